// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/board.h"

#include <QHash>
#include <QObject>

namespace Watchroom {

/// A desktop notification that a public update is due.
struct DueNotice
{
    QString incident;  ///< to open it; not shown if the incident is confidential
    QString title;     ///< displayed as plain text
    QString text;      ///< never contains text written by people; may be empty
    bool late = false; ///< due now or overdue
};

/// Notifies holders of a role in an incident about its next public update: five minutes before it is due,
/// when it is due, and every five minutes until an update is posted. Each notice is given once, at the first
/// check after its time. After the computer was suspended, only the latest one is given.
class DueNotices : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Step = std::chrono::duration<int64_t, std::ratio<5 * 60>>;
    /// \a rows are all rows of the board. Cheap enough to call every second.
    void look(const QList<BoardRow> &rows, Instant now);

Q_SIGNALS:
    void due(const Watchroom::DueNotice &notice);

private:
    static DueNotice noticeOf(const BoardRow &row, Instant now);
    struct Told
    {
        Instant due;
        int64_t step = 0; ///< number of five-minute steps after the due time; -1: before it
    };
    QHash<Uuid, Told> m_told;
};

} // namespace Watchroom

Q_DECLARE_METATYPE(Watchroom::DueNotice)
