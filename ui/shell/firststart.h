// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace Watchroom {

/// What is shown where there is no file yet: three ways to begin, or what is wrong with the file and the way
/// out.
class FirstStart : public QWidget
{
    Q_OBJECT
public:
    explicit FirstStart(QWidget *parent = nullptr);
    /// The file at \a path could not be opened: what is so, and what to do. Empty: none is there yet.
    void tell(const QString &path, const QString &message, const QString &hint);
    /// The file at \a path is damaged. \a backup: when its newest good backup was made, empty for none; \a
    /// open: it can still be worked with.
    void tellDamaged(const QString &path, const QString &message, const QString &backup, bool open);

Q_SIGNALS:
    void sampleAsked();
    void importAsked();
    void emptyAsked(const QString &organisation);
    void otherFileAsked();
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
    QPushButton *m_rescue, *m_restore, *m_stay;
};

} // namespace Watchroom
