// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/incidentrepository.h"

#include "base/text.h"
#include "store/entityhistory.h"
#include "store/incidentcolumns.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::IncidentRepository)
};

QString orEmpty(const QSqlQuery &query, int column)
{
    return query.isNull(column) ? QString() : query.value(column).toString();
}
} // namespace

QString normalisedName(const QString &name)
{
    static const QRegularExpression numbered(QStringLiteral("^inc-(\\d+)([a-z]?)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = name.trimmed();
    if (const auto match = numbered.match(trimmed); match.hasMatch())
        return QStringLiteral("INC-") + match.captured(1) + match.captured(2).toLower();
    return trimmed.toUpper();
}

QString searchQuery(const QString &text)
{
    QStringList words;
    for (QString word : text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts)) {
        word.remove(QLatin1Char('"')).remove(QChar(0));
        if (!word.isEmpty())
            words.append(QLatin1Char('"') + word + QLatin1Char('"'));
    }
    return words.isEmpty() ? QString() : words.join(QLatin1Char(' ')) + QLatin1Char('*');
}

Result<void> IncidentRepository::each(const char *name, int64_t incident,
                                      const std::function<void(const QSqlQuery &)> &take)
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/") + QLatin1String(name));
    query.bindValue(QStringLiteral(":incident"), qint64(incident));
    if (!query.exec())
        return fail(m_connection.lastError());
    while (query.next())
        take(query);
    query.finish();
    return {};
}

Result<IncidentRecord> IncidentRepository::find(const QString &name, Timeline timeline)
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/incident_by_name"));
    query.bindValue(QStringLiteral(":name"), normalisedName(name));
    return load(query, name, timeline);
}

Result<IncidentRecord> IncidentRepository::find(const IncidentId &id, Timeline timeline)
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/incident_by_id"));
    query.bindValue(QStringLiteral(":id"), id.toBlob());
    return load(query, id.toString(), timeline);
}

Result<IncidentRecord> IncidentRepository::load(QSqlQuery &query, const QString &asked, Timeline timeline)
{
    if (!query.exec())
        return fail(m_connection.lastError());
    if (!query.next()) {
        query.finish();
        const auto names = activeNames();
        const QStringList nearest = nearestFirst(asked.toUpper(), names ? *names : QStringList());
        return fail(ErrorCode::NotFound, Words::tr("There is no incident %1.").arg(asked.left(60)),
                    asked.left(60),
                    nearest.isEmpty() ? Words::tr("No incident is open. See all with: list")
                                      : Words::tr("Open now: %1").arg(nearest.join(QStringLiteral(", "))));
    }
    IncidentRecord incident;
    const int64_t key = query.value(0).toLongLong();
    incident.id = {uuidAt(query, 1)};
    incident.stream = {uuidAt(query, 2)};
    incident.name = query.value(3).toString();
    incident.area = {query.value(4).toString()};
    incident.created = momentAt(query, 5).value_or(Moment{});
    incident.maintenance = yesAt(query, 7);
    incident.imported = yesAt(query, 8);
    incident.confidential = yesAt(query, 9);
    incident.title = query.value(10).toString();
    incident.severity = {query.value(11).toString()};
    query.finish();
    WR_TRY(loadFields(key, incident));
    WR_TRY(loadPeopleParts(key, incident));
    if (timeline == Timeline::With)
        WR_TRY(loadTimeline(key, incident));
    WR_TRY(loadCommunications(key, incident));
    WR_TRY(loadMarks(key, incident));
    WR_TRY(loadConflicts(key, incident));
    return incident;
}

Result<void> IncidentRepository::loadFields(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("fields", key, [&](const QSqlQuery &row) {
        incident.fields.insert(row.value(0).toString(), valueAt(row, 1));
        incident.fieldAuthors.insert(row.value(0).toString(), {uuidAt(row, 2)});
    }));
    WR_TRY(each("clocks", key, [&](const QSqlQuery &row) {
        incident.clocks.insert(row.value(0).toString(), *momentAt(row, 1));
    }));
    WR_TRY(each("services_of", key,
                [&](const QSqlQuery &row) { incident.services.append(row.value(0).toString()); }));
    return each("flags", key, [&](const QSqlQuery &row) {
        incident.decidedFlags.append({row.value(0).toString()});
        if (yesAt(row, 2))
            incident.flags.append({{row.value(0).toString()}, orEmpty(row, 1)});
    });
}

