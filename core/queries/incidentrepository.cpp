// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/incidentrepository.h"

#include "actions/codename.h"

#include "base/text.h"
#include "log/entityhistory.h"
#include "log/overruled.h"
#include "store/rows.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::IncidentRepository)
};
} // namespace

QString normalisedName(const QString &name)
{
    static const QRegularExpression numbered(QStringLiteral("^inc-(\\d+)([a-z]*)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    const QString trimmed = name.trimmed();
    if (const auto match = numbered.match(trimmed); match.hasMatch())
        return QStringLiteral("INC-") + match.captured(1) + match.captured(2).toLower();
    const QString codeName = normalisedCodeName(trimmed);
    return codeName.isEmpty() ? trimmed.toUpper() : codeName;
}

QStringList searchedWords(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QStringList words;
    for (QString word : text.split(space, Qt::SkipEmptyParts)) {
        word.remove(QLatin1Char('"')).remove(QChar(0));
        if (!word.isEmpty())
            words.append(word);
    }
    return words;
}

QString wholeWordsQuery(const QStringList &words)
{
    return words.isEmpty() ? QString()
                           : QLatin1Char('"') + words.join(QStringLiteral("\" \"")) + QLatin1Char('"');
}

QString searchQuery(const QStringList &words)
{
    return words.isEmpty() ? QString() : wholeWordsQuery(words) + QLatin1Char('*');
}

QString searchQuery(const QString &text)
{
    return searchQuery(searchedWords(text));
}

template<typename Take>
Result<void> IncidentRepository::each(const char *name, int64_t incident, const Take &take)
{
    Statement &statement = m_connection.statement(name);
    return statement.bind(":incident", incident).each(take);
}

Result<IncidentRecord> IncidentRepository::find(const QString &name, Timeline timeline)
{
    Statement &row = m_connection.statement("read/incident_by_name");
    return load(row.bind(":name", normalisedName(name)), name, timeline);
}

Result<IncidentRecord> IncidentRepository::find(const IncidentId &id, Timeline timeline)
{
    Statement &row = m_connection.statement("read/incident_by_id");
    return load(row.bind(":id", id.uuid), id.toString(), timeline);
}

Result<IncidentRecord> IncidentRepository::head(const QString &name)
{
    Statement &row = m_connection.statement("read/incident_by_name");
    auto found = loadHead(row.bind(":name", normalisedName(name)), name);
    WR_TRY(found);
    return std::move(found->incident);
}

Result<IncidentRepository::Head> IncidentRepository::loadHead(Statement &row, const QString &asked)
{
    const Statement::Step step = row.step();
    if (step == Statement::Step::Row) {
        Head head;
        IncidentRecord &incident = head.incident;
        head.key = row.integer(0);
        incident.id = {uuidAt(row, 1)};
        incident.stream = {uuidAt(row, 2)};
        incident.name = row.text(3);
        incident.area = {row.text(4)};
        incident.created = momentAt(row, 5).value_or(Moment{});
        incident.maintenance = yesAt(row, 7);
        incident.imported = yesAt(row, 8);
        incident.confidential = yesAt(row, 9);
        incident.title = row.text(10);
        incident.severity = {row.text(11)};
        row.reset();
        return head;
    }
    row.reset();
    if (step == Statement::Step::Failed)
        return fail(row.error());
    const auto names = activeNames();
    const QStringList nearest = nearestFirst(asked.toUpper(), names ? *names : QStringList());
    return fail(ErrorCode::NotFound, Words::tr("There is no incident %1.").arg(asked.left(60)),
                asked.left(60),
                nearest.isEmpty()
                    ? Words::tr("Nothing was opened or changed. Look for it in the list of all incidents.")
                    : Words::tr("Nothing was opened or changed. Look in the list; open now are: %1.")
                          .arg(nearest.join(QStringLiteral(", "))),
                nearest.isEmpty() ? Words::tr("No incident is open. See all with: list")
                                  : Words::tr("Open now: %1").arg(nearest.join(QStringLiteral(", "))));
}

Result<IncidentRecord> IncidentRepository::load(Statement &row, const QString &asked, Timeline timeline)
{
    auto head = loadHead(row, asked);
    WR_TRY(head);
    const int64_t key = head->key;
    IncidentRecord &incident = head->incident;
    WR_TRY(loadFields(key, incident));
    WR_TRY(loadPeopleParts(key, incident));
    if (timeline == Timeline::With)
        WR_TRY(loadTimeline(key, incident));
    WR_TRY(loadCommunications(key, incident));
    WR_TRY(loadMarks(key, incident));
    WR_TRY(loadConflicts(key, incident));
    return std::move(incident);
}

Result<void> IncidentRepository::loadFields(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("read/fields", key, [&](const Statement &row) {
        incident.fields.insert(row.text(0), valueAt(row, 1));
        incident.fieldAuthors.insert(row.text(0), {uuidAt(row, 2)});
    }));
    WR_TRY(each("read/clocks", key,
                [&](const Statement &row) { incident.clocks.insert(row.text(0), *momentAt(row, 1)); }));
    WR_TRY(
        each("read/services_of", key, [&](const Statement &row) { incident.services.append(row.text(0)); }));
    return each("read/flags", key, [&](const Statement &row) {
        incident.decidedFlags.append({row.text(0)});
        if (yesAt(row, 2))
            incident.flags.append({{row.text(0)}, row.text(1)});
    });
}

Result<void> IncidentRepository::loadPeopleParts(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("read/tracks", key, [&](const Statement &row) {
        incident.tracks.append({uuidAt(row, 0),
                                {row.text(1)},
                                int(row.integer(2)),
                                yesAt(row, 3),
                                {row.text(4)},
                                momentAt(row, 5),
                                row.text(7).split(QLatin1Char(','), Qt::SkipEmptyParts)});
    }));
    WR_TRY(
        each("read/members", key, [&](const Statement &row) { incident.members.append({uuidAt(row, 0)}); }));
    WR_TRY(each("read/levellings", key, [&](const Statement &row) {
        incident.levellings.append(
            {{row.text(0)}, textsAt(row, 1), row.text(2), {uuidAt(row, 3)}, momentAt(row, 4)});
    }));
    return each("read/engagements", key, [&](const Statement &row) {
        EngagementRecord e;
        e.id = uuidAt(row, 0);
        e.track = uuidAt(row, 1);
        e.role = {row.text(2)};
        e.person = {uuidAt(row, 3)};
        e.calledAt = momentAt(row, 4);
        e.way = row.text(6);
        e.answeredAt = momentAt(row, 7);
        e.answer = row.text(9);
        e.from = momentAt(row, 10);
        e.until = momentAt(row, 12);
        incident.engagements.append(e);
    });
}

