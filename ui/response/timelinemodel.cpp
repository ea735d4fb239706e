// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/timelinemodel.h"

#include "incident/entrykind.h"
#include "kit/timeshown.h"
#include "timeline/entrysentence.h"

namespace Watchroom {

namespace {
constexpr std::chrono::minutes worthSaying{2}; ///< shortest delay that is shown

bool byPeople(const EntryRecord &entry)
{
    return entryKindSpec(entry.kind).isForPeople;
}

QString notedShown(const EntryRecord &entry, const QTimeZone &zone, const QLocale &locale, const QDate &today)
{
    if (entry.happened.isTimed() && entry.noted.at - entry.happened.at < worthSaying
        && entry.happened.at - entry.noted.at < worthSaying)
        return {};
    const QString clock = clockShown(entry.noted, QTimeZone::utc());
    if (dayOf(entry.noted, zone) == dayOf(entry.happened, zone))
        return TimelineModel::tr("recorded %1").arg(clock);
    return TimelineModel::tr("recorded %1 %2", "day and time")
        .arg(dayShown(dayOf(entry.noted, zone), today, locale), clock);
}
} // namespace

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineRow &entry = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole: {
        const QString words = tr("%1 UTC, %2: %3", "time, author and text of an entry")
                                  .arg(entry.time, entry.author, entry.text);
        return entry.heading    ? entry.text
            : !entry.attachment ? words
                                : tr("%1. Attached: %2", "an entry, a file's name and size")
                                      .arg(words, entry.attachment->shown());
    }
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return RowModel::flags(index);
    return row(index).heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

namespace {
bool isOf(const EntryRecord &entry, TimelineFilter filter)
{
    switch (filter) {
    case TimelineFilter::WrittenByPeople:
        return byPeople(entry);
    case TimelineFilter::Decisions:
        return entryKind(entry.kind) == EntryKind::Decision;
    case TimelineFilter::Updates:
        return entryKind(entry.kind) == EntryKind::Update;
    case TimelineFilter::Everything:
        break;
    }
    return true;
}

QString textOf(const IncidentShown &shown, const EntryRecord &entry)
{
    return entryText(entry, {shown.around.trackProcesses, shown.language});
}

QList<const EntryRecord *> wished(const IncidentShown &shown, const TimelineWish &wish)
{
    const QStringList words = wish.words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<const EntryRecord *> entries;
    for (const EntryRecord &entry : shown.incident.timeline) {
        const QString text = words.isEmpty() ? QString() : textOf(shown, entry);
        const bool says = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return !entry.redacted && text.contains(word, Qt::CaseInsensitive);
        });
        if (says && isOf(entry, wish.filter))
            entries.append(&entry);
    }
    return entries;
}

/// True for entries of minor acts, which are collapsed when several follow each other.
bool folds(const TimelineRow &row)
{
    static const QSet<QString> small{
        QStringLiteral("task"),      QStringLiteral("field"), QStringLiteral("call"),
        QStringLiteral("role"),      QStringLiteral("link"),  QStringLiteral("access"),
        QStringLiteral("criterion"), QStringLiteral("tick"),  QStringLiteral("undo")};
    return !row.heading && small.contains(row.kind);
}

constexpr qsizetype fewestFolded = 4;

QList<TimelineRow> folded(const QList<TimelineRow> &rows, const QSet<Uuid> &unfolded)
{
    QList<TimelineRow> kept;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i;
        while (end < rows.size() && folds(rows[end]))
            ++end;
        const Uuid fold = end > i ? uuid5(rows[i].id, QStringLiteral("fold")) : Uuid();
        if (end - i < fewestFolded || unfolded.contains(fold)) {
            end = std::max(end, i + 1);
            kept += rows.mid(i, end - i);
            i = end;
            continue;
        }
        TimelineRow row = rows[i];
        row.id = fold;
        row.kind = QStringLiteral("fold");
        row.author.clear();
        row.noted.clear();
        row.folded = int(end - i);
        row.text = TimelineModel::tr("%n entry(s) about pages, roles, tasks and fields", "", row.folded);
        kept.append(row);
        i = end;
    }
    return kept;
}
} // namespace

Uuid earlierFold(const IncidentShown &shown)
{
    return uuid5(shown.incident.id.uuid, QStringLiteral("earlier"));
}

QList<TimelineRow> timelineRows(const IncidentShown &shown, const TimelineWish &wish, const QTimeZone &zone,
                                const QLocale &locale)
{
    QList<TimelineRow> rows;
    const QDate today = toDateTime(shown.around.now, zone).date();
    QDate day;
    const QList<const EntryRecord *> all = wished(shown, wish);
    const qsizetype earlier = std::max<qsizetype>(all.size() - wish.most, 0);
    if (earlier > 0) {
        TimelineRow row;
        row.id = earlierFold(shown);
        row.kind = QStringLiteral("fold");
        row.folded = int(earlier);
        row.text = TimelineModel::tr("%n earlier entry(s)", "at the top of a long timeline", row.folded);
        rows.append(row);
    }
    for (const EntryRecord *each : all.mid(earlier)) {
        const EntryRecord &entry = *each;
        const QDate entryDay = dayOf(entry.happened, zone);
        if (entryDay != day) {
            day = entryDay;
            TimelineRow heading;
            heading.id = uuid5(shown.incident.id.uuid, day.toString(Qt::ISODate));
            heading.heading = true;
            heading.text = dayShown(day, today, locale);
            heading.noted = day == today ? TimelineModel::tr("today") : QString();
            rows.append(heading);
        }
        TimelineRow row;
        row.id = entry.id;
        row.text = entry.redacted ? TimelineModel::tr("Redacted") : textOf(shown, entry);
        row.kind = entry.kind;
        row.author = shown.person(entry.author);
        row.mine = shown.isViewer(entry.author);
        row.time = clockShown(entry.happened, QTimeZone::utc());
        row.local = zone == QTimeZone::utc() || entry.happened.isCivil() ? QString()
                                                                         : clockShown(entry.happened, zone);
        row.noted = notedShown(entry, zone, locale, today);
        row.withdrawn = entry.withdrawn;
        row.redacted = entry.redacted;
        row.attachment = entry.attachment;
        if (entryKind(entry.kind) == EntryKind::Level)
            row.severity = shown.incident.severity;
        rows.append(row);
    }
    const bool whole = wish.filter == TimelineFilter::Everything && wish.words.isEmpty();
    return whole ? folded(rows, wish.unfolded) : rows;
}

QString timelineMarkdown(const QList<TimelineRow> &rows)
{
    QStringList lines;
    for (const TimelineRow &row : rows) {
        if (row.heading) {
            lines.append(QStringLiteral("\n**%1**\n").arg(row.text));
            continue;
        }
        QString text = row.text;
        text.replace(QLatin1Char('\n'), QStringLiteral("\n  "));
        if (row.attachment)
            text += QStringLiteral(" [%1]").arg(row.attachment->shown());
        lines.append(QStringLiteral("- %1 UTC, %2: %3").arg(row.time, row.author, text));
    }
    return lines.join(QLatin1Char('\n')).trimmed();
}

} // namespace Watchroom