Result<void> IncidentRepository::loadPeopleParts(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("tracks", key, [&](const QSqlQuery &row) {
        incident.tracks.append({uuidAt(row, 0),
                                row.value(1).toString(),
                                row.value(2).toInt(),
                                yesAt(row, 3),
                                {row.value(4).toString()},
                                momentAt(row, 5),
                                orEmpty(row, 7).split(QLatin1Char(','), Qt::SkipEmptyParts)});
    }));
    WR_TRY(each("members", key, [&](const QSqlQuery &row) { incident.members.append({uuidAt(row, 0)}); }));
    WR_TRY(each("levellings", key, [&](const QSqlQuery &row) {
        LevellingRecord levelling{
            {row.value(0).toString()}, {}, orEmpty(row, 2), {uuidAt(row, 3)}, momentAt(row, 4)};
        const Value stored = valueAt(row, 1);
        if (const auto *answers = stored.as<Value::List>()) {
            for (const Value &answer : *answers)
                levelling.answers.append(answer.text());
        }
        incident.levellings.append(levelling);
    }));
    return each("engagements", key, [&](const QSqlQuery &row) {
        EngagementRecord e;
        e.id = uuidAt(row, 0);
        e.track = uuidAt(row, 1);
        e.role = {row.value(2).toString()};
        e.person = {uuidAt(row, 3)};
        e.calledAt = momentAt(row, 4);
        e.way = orEmpty(row, 6);
        e.answeredAt = momentAt(row, 7);
        e.answer = orEmpty(row, 9);
        e.from = momentAt(row, 10);
        e.until = momentAt(row, 12);
        incident.engagements.append(e);
    });
}

Result<void> IncidentRepository::loadTimeline(int64_t key, IncidentRecord &incident)
{
    return each("timeline", key, [&](const QSqlQuery &row) {
        EntryRecord entry;
        entry.id = uuidAt(row, 0);
        entry.happened = momentAt(row, 1).value_or(Moment{});
        entry.noted = momentAt(row, 3).value_or(entry.happened);
        entry.kind = orEmpty(row, 5);
        entry.text = orEmpty(row, 6);
        entry.author = {uuidAt(row, 7)};
        entry.withdrawn = yesAt(row, 8);
        entry.redacted = yesAt(row, 9);
        if (!row.isNull(10))
            entry.attachment = AttachmentRecord{row.value(10).toByteArray(), orEmpty(row, 11),
                                                orEmpty(row, 12), row.value(13).toLongLong()};
        incident.timeline.append(entry);
    });
}

Result<void> IncidentRepository::loadCommunications(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("tasks", key, [&](const QSqlQuery &row) {
        incident.tasks.append({uuidAt(row, 0),
                               orEmpty(row, 1),
                               orEmpty(row, 2),
                               orEmpty(row, 3),
                               {uuidAt(row, 4)},
                               {uuidAt(row, 5)},
                               momentAt(row, 6),
                               momentAt(row, 8)});
    }));
    WR_TRY(each("public_incident", key, [&](const QSqlQuery &row) {
        incident.publicIncident = uuidAt(row, 0);
        incident.publicTitle = orEmpty(row, 1);
        incident.publicState = orEmpty(row, 2);
    }));
    WR_TRY(each("updates", key, [&](const QSqlQuery &row) {
        UpdateRecord update;
        update.id = uuidAt(row, 0);
        update.publicState = orEmpty(row, 1);
        update.body = orEmpty(row, 2);
        update.templateKey = orEmpty(row, 3);
        update.status = orEmpty(row, 4);
        update.link = orEmpty(row, 5);
        update.author = {uuidAt(row, 6)};
        update.created = momentAt(row, 7);
        update.postedAt = momentAt(row, 9);
        update.promisedNextAt = momentAt(row, 11);
        incident.updates.append(update);
    }));
    return each("approvals", key, [&](const QSqlQuery &row) {
        incident.approvals.append({uuidAt(row, 0),
                                   uuidAt(row, 1),
                                   {row.value(2).toString()},
                                   {uuidAt(row, 3)},
                                   orEmpty(row, 4),
                                   orEmpty(row, 5),
                                   orEmpty(row, 6),
                                   momentAt(row, 7)});
    });
}

Result<void> IncidentRepository::loadMarks(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("links", key, [&](const QSqlQuery &row) {
        incident.links.append({uuidAt(row, 0), orEmpty(row, 1), orEmpty(row, 2), {uuidAt(row, 3)}});
    }));
    WR_TRY(each("criteria_met", key, [&](const QSqlQuery &row) {
        incident.criteriaMet.append({uuidAt(row, 0).toString(),
                                     orEmpty(row, 1),
                                     {uuidAt(row, 2)},
                                     momentAt(row, 3),
                                     orEmpty(row, 5)});
    }));
    return each("ticks", key, [&](const QSqlQuery &row) {
        incident.ticks.append(
            {orEmpty(row, 0), orEmpty(row, 1), {uuidAt(row, 2)}, momentAt(row, 3), orEmpty(row, 5)});
    });
}

Result<void> IncidentRepository::loadConflicts(int64_t key, IncidentRecord &incident)
{
    QList<std::pair<int64_t, ConflictRecord>> found;
    WR_TRY(each("conflicts", key, [&](const QSqlQuery &row) {
        ConflictRecord conflict;
        conflict.entity = uuidAt(row, 1);
        conflict.kind = static_cast<EntityKind>(row.value(2).toInt());
        conflict.field = row.value(3).toString();
        found.append({row.value(0).toLongLong(), conflict});
    }));
    for (auto &[entity, conflict] : found) {
        const auto folded = EntityHistory(m_connection).fold(entity);
        WR_TRY(folded);
        conflict.heads = folded->fields.value(conflict.field).heads;
        incident.conflicts.append(conflict);
    }
    return {};
}

