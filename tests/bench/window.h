// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "window/desk.h"

namespace Watchroom::Benching {

/// The program's own window on a file, driven by keys. What does not come in time makes a row fail.
class BenchWindow
{
public:
    explicit BenchWindow(const QString &file);
    ~BenchWindow();

    /// Shows it and waits until the file is on the screen.
    Result<void> open();
    MainWindow *window() const { return m_desk->window(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Letter by letter, at the pace of a fast hand.
    void type(const QString &text);
    /// Lets the loop run as long.
    void rest(int ms);
    /// The visible widget of this accessible name; null if it does not come.
    QWidget *named(const QString &name) const;

private:
    QString m_file;
    std::unique_ptr<Desk> m_desk;
};

} // namespace Watchroom::Benching
