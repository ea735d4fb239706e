// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <functional>

namespace Watchroom {

/// What a person does to a window: keys and clicks where something can be seen, and looking until it is
/// there. A thing that does not come in time ends the tour with its name.
class Hands
{
public:
    explicit Hands(const QString &shots)
        : m_shots(shots)
    {
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void click(QWidget *widget);
    /// Looks until \a there is true.
    void await(const QString &what, const std::function<bool()> &there);
    /// The visible button that says \a words, below \a root; waits for it.
    QAbstractButton *button(QWidget *root, const QString &words);
    /// The visible widget of this accessible name; waits for it.
    QWidget *named(QWidget *root, const QString &name);
    /// Keeps a picture of \a widget, numbered in order.
    void shoot(QWidget *widget, const QString &name);
    int inputs() const { return m_inputs; }

private:
    QString m_shots;
    int m_inputs = 0, m_pictures = 0;
};

} // namespace Watchroom
