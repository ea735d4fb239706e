// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace Watchroom {

/// What there is beside a damaged file.
struct DamagedFile
{
    QString backup; ///< when its newest good backup was made, as people write it; empty: there is none
    QString made;   ///< what was made of it before: a rescued or restored file
};

/// What is shown where there is no file yet: three ways to begin, or what is wrong with the file and the way
/// out.
class FirstStart : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStart(QWidget *parent = nullptr);
    /// The file at \a path could not be opened: what is so, and what to do. Empty: none is there yet.
    void tell(const QString &path, const QString &message, const QString &hint);
    /// The file at \a path is damaged; \a open: it can still be worked with.
    void tellDamaged(const QString &path, const QString &message, const DamagedFile &file, bool open);

Q_SIGNALS:
    void sampleAsked();
    void importAsked();
    void emptyAsked(const QString &organisation);
    void otherFileAsked();
    /// The one that was made of a damaged file before.
    void fileAsked(const QString &path);
    /// What can be read, into a new file.
    void rescueAsked();
    /// The newest good backup, into a new file.
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