namespace {
/// The parts of a text, each begun by a line "--# NAME", that \a wanted names, after what stands before the
/// first.
QByteArray partsOf(const QByteArray &text, const QSet<QByteArray> &wanted)
{
    QByteArray sql;
    bool taken = true;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("--# "))
            taken = wanted.contains(line.mid(4));
        else if (taken)
            sql += line + '\n';
    }
    return sql;
}
} // namespace

Result<Statement *> IncidentRepository::listStatement(const IncidentFilter &filter)
{
    static const QByteArray text = sqlText(QStringLiteral("read/list"));
    int64_t afterKey = 0, afterAt = 0;
    if (!filter.after.isEmpty()) {
        Statement &place = m_connection.statement("read/row_of_name");
        place.bind(":name", normalisedName(filter.after));
        const bool isThere = place.step();
        if (isThere) {
            afterKey = place.integer(0);
            afterAt = place.integer(1);
        }
        place.reset();
        if (!isThere)
            return fail(ErrorCode::NotFound, Words::tr("There is no incident %1.").arg(filter.after),
                        filter.after);
    }
    const std::pair<QByteArray, QString> asked[] = {{"area", filter.area},
                                                    {"severity", filter.severity},
                                                    {"state", filter.state},
                                                    {"service", filter.service},
                                                    {"text", searchQuery(filter.text)}};
    QSet<QByteArray> parts{filter.openOnly ? "few" : "many"};
    if (filter.openOnly)
        parts.insert("open");
    if (!filter.after.isEmpty())
        parts.insert("after");
    for (const auto &[name, value] : asked) {
        if (!value.isEmpty())
            parts.insert(name);
    }
    Statement &list = m_connection.statementFor(partsOf(text, parts));
    for (const auto &[name, value] : asked) {
        if (!value.isEmpty())
            list.bind(':' + name, value);
    }
    if (!filter.after.isEmpty())
        list.bind(":after_at", afterAt).bind(":after_key", afterKey);
    list.bind(":limit", int64_t(filter.limit > 0 ? filter.limit : -1));
    return &list;
}

Result<QList<IncidentRow>> IncidentRepository::list(const IncidentFilter &filter)
{
    const auto list = listStatement(filter);
    WR_TRY(list);
    QList<IncidentRow> rows;
    while ((*list)->step())
        rows.append(incidentRowAt(**list));
    const bool whole = (*list)->code() == SQLITE_DONE;
    const Error error = whole ? Error() : m_connection.lastError();
    (*list)->reset();
    if (!whole)
        return fail(error);
    Statement &services = m_connection.statement("read/services_of_incidents");
    for (IncidentRow &row : rows) {
        services.bind(":incident", row.key);
        while (services.step())
            row.services.append(services.text(0));
        services.reset();
    }
    return rows;
}

Result<FileCounts> IncidentRepository::counts()
{
    FileCounts counts;
    QSqlQuery &query = m_connection.query(QStringLiteral("read/counts"));
    if (!query.exec() || !query.next())
        return fail(m_connection.lastError());
    counts.incidents = query.value(0).toLongLong();
    counts.timelineEntries = query.value(1).toLongLong();
    counts.statusUpdates = query.value(2).toLongLong();
    counts.services = query.value(3).toLongLong();
    counts.acts = query.value(4).toLongLong();
    query.finish();
    for (const auto &[name, into] : {std::pair{"read/counts_by_area", &counts.byArea},
                                     std::pair{"read/counts_by_state", &counts.byState},
                                     std::pair{"read/counts_by_severity", &counts.bySeverity}}) {
        QSqlQuery &groups = m_connection.query(QLatin1String(name));
        if (!groups.exec())
            return fail(m_connection.lastError());
        while (groups.next())
            into->insert(groups.value(0).toString(), groups.value(1).toLongLong());
        groups.finish();
    }
    return counts;
}

Result<QHash<PersonId, PersonRecord>> IncidentRepository::people()
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/people"));
    if (!query.exec())
        return fail(m_connection.lastError());
    QHash<PersonId, PersonRecord> people;
    while (query.next()) {
        const PersonId id{uuidAt(query, 0)};
        people.insert(id, {id, query.value(1).toString(), orEmpty(query, 2), yesAt(query, 3)});
    }
    query.finish();
    return people;
}

Result<QString> IncidentRepository::organisationName()
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/organisation"));
    if (!query.exec())
        return fail(m_connection.lastError());
    const QString name = query.next() ? query.value(0).toString() : QString();
    query.finish();
    return name;
}

Result<QStringList> IncidentRepository::firstColumn(const char *name)
{
    QSqlQuery &query = m_connection.query(QStringLiteral("read/") + QLatin1String(name));
    if (!query.exec())
        return fail(m_connection.lastError());
    QStringList texts;
    while (query.next())
        texts.append(query.value(0).toString());
    query.finish();
    return texts;
}

Result<QStringList> IncidentRepository::activeNames()
{
    return firstColumn("active_names");
}

Result<QStringList> IncidentRepository::serviceNames()
{
    return firstColumn("services");
}

} // namespace Watchroom
