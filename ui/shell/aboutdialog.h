// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Watchroom {

/// Shows the version of the program, its libraries and fonts, and their licences.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
    /// "Watchroom 1.2, Qt 6.4.2, SQLite 3.40.1", for bug reports.
    static QString versions();
};

} // namespace Watchroom
