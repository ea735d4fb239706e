// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentsmodel.h"

#include "base/duration.h"
#include "kit/severitymark.h"
#include "kit/widgets.h"

namespace Watchroom {

using Sort = IncidentQuery::Sort;

namespace {
/// While a scroll bar is dragged, pages that were scrolled past are not worth reading.
constexpr qsizetype mostPagesAsked = 3;
} // namespace

/// The result of a query, with the first visible rows.
struct IncidentsModel::Listed
{
    IncidentKeys keys;
    QList<ListedIncident> rows;
};

/// How acts changed the list.
struct IncidentsModel::Followed
{
    std::optional<Listed> whole; ///< set if the whole list was read again
    QList<KeyEdit> edits;
    QList<ListedIncident> rows;
};

IncidentsModel::IncidentsModel(Workspace *workspace, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_locale(locale)
    , m_language(locale.name().section(QLatin1Char('_'), 0, 0))
    , m_rows(pageSize * pagesKept)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &IncidentsModel::fetch);
    connect(workspace, &Workspace::acted, this, &IncidentsModel::follow);
    connect(workspace, &Workspace::reloaded, this, &IncidentsModel::reload);
}

IncidentsModel::~IncidentsModel()
{
    if (m_stop)
        *m_stop = true;
}

int IncidentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int IncidentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::optional<Sort> IncidentsModel::sortOf(int column)
{
    switch (column) {
    case Severity:
        return Sort::Severity;
    case Name:
        return Sort::Name;
    case Title:
        return Sort::Title;
    case Area:
        return Sort::Area;
    case State:
        return Sort::State;
    case Declared:
        return Sort::Declared;
    case Resolved:
        return Sort::Resolved;
    case TimeToResolve:
        return Sort::TimeToResolve;
    default:
        return {};
    }
}

int IncidentsModel::columnOf(Sort sort)
{
    int column = 0;
    while (column < ColumnCount && sortOf(column) != sort)
        ++column;
    return column;
}

QVariant IncidentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 key = m_keys.at(index.row());
    if (role == KeyRole)
        return key;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (index.column() == TimeToResolve ? Qt::AlignTrailing : Qt::AlignLeading));
    const ListedIncident *incident = m_rows.object(key);
    if (role == LoadedRole)
        return incident != nullptr;
    if (!incident) {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        ask(index.row() / pageSize);
        return role == Qt::DisplayRole ? QStringLiteral("…") : tr("Loading", "a row of a list");
    }
    switch (role) {
    case Qt::DisplayRole:
        return index.column() >= Declared ? isolated(text(*incident, index.column()))
                                          : text(*incident, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column and its value")
            .arg(headerData(index.column(), Qt::Horizontal).toString(), text(*incident, index.column()));
    case NameRole:
        return incident->row.name;
    case SeverityRole:
        return incident->row.severity;
    case SortRole:
        return sortValue(*incident, index.column());
    default:
        return {};
    }
}

