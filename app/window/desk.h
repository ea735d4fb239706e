// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/mainwindow.h"

#include <QLockFile>
#include <QObject>
#include <memory>

namespace Watchroom {

class HandOver;

struct DeskOptions
{
    QString file;   ///< empty: the default place
    QString person; ///< who acts; empty: WATCHROOM_PERSON, the file's "who I am", the system's user
    /// Of the person on this machine; none: where the desktop keeps those of programs.
    std::shared_ptr<Preferences> preferences;
    /// That no other window has the file; none: it is asked for when the file opens.
    std::shared_ptr<QLockFile> lock;
    QStringList links; ///< to open once the file is there
};

/// The program with a window: which file is open, who sits here, and what a person may ask for that is more
/// than an act in an open file.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(const DeskOptions &options, QObject *parent = nullptr);
    ~Desk() override;

    MainWindow *window() const { return m_window.get(); }
    /// Shows the window and opens the file behind it.
    void start();
    /// What a start was asked for: each link opens its incident, or is refused with a sentence.
    void follow(const QStringList &links);

Q_SIGNALS:
    /// A file is open and on the screen.
    void ready();
    void reportWritten(const QString &path);

private:
    void open(const QString &file);
    void hold(const QString &file, const std::shared_ptr<QLockFile> &lock);
    void opened(const QString &file, const QString &person);
    void followWaiting();
    /// Makes the file; \a thenImport is read into it once it is open.
    void begin(const QString &organisation, const QString &thenImport);
    void openSample();
    void chooseImport();
    void import(const QString &path);
    void chooseFile();
    /// Says what is wrong with \a file and shows the ways out.
    void cannotOpen(const QString &file, const Error &error);
    void rescueFile();
    void restoreBackup();
    QString besideFile(const QString &word) const;
    void writeReport(const QString &incident, const QString &path);

    DeskOptions m_options;
    QString m_asked; ///< the file that is being opened
    QString m_file;
    std::optional<BackupFile> m_backup; ///< the newest good one of a damaged file
    std::shared_ptr<QLockFile> m_lock;  ///< on m_file
    std::unique_ptr<HandOver> m_handOver;
    QStringList m_links; ///< that wait until the file is open
    bool m_filled = false;
    std::shared_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Watchroom
