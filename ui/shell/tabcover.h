// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace Watchroom {

/// Shown in place of an incident that is not loaded: a progress message if loading takes long, or the error.
class TabCover : public QWidget
{
    Q_OBJECT
public:
    explicit TabCover(const QString &name, QWidget *parent = nullptr);
    void tell(const Error &error);

Q_SIGNALS:
    void againAsked();
    void closeAsked();

private:
    QLabel *m_title, *m_words;
    QPushButton *m_again, *m_close;
    QTimer m_wonder;
};

} // namespace Watchroom
