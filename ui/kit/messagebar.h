// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLabel>
#include <QWidget>

namespace Watchroom {

/// An error message across the view that caused it: what happened, what state things are in, what to do. It
/// is never elided, stays until it is closed or hidden by its view, and is announced to screen readers.
/// Initially hidden.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);
    void tell(const Error &error);

private:
    QLabel *m_words;
};

} // namespace Watchroom
