// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace Watchroom {

/// The update as customers will see it: always light like their page, and plain text only.
class CustomerPreview : public QTextEdit
{
    Q_OBJECT
public:
    explicit CustomerPreview(QWidget *parent = nullptr);
    void show(const QString &title, const QString &state, const QString &time, const QString &text);
};

} // namespace Watchroom
