// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <functional>

namespace Watchroom {

/// Simulates a user: keys, clicks on visible widgets, and waiting for a result. If something does not appear
/// in time, the tour ends with its name.
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
    /// Waits until \a there returns true.
    void await(const QString &what, const std::function<bool()> &there);
    /// The visible button with the text \a words below \a root. Waits for it.
    QAbstractButton *button(QWidget *root, const QString &words);
    /// The visible widget with this accessible name. Waits for it.
    QWidget *named(QWidget *root, const QString &name);
    /// Saves a numbered screenshot of \a widget.
    void shoot(QWidget *widget, const QString &name);
    int inputs() const { return m_inputs; }

private:
    QString m_shots;
    int m_inputs = 0, m_pictures = 0;
};

} // namespace Watchroom
