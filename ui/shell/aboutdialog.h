// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Watchroom {

/// Which version this is, of what it is made, and under which licences.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
    /// "Watchroom 1.2, Qt 6.4.2, SQLite 3.40.1": what a report of a fault needs.
    static QString versions();
};

} // namespace Watchroom
