// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"

#include <QFrame>
#include <QLabel>
#include <QTimer>

namespace Watchroom {

class Workspace;

/// One line above the incident that summarises what others recorded since this person last viewed it. It
/// stays until it is marked as read. The time of the last view is stored per person on this desk.
class AwayStrip : public QFrame
{
    Q_OBJECT
public:
    /// The incident counts as viewed while \a watched is visible in the active window.
    AwayStrip(Workspace *workspace, QWidget *watched);
    void show(const IncidentShown &shown);

Q_SIGNALS:
    /// Requests to scroll to the first new entry.
    void entryAsked(const Uuid &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The incident's state and severity when it was last viewed.
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