Result<void> IncidentRepository::loadTimeline(int64_t key, IncidentRecord &incident)
{
    return each("read/timeline", key, [&](const Statement &row) {
        EntryRecord entry;
        entry.id = uuidAt(row, 0);
        entry.happened = momentAt(row, 1).value_or(Moment{});
        entry.noted = momentAt(row, 3).value_or(entry.happened);
        entry.kind = row.text(5);
        entry.text = row.text(6);
        entry.facts = factsFrom(textsAt(row, 14));
        entry.author = {uuidAt(row, 7)};
        entry.withdrawn = yesAt(row, 8);
        entry.redacted = yesAt(row, 9);
        if (!row.isNull(10))
            entry.attachment = AttachmentRecord{row.blob(10), row.text(11), row.text(12), row.integer(13)};
        incident.timeline.append(entry);
    });
}

Result<void> IncidentRepository::loadCommunications(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("read/tasks", key, [&](const Statement &row) {
        incident.tasks.append({uuidAt(row, 0),
                               row.text(1),
                               row.text(2),
                               row.text(3),
                               {uuidAt(row, 4)},
                               {uuidAt(row, 5)},
                               momentAt(row, 6),
                               momentAt(row, 8)});
    }));
    WR_TRY(each("read/public_incident", key, [&](const Statement &row) {
        incident.publicIncident = uuidAt(row, 0);
        incident.publicTitle = row.text(1);
        incident.publicState = row.text(2);
    }));
    WR_TRY(each("read/updates", key, [&](const Statement &row) {
        UpdateRecord update;
        update.id = uuidAt(row, 0);
        update.publicState = row.text(1);
        update.body = row.text(2);
        update.templateKey = row.text(3);
        update.status = updateStatusOf(row.text(4));
        if (update.status == UpdateStatus::Unknown)
            update.newerStatus = row.text(4);
        update.link = row.text(5);
        update.author = {uuidAt(row, 6)};
        update.created = momentAt(row, 7);
        update.postedAt = momentAt(row, 9);
        update.promisedNextAt = momentAt(row, 11);
        incident.updates.append(update);
    }));
    return each("read/approvals", key, [&](const Statement &row) {
        incident.approvals.append({uuidAt(row, 0),
                                   uuidAt(row, 1),
                                   {row.text(2)},
                                   {uuidAt(row, 3)},
                                   row.text(4),
                                   row.text(5),
                                   row.text(6),
                                   momentAt(row, 7)});
    });
}

Result<void> IncidentRepository::loadMarks(int64_t key, IncidentRecord &incident)
{
    WR_TRY(each("read/links", key, [&](const Statement &row) {
        incident.links.append({uuidAt(row, 0), row.text(1), row.text(2), {uuidAt(row, 3)}});
    }));
    WR_TRY(each("read/criteria_met", key, [&](const Statement &row) {
        incident.criteriaMet.append(
            {uuidAt(row, 0), {}, row.text(1), {uuidAt(row, 2)}, momentAt(row, 3), row.text(5)});
    }));
    return each("read/ticks", key, [&](const Statement &row) {
        // A tick without a track was recorded before ticks named theirs: it belongs to the main track.
        const Uuid track = row.isNull(6) ? mainTrackId(incident.id) : uuidAt(row, 6);
        incident.ticks.append(
            {track, row.text(0), row.text(1), {uuidAt(row, 2)}, momentAt(row, 3), row.text(5)});
    });
}

