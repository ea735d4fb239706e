// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <sys/types.h>

struct xcb_connection_t;

namespace Watchroom::Benching {

/// A screen of its own that nobody sees, and an eye on it: from outside, so any program can be timed alike.
class Display
{
public:
    Display();
    ~Display();
    Display(const Display &) = delete;
    Display &operator=(const Display &) = delete;
    bool isOpen() const { return m_connection != nullptr; }

    struct Started
    {
        pid_t process = -1;
        bool painted = false;
        double ms = 0; ///< from the start of the process to a window with more than one colour in it
    };
    Started startAndPaint(const QString &program, const QStringList &arguments);

private:
    bool hasPaintedWindow() const;

    pid_t m_server = -1;
    QString m_name;
    xcb_connection_t *m_connection = nullptr;
    uint32_t m_root = 0;
};

} // namespace Watchroom::Benching
