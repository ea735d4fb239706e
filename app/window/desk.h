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
    QString file;   ///< empty: the default file
    QString person; ///< handle of the person who acts; empty: WATCHROOM_PERSON, then the handle stored in the
                    ///< file, then the system user
    /// The user's preferences on this computer; null: the platform's settings file.
    std::shared_ptr<Preferences> preferences;
    /// The lock on \a file; null: acquired when the file is opened.
    std::shared_ptr<QLockFile> lock;
    QStringList links; ///< opened once the file is loaded
};

/// The program with its window: opens files, sets the acting person, and runs everything that is more than an
/// act in an open file.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(const DeskOptions &options, QObject *parent = nullptr);
    ~Desk() override;

    MainWindow *window() const { return m_window.get(); }
    /// Shows the window and starts opening the file.
    void start();
    /// Opens the incident of each link, or shows an error.
    void follow(const QStringList &links);

Q_SIGNALS:
    /// A file is open and displayed.
    void ready();
    void reportWritten(const QString &path);

private:
    void open(const QString &file);
    void hold(const QString &file, const std::shared_ptr<QLockFile> &lock);
    void opened(const QString &file, const QString &person);
    void followWaiting();
    /// Creates the file; \a thenImport is imported once it is open.
    void begin(const QString &organisation, const QString &thenImport);
    void openSample();
    void chooseImport();
    void import(const QString &path);
    void chooseFile();
    /// Shows the error of \a file and the ways to recover.
    void cannotOpen(const QString &file, const Error &error);
    void rescueFile();
    void restoreBackup();
    QString besideFile(const QString &word) const;
    void writeReport(const QString &incident, const QString &path);

    DeskOptions m_options;
    QString m_asked; ///< the file being opened
    QString m_file;
    std::optional<BackupFile> m_backup; ///< the newest good backup of a damaged file
    std::shared_ptr<QLockFile> m_lock;  ///< on m_file
    std::unique_ptr<HandOver> m_handOver;
    QStringList m_links; ///< waiting until the file is open
    bool m_filled = false;
    std::shared_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Watchroom