Result<void> IncidentRepository::loadConflicts(int64_t key, IncidentRecord &incident)
{
    QList<std::pair<int64_t, ConflictRecord>> found;
    WR_TRY(each("read/conflicts", key, [&](const Statement &row) {
        ConflictRecord conflict;
        conflict.entity = uuidAt(row, 1);
        conflict.kind = static_cast<EntityKind>(int(row.integer(2)));
        conflict.field = row.text(3);
        found.append({row.integer(0), conflict});
    }));
    for (auto &[entity, conflict] : found) {
        const auto folded = EntityHistory(m_connection).fold(entity);
        WR_TRY(folded);
        conflict.heads = folded->fields.value(conflict.field).heads;
        const auto overruled = overruledOf(m_connection, entity);
        WR_TRY(overruled);
        for (const OverruledAct &each : *overruled) {
            if (each.field == conflict.field)
                conflict.overruled.append(each.act);
        }
        if (!conflict.overruled.isEmpty()) {
            const auto all = EntityHistory(m_connection).foldAll(entity);
            WR_TRY(all);
            conflict.heads = all->fields.value(conflict.field).heads;
        }
        incident.conflicts.append(conflict);
    }
    return loadRoleConflicts(key, incident);
}

/// A role that one person alone may hold has two holders after desks filled it at once.
Result<void> IncidentRepository::loadRoleConflicts(int64_t key, IncidentRecord &incident)
{
    struct Holder
    {
        int64_t key = 0;
        Uuid id;
        QString role, handle;
    };
    QMap<QString, QList<Holder>> byRole;
    WR_TRY(each("read/sole_role_holders", key, [&byRole](const Statement &row) {
        byRole[row.text(2)].append({row.integer(0), row.uuid(1), row.text(2), row.text(3)});
    }));
    for (const QList<Holder> &holders : std::as_const(byRole)) {
        if (holders.size() < 2)
            continue;
        ConflictRecord conflict{EntityKind::Engagement, holders.first().id, holders.first().role, {}, {}};
        QSet<QString> people;
        for (const Holder &holder : holders) {
            if (people.contains(holder.handle))
                continue;
            people.insert(holder.handle);
            const auto folded = EntityHistory(m_connection).fold(holder.key);
            WR_TRY(folded);
            conflict.heads.append(
                {folded->fields.value(QStringLiteral("from_at")).heads.value(0).by, Value(holder.handle)});
        }
        std::sort(conflict.heads.begin(), conflict.heads.end(),
                  [](const Watchroom::Head &a, const Watchroom::Head &b) { return b.by < a.by; });
        if (people.size() > 1)
            incident.conflicts.append(conflict);
    }
    return {};
}

Result<FileCounts> IncidentRepository::counts()
{
    FileCounts counts;
    WR_TRY(m_connection.statement("read/counts").each([&](const Statement &row) {
        counts.incidents = row.integer(0);
        counts.timelineEntries = row.integer(1);
        counts.statusUpdates = row.integer(2);
        counts.services = row.integer(3);
        counts.acts = row.integer(4);
    }));
    for (const auto &[name, into] : {std::pair{"read/counts_by_area", &counts.byArea},
                                     std::pair{"read/counts_by_state", &counts.byState},
                                     std::pair{"read/counts_by_severity", &counts.bySeverity}})
        WR_TRY(m_connection.statement(name).each(
            [into = into](const Statement &row) { into->insert(row.text(0), row.integer(1)); }));
    return counts;
}

Result<QHash<PersonId, PersonRecord>> IncidentRepository::people()
{
    QHash<PersonId, PersonRecord> people;
    WR_TRY(m_connection.statement("read/people").each([&](const Statement &row) {
        const PersonId id{uuidAt(row, 0)};
        people.insert(id, {id, row.text(1), row.text(2), textsAt(row, 4), yesAt(row, 3)});
    }));
    return people;
}

Result<QString> IncidentRepository::organisationName()
{
    QString name;
    WR_TRY(
        m_connection.statement("read/organisation").each([&](const Statement &row) { name = row.text(0); }));
    return name;
}

Result<QStringList> IncidentRepository::firstColumn(const char *name)
{
    QStringList texts;
    WR_TRY(m_connection.statement(name).each([&](const Statement &row) { texts.append(row.text(0)); }));
    return texts;
}

Result<QStringList> IncidentRepository::activeNames()
{
    return firstColumn("read/active_names");
}

Result<QStringList> IncidentRepository::serviceNames()
{
    return firstColumn("read/services");
}

} // namespace Watchroom
