// SPDX-License-Identifier: GPL-3.0-or-later
#include "now/duenotices.h"

#include <QDateTime>

namespace Watchroom {

namespace {
/// Rounds down, also before the due time.
int64_t stepAt(Instant now, Instant due)
{
    return std::chrono::floor<DueNotices::Step>(now - due).count();
}
} // namespace

DueNotice DueNotices::noticeOf(const BoardRow &row, Instant now)
{
    const bool late = row.update->at.at <= now;
    const auto length = std::chrono::abs(now - row.update->at.at);
    const int minutes = int((late ? std::chrono::floor<std::chrono::minutes>(length)
                                  : std::chrono::ceil<std::chrono::minutes>(length))
                                .count());
    DueNotice notice;
    notice.incident = row.name;
    notice.late = late;
    if (row.confidential) { // others may see the screen, and the desktop stores notifications
        notice.title = late ? tr("An update is due") : tr("An update is due soon");
        return notice;
    }
    notice.title = !late ? tr("%1: update due in %n minute(s)", "an incident", minutes).arg(row.name)
        : minutes == 0   ? tr("%1: update due now", "an incident").arg(row.name)
                         : tr("%1: update overdue by %n minute(s)", "an incident", minutes).arg(row.name);
    notice.text = row.update->why == UpdateDue::Why::Promised
        ? tr("Customers were promised an update.")
        : tr("The update cadence requires an update for customers.");
    return notice;
}

void DueNotices::look(const QList<BoardRow> &rows, Instant now)
{
    QHash<Uuid, Told> told;
    for (const BoardRow &row : rows) {
        if (!row.update || !row.involvesViewer)
            continue;
        const Instant due = row.update->at.at;
        const int64_t step = stepAt(now, due);
        if (step < -1)
            continue;
        const auto before = m_told.constFind(row.id.uuid);
        const bool isNews = before == m_told.constEnd() || before->due != due || before->step < step;
        told.insert(row.id.uuid, {due, isNews ? step : before->step});
        if (isNews)
            Q_EMIT this->due(noticeOf(row, now));
    }
    m_told = told;
}

} // namespace Watchroom
