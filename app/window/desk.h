// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/mainwindow.h"

#include <QObject>
#include <memory>

namespace Watchroom {

struct DeskOptions
{
    QString file;   ///< empty: the default place
    QString person; ///< who acts; empty: WATCHROOM_PERSON, the file's "who I am", the system's user
    /// Of the person on this machine; none: where the desktop keeps those of programs.
    std::shared_ptr<Preferences> preferences;
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

Q_SIGNALS:
    /// A file is open and on the screen.
    void ready();
    void reportWritten(const QString &path);

private:
    void open(const QString &file);
    void opened(const QString &file, const QString &person);
    /// Makes the file; \a thenImport is read into it once it is open.
    void begin(const QString &organisation, const QString &thenImport);
    void openSample();
    void chooseImport();
    void import(const QString &path);
    void chooseFile();
    void writeReport(const QString &incident, const QString &path);

    DeskOptions m_options;
    QString m_file;
    std::shared_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Watchroom
