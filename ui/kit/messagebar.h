// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLabel>
#include <QWidget>

namespace Watchroom {

/// What went wrong, what is safe and what to do: across the view that asked, whole however long it is, until
/// somebody closes it or whoever asked hides it. Told to screen readers when it comes. Hidden at first.
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
