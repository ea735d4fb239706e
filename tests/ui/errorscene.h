// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../store/scratchfile.h"
#include "support/mounts.h"
#include "window/desk.h"

namespace Watchroom {

/// The program on a file with one incident, whose parts a test takes away or breaks; used by key and mouse.
class ErrorScene
{
    QTemporaryDir m_place; // before all that lies in it

public:
    ErrorScene();
    ~ErrorScene();

    QString path; ///< of the file: in a folder of its own
    QString pathOf(const QString &name) const { return m_place.filePath(name); }
    QString folder() const { return m_place.filePath(QStringLiteral("here")); }

    /// Starts the program on the file, with \a links to follow.
    void start(const QStringList &links = {});
    /// The same, and waits until INC-1 can be written in.
    bool openIncident();
    Workspace *workspace() const { return m_desk->window()->workspace(); }
    Desk &desk() const { return *m_desk; }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    bool record(const QString &text) const;
    /// Runs a command by the search line.
    bool command(const QString &name) const;
    bool click(const QString &button) const;
    /// Answers the dialog that asks for a file.
    bool answer(const QString &file) const;
    QString typed() const; ///< in the box for entries
    /// The window waits for other programs no longer than \a patience.
    bool waitNoLongerThan(std::chrono::milliseconds patience) const;
    /// Another program begins to write, and goes on until held is reset.
    bool lockFile();

    /// All that a person can read in the windows of the program, lists and fields aside.
    QString words() const;
    /// A button that a person can press now.
    QWidget *button(const QString &words) const;

    // What a state needs for as long as it lasts.
    std::unique_ptr<SmallDisk> disk;
    std::unique_ptr<ReadOnlyMount> mount;
    std::unique_ptr<Connection> other;
    std::unique_ptr<Transaction> held;

private:
    std::unique_ptr<Desk> m_desk;
};

} // namespace Watchroom
