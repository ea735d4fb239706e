// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
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

Q_SIGNALS:
    void sampleAsked();
    void importAsked();
    void emptyAsked(const QString &organisation);
    void otherFileAsked();

private:
    QWidget *makeChoice(const char *iconName, const QString &title, const QString &text,
                        const QString &action, bool primary, void (FirstStart::*asked)());
    void askName();

    QLabel *m_title, *m_text;
    QWidget *m_choices, *m_broken;
};

} // namespace Watchroom
