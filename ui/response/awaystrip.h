// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"

#include <QFrame>
#include <QLabel>
#include <QTimer>

namespace Watchroom {

class Workspace;

/// What others did to an incident while nobody sat before it: one line above it, until it is read. When it
/// was last looked at is kept on this desk, a person's own.
class AwayStrip : public QFrame
{
    Q_OBJECT
public:
    /// \a watched is what counts as looking: it is visible, and its window is the active one.
    AwayStrip(Workspace *workspace, QWidget *watched);
    void show(const IncidentShown &shown);

Q_SIGNALS:
    /// The first of what is new shall be brought into sight.
    void entryAsked(const Uuid &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// As it was when it was last looked at.
    struct Seen
    {
        Instant at{};
        QString state, severity;
    };
    bool isLooking() const;
    void restore();
    void lookAgain();
    void noteSeen();
    void keep();
    void tell(const QList<EntryRecord> &news);
    QString key() const;

    Workspace *m_workspace;
    QWidget *m_watched;
    QLabel *m_words;
    QTimer m_keeping;
    IncidentShown m_shown;
    std::optional<Seen> m_seen;
    Uuid m_first;
    bool m_restored = false, m_wasLooking = false;
};

} // namespace Watchroom
