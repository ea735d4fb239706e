// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/board.h"

#include <QHash>
#include <QObject>

namespace Watchroom {

/// One word to somebody who looks elsewhere: customers are to hear something.
struct DueNotice
{
    QString incident;  ///< opens it; of a confidential one it is not to be shown
    QString title;     ///< shown as it is, without markup
    QString text;      ///< never holds what people wrote; may be empty
    bool late = false; ///< it is due or overdue
};

/// Tells who holds a role in an incident of its next public word: five minutes before it is due, when it is,
/// and every five minutes after, until somebody posted. Each is told once, at the first look after its
/// moment; of those that passed while the machine slept, the latest.
class DueNotices : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Step = std::chrono::duration<int64_t, std::ratio<5 * 60>>;
    /// \a rows are all of the board. Cheap: asked every second.
    void look(const QList<BoardRow> &rows, Instant now);

Q_SIGNALS:
    void due(const Watchroom::DueNotice &notice);

private:
    static DueNotice noticeOf(const BoardRow &row, Instant now);
    struct Told
    {
        Instant due;
        int64_t step = 0; ///< fives of minutes after it was due; -1: before
    };
    QHash<Uuid, Told> m_told;
};

} // namespace Watchroom

Q_DECLARE_METATYPE(Watchroom::DueNotice)