QVariant IncidentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[]
        = {tr("Severity"), tr("Name"), tr("Title"),    tr("Area"),     tr("State"),
           tr("Services"), tr("Lead"), tr("Declared"), tr("Resolved"), tr("Time to resolve")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

QString IncidentsModel::timeText(const std::optional<Moment> &moment) const
{
    if (!moment)
        return {};
    if (!moment->isTimed()) // not more precise than it is known
        return toIso(*moment);
    const QDateTime time = toDateTime(moment->at, m_workspace->context().zone());
    return tr("%1 %2", "day and time of day")
        .arg(m_locale.toString(time.date(), QLocale::ShortFormat), time.toString(QStringLiteral("HH:mm")));
}

int IncidentsModel::mostWidth(int column, const QFontMetrics &metrics) const
{
    if (column == Severity)
        return metrics.horizontalAdvance(severityWord({QStringLiteral("undetermined")}))
            + 2 * metrics.height();
    if (column == Declared || column == Resolved)
        return metrics.horizontalAdvance(timeText(Moment::exact(fromMs(1'764'287'280'000)))); // wide digits
    return 0;
}

QString IncidentsModel::text(const ListedIncident &incident, int column) const
{
    const IncidentRow &row = incident.row;
    switch (column) {
    case Severity:
        return row.name.isEmpty() ? QString() : severityWord({row.severity});
    case Name:
        return row.name;
    case Title:
        return row.confidential ? tr("Confidential: %1", "title of an incident").arg(row.title) : row.title;
    case Area:
        return incident.areaName.isEmpty() ? row.area : incident.areaName.in(m_language);
    case State:
        return incident.stateName.isEmpty() ? row.state : incident.stateName.in(m_language);
    case Services:
        return row.services.join(tr(", ", "between names of services"));
    case Lead:
        return incident.lead;
    case Declared:
        return timeText(row.declaredAt);
    case Resolved:
        return timeText(row.resolvedAt);
    case TimeToResolve:
        return incident.timeToResolve() ? durationText(*incident.timeToResolve()) : QString();
    default:
        return {};
    }
}

QVariant IncidentsModel::sortValue(const ListedIncident &incident, int column) const
{
    switch (column) {
    case Severity:
        return incident.row.severity;
    case Area:
        return incident.row.area;
    case State:
        return incident.row.state;
    case Title:
        return incident.row.title;
    case Declared:
        return incident.row.declaredAt ? QVariant(qint64(toMs(incident.row.declaredAt->at))) : QVariant();
    case Resolved:
        return incident.row.resolvedAt ? QVariant(qint64(toMs(incident.row.resolvedAt->at))) : QVariant();
    case TimeToResolve:
        return incident.timeToResolve() ? QVariant(qint64(incident.timeToResolve()->count())) : QVariant();
    default:
        return text(incident, column);
    }
}

void IncidentsModel::setQuery(const IncidentQuery &query)
{
    if (m_loaded && query == m_query)
        return;
    m_query = query;
    read();
}

void IncidentsModel::reload()
{
    if (m_loaded || m_reading)
        read();
}

void IncidentsModel::read()
{
    if (m_stop)
        *m_stop = true; // cancels the previous query
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_reading = true;
    const int turn = ++m_turn;
    const auto job = [query = m_query, stop = m_stop](const Reader &reader) -> Result<Listed> {
        IncidentList list(reader.connection(), [stop] { return stop->load(); });
        const auto keys = list.keys(query);
        WR_TRY(keys);
        const auto first = list.rows(keys->keys.mid(0, pageSize), reader.processes());
        WR_TRY(first);
        return Listed{*keys, *first};
    };
    onFinished(m_workspace->read(job), this, [this, turn](const Result<Listed> &found) {
        if (turn != m_turn)
            return; // a newer query is running
        m_reading = false;
        if (found) {
            take(*found);
        } else {
            forget();
            Q_EMIT failed(found.error());
        }
    });
}

/// Clears the list after a failed read, because its keys are those of the previous query.
void IncidentsModel::forget()
{
    hold({}, false);
}

void IncidentsModel::take(const Listed &listed)
{
    hold(listed, true);
    Q_EMIT loaded();
    followOn();
}

void IncidentsModel::hold(const Listed &listed, bool isLoaded)
{
    beginResetModel();
    m_keys = listed.keys.keys;
    m_more = listed.keys.more;
    m_rows.clear();
    m_asked.clear();
    m_loaded = isLoaded;
    keep(listed.rows);
    endResetModel();
}

// ---- what happened meanwhile ----------------------------------------------------------------------

void IncidentsModel::follow(const QList<Act> &acts)
{
    if (!m_loaded && !m_reading)
        return;
    for (const Act &act : acts) {
        for (const Change &change : act.payload.changes)
            m_touched.insert(change.entity);
    }
    followOn();
}

void IncidentsModel::followOn()
{
    if (m_touched.isEmpty() || m_following || m_reading)
        return;
    m_following = true;
    const QList<Uuid> touched(m_touched.cbegin(), m_touched.cend());
    m_touched.clear();
    const auto job = [query = m_query, keys = m_keys, touched](const Reader &reader) -> Result<Followed> {
        IncidentList list(reader.connection());
        const auto changed = list.incidentsOf(touched);
        WR_TRY(changed);
        Followed now;
        if (changed->isEmpty())
            return now;
        if (query.words.isEmpty() && changed->size() <= IncidentList::mostFollowed) {
            const auto edits = list.follow(query, keys, *changed);
            WR_TRY(edits);
            const auto rows = list.rows(*changed, reader.processes());
            WR_TRY(rows);
            now.edits = *edits;
            now.rows = *rows;
            return now;
        }
        const auto again = list.keys(query);
        WR_TRY(again);
        now.whole = Listed{*again, {}};
        return now;
    };
    onFinished(m_workspace->read(job), this, [this, turn = m_turn](const Result<Followed> &now) {
        m_following = false;
        if (!now) {
            if (turn == m_turn)
                read();              // the changes are unknown: reload the list, which reports the error
        } else if (turn == m_turn) { // otherwise the list that is being read includes it already
            if (now->whole) {
                take(*now->whole);
            } else {
                keep(now->rows);
                for (const KeyEdit &edit : now->edits)
                    apply(edit);
            }
            Q_EMIT followed();
        }
        followOn();
    });
}

void IncidentsModel::apply(const KeyEdit &edit)
{
    const int from = rowOf(edit.key);
    if (!edit.listed) {
        if (from < 0)
            return;
        beginRemoveRows({}, from, from);
        m_keys.removeAt(from);
        m_rows.remove(edit.key);
        endRemoveRows();
        return;
    }
    const int to = edit.after == 0 ? 0 : rowOf(edit.after) + 1;
    if (from < 0) {
        beginInsertRows({}, to, to);
        m_keys.insert(to, edit.key);
        endInsertRows();
    } else if (to != from && to != from + 1) {
        beginMoveRows({}, from, from, {}, to);
        m_keys.move(from, to > from ? to - 1 : to);
        endMoveRows();
    }
    const int row = rowOf(edit.key);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

// ---- pages ----------------------------------------------------------------------------------------

void IncidentsModel::ask(int page) const
{
    m_asked.removeOne(page);
    m_asked.append(page);
    while (m_asked.size() > mostPagesAsked)
        m_asked.removeFirst();
    if (!m_fetching && !m_soon.isActive())
        m_soon.start();
}

void IncidentsModel::fetch()
{
    if (m_fetching || m_asked.isEmpty())
        return;
    const int first = m_asked.takeLast() * pageSize;
    QList<qint64> keys = m_keys.mid(first, pageSize);
    keys.removeIf([this](qint64 key) { return m_rows.contains(key); });
    if (keys.isEmpty()) {
        fetch();
        return;
    }
    m_fetching = true;
    const auto rows = m_workspace->read([keys](const Reader &reader) {
        return IncidentList(reader.connection()).rows(keys, reader.processes());
    });
    onFinished(rows, this, [this, first, keys](const Result<QList<ListedIncident>> &found) {
        m_fetching = false;
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        keep(*found);
        for (const qint64 key : keys) { // no longer visible: an empty row until the notice arrives
            if (!m_rows.contains(key))
                m_rows.insert(key, new ListedIncident);
        }
        const bool moved = !m_keys.mid(first, pageSize).contains(keys.first());
        const int last = std::min(first + pageSize, rowCount()) - 1;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(moved ? 0 : first, 0),
                               index(moved ? rowCount() - 1 : last, ColumnCount - 1));
        fetch();
    });
}

void IncidentsModel::keep(const QList<ListedIncident> &rows)
{
    for (const ListedIncident &row : rows)
        m_rows.insert(row.row.key, new ListedIncident(row));
}

} // namespace Watchroom
