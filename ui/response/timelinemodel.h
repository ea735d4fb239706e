// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/rowmodel.h"

#include <QSet>

namespace Watchroom {

/// A line of the timeline: the heading of a day, or an entry.
struct TimelineRow
{
    Uuid id;
    bool heading = false;
    QString text, kind, author;
    QString time, local, noted; ///< as shown; \a noted is empty where it says nothing new
    SeverityKey severity;       ///< of an entry that levels
    bool withdrawn = false, redacted = false, mine = false;
    std::optional<AttachmentRecord> attachment;
    int folded = 0; ///< of a fold: how many lines stand behind it
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

/// What happened, under the heading of its day.
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
    QString words;       ///< all of them stand in a row that is shown, in any case
    QSet<Uuid> unfolded; ///< folds to show line by line
    /// The newest so many; the others stand behind a fold at the top. Each line costs a moment to lay out.
    qsizetype most = 1000;
};
/// The fold of the entries that are too many.
Uuid earlierFold(const IncidentShown &shown);
/// The rows of an incident; \a zone is the local time beside UTC. Four or more lines in a row that the
/// program wrote of acts fold into one.
QList<TimelineRow> timelineRows(const IncidentShown &shown, const TimelineWish &wish, const QTimeZone &zone,
                                const QLocale &locale);
/// "- 14:05 UTC, Ann: text" a line, as people paste it into a document.
QString timelineMarkdown(const QList<TimelineRow> &rows);

} // namespace Watchroom
