// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/mainwindow.h"
#include "windowfile.h"

namespace Watchroom {

/// A main window on a file with one incident, shown and loaded.
class ShellWindow
{
public:
    ShellWindow();
    ~ShellWindow();

    WindowFile file;
    MemoryPreferences preferences;
    Look look;
    MainWindow window;

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// The visible control of this accessible name or text, below the window or in front of it; null if none.
    QWidget *named(const QString &name);
    void click(const QString &name);
    bool shows(const QString &words);
};

} // namespace Watchroom
