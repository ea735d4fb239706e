// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/rowmodel.h"

#include <QSet>

namespace Watchroom {

/// A row of the timeline: the heading of a day, or an entry.
struct TimelineRow
{
    Uuid id;
    bool heading = false;
    QString text, kind, author;
    QString time, local, noted; ///< as shown; \a noted is empty if it adds nothing
    SeverityKey severity;       ///< of an entry that sets the severity
    bool withdrawn = false, redacted = false, mine = false;
    std::optional<AttachmentRecord> attachment;
    int folded = 0; ///< number of entries in a collapsed row
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

/// The entries of the timeline, grouped by day.
class TimelineModel : public RowModel<TimelineRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
};

enum class TimelineFilter { Everything, WrittenByPeople, Decisions, Updates };
struct TimelineWish
{
    TimelineFilter filter = TimelineFilter::Everything;
    QString words;       ///< a row is shown if it contains all of them, ignoring case
    QSet<Uuid> unfolded; ///< collapsed rows to expand
    /// Maximum number of entries; earlier ones are collapsed at the top, because each row takes time to lay
    /// out.
    qsizetype most = 1000;
};
/// The id of the collapsed row of earlier entries.
Uuid earlierFold(const IncidentShown &shown);
/// The rows of an incident; \a zone is the local time shown in addition to UTC. Four or more consecutive
/// entries of minor acts are collapsed into one row.
QList<TimelineRow> timelineRows(const IncidentShown &shown, const TimelineWish &wish, const QTimeZone &zone,
                                const QLocale &locale);
/// One line per entry, "- 14:05 UTC, Ann: text", for pasting into a document.
QString timelineMarkdown(const QList<TimelineRow> &rows);

} // namespace Watchroom
