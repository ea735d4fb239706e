// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace Watchroom {

/// What was found beside a damaged file.
struct DamagedFile
{
    QString backup; ///< time of the newest good backup, formatted; empty if there is none
    QString made;   ///< a file that was recovered or restored from it earlier
};

/// Shown when no file is open: three ways to start, or the error of a file with the ways to recover it.
class FirstStart : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStart(QWidget *parent = nullptr);
    /// Shows why the file at \a path could not be opened and what to do. Empty arguments: no file exists yet.
    void tell(const QString &path, const QString &message, const QString &hint);
    /// Shows that the file at \a path is damaged; \a open is true if it can still be used.
    void tellDamaged(const QString &path, const QString &message, const DamagedFile &file, bool open);

Q_SIGNALS:
    void sampleAsked();
    void importAsked();
    void emptyAsked(const QString &organisation);
    void otherFileAsked();
    /// Open the file that was recovered from a damaged file earlier.
    void fileAsked(const QString &path);
    /// Recover what can be read to a new file.
    void rescueAsked();
    /// Restore the newest good backup to a new file.
    void restoreAsked();
    void stayAsked();

private:
    QWidget *makeChoice(const char *iconName, const QString &title, const QString &text,
                        const QString &action, bool primary, void (FirstStart::*asked)());
    void askName();
    QWidget *makeWaysOut();

    QLabel *m_title, *m_text;
    QWidget *m_choices, *m_broken;
    QPushButton *m_made, *m_rescue, *m_restore, *m_stay;
    QString m_madeBefore;
};

} // namespace Watchroom
