// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importsink.h"

#include "base/text.h"
#include "queries/incidentrepository.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ImportSink)
};

/// Rows of one incident mostly lie together, so a window over the latest incidents is enough.
constexpr qsizetype incidentsKept = 4'096;
/// Acts between two passes that bring the tables up to the log.
constexpr int actsAtOnce = 2'000;
} // namespace

Result<std::unique_ptr<ImportSink>> ImportSink::make(Writer &writer, LogWriter &log, const QString &source,
                                                     const QString &area, const Context &context,
                                                     ImportReport &report)
{
    std::unique_ptr<ImportSink> sink(new ImportSink(writer, log, context, report));
    auto now = writer.snapshot({.allProcesses = true}, context);
    WR_TRY(now);
    sink->m_now = *now;
    const auto process = processOfArea(now->processes, {area});
    WR_TRY(process);
    sink->m_process = *process;
    sink->m_source = source;
    sink->m_gesture = {context.newId()};
    return sink;
}

Result<ImportSink::Known *> ImportSink::known(const QString &key)
{
    if (const auto found = m_known.find(key); found != m_known.end())
        return &*found;
    if (m_known.size() >= incidentsKept)
        m_known.clear();
    Known made;
    made.incident.id = importedIncidentId(m_now.organisation, m_source, key);
    const auto here = m_log.knows(made.incident.id.uuid);
    WR_TRY(here);
    made.incident.present = *here;
    made.loaded = !*here;
    return &*m_known.insert(key, made);
}

/// Where the incident stands in the file. What the source has said in this run already stays as it is.
Result<void> ImportSink::load(Known &known)
{
    if (known.loaded)
        return {};
    WR_TRY(flush());
    IncidentRepository repository(m_writer.connection());
    const auto record = repository.find(known.incident.id, IncidentRepository::Timeline::Without);
    WR_TRY(record);
    ImportedIncident &incident = known.incident;
    if (const TrackRecord *track = record->mainTrack()) {
        incident.state = track->state;
        incident.visited = track->visited;
    }
    if (!incident.saidState)
        incident.saidState = incident.state;
    incident.isPublic = record->isPublic();
    incident.publicState = record->publicState;
    incident.services = record->services;
    const auto digests = storedDigest(sourceRecordId(incident.id, {}));
    WR_TRY(digests);
    incident.digests = readDigests(*digests);
    if (incident.digests.isEmpty()) {
        QMap<QString, Value> here = record->fields;
        for (auto it = record->clocks.constBegin(); it != record->clocks.constEnd(); ++it)
            here.insert(it.key(), Value(*it));
        here.insert(QStringLiteral("title"), Value(record->title));
        here.insert(QStringLiteral("severity"), Value(record->severity.value));
        for (auto it = here.constBegin(); it != here.constEnd(); ++it) {
            if (!incident.said.contains(it.key()))
                incident.said.insert(it.key(), it.value());
        }
    }
    known.loaded = true;
    return {};
}

Result<QString> ImportSink::storedDigest(const Uuid &record)
{
    if (const auto waiting = m_digests.constFind(record); waiting != m_digests.constEnd())
        return *waiting;
    Statement &read = m_writer.connection().statement("read/source_digest");
    return read.bind(":id", record).first(QString(), [](const Statement &row) { return row.text(0); });
}

Result<void> ImportSink::take(const SourceIncident &incident, const SourceEvent &event)
{
    const auto place = known(incident.key);
    WR_TRY(place);
    Known &known = **place;
    ImportRequest request{m_source, m_process, m_gesture, incident, known.incident, &event, false, {}};
    const auto here = m_log.knows(importedEntryId(known.incident.id, event.key));
    WR_TRY(here);
    if (*here) {
        const auto digest = event.digest.isEmpty()
            ? QString()
            : storedDigest(sourceRecordId(known.incident.id, event.key)).value_or(QString());
        if (event.digest.isEmpty() || digest == event.digest) {
            ++m_report.unchanged;
            if (!incident.whole) { // what it said then is what a later row is held against
                const ImportedIncident after = afterImport(request);
                known.incident.said = after.said;
                known.incident.saidState = after.saidState;
            }
            return {};
        }
        request.edited = true;
    }
    const auto done = commit(request, known);
    WR_TRY(done);
    if (request.edited)
        ++m_report.changed;
    return {};
}

Result<bool> ImportSink::settle(const SourceIncident &incident)
{
    const auto place = known(incident.key);
    WR_TRY(place);
    if (!(*place)->incident.present)
        return false;
    const ImportRequest request{m_source,           m_process, m_gesture, incident,
                                (*place)->incident, nullptr,   false,     {}};
    const auto done = commit(request, **place);
    WR_TRY(done);
    if (*done)
        ++m_report.changed;
    return done;
}

Result<bool> ImportSink::commit(const ImportRequest &asked, Known &known)
{
    WR_TRY(load(known));
    ImportRequest request = asked;
    if (!known.incident.present)
        request.name = QStringLiteral("INC-%1").arg(m_now.lastNumber + 1);
    const auto acts = decide(m_now, request, m_context);
    WR_TRY(acts);
    for (const Act &act : *acts) {
        WR_TRY(m_log.append(act, m_context.randomBytes(16), m_context.now()));
        count(act);
    }
    if (acts->isEmpty())
        return false;
    if (request.event && isFlagged(request))
        ++m_report.flagged;
    if (!known.incident.present)
        ++m_now.lastNumber;
    known.incident = afterImport(request);
    m_waiting += int(acts->size());
    if (m_waiting >= actsAtOnce)
        WR_TRY(flush());
    return true;
}

/// What came new with \a act; the next decision finds people and services that it made.
void ImportSink::count(const Act &act)
{
    ++m_report.added.acts;
    for (const Change &change : act.payload.changes) {
        const auto value = [&](const char *name) {
            for (const FieldChange &field : change.fields) {
                if (field.field == QLatin1String(name))
                    return field.value.text();
            }
            return QString();
        };
        if (change.kind == EntityKind::SourceRecord)
            m_digests.insert(change.entity, value("digest"));
        if (!change.creation)
            continue;
        if (change.kind == EntityKind::Person || change.kind == EntityKind::Service)
            m_now.openlyNamed.insert(change.entity);
        if (change.kind == EntityKind::Person) {
            m_now.people.insert(value("handle"), {{change.entity}, value("handle"), {}});
            ++m_report.added.people;
        } else if (change.kind == EntityKind::Service) {
            m_now.services.insert(value("name"), change.entity);
            ++m_report.added.services;
        } else if (change.kind == EntityKind::Incident) {
            ++m_report.added.incidents;
        } else if (change.kind == EntityKind::TimelineEntry) {
            ++m_report.added.timelineEntries;
        } else if (change.kind == EntityKind::StatusUpdate) {
            ++m_report.added.statusUpdates;
        }
    }
}

Result<void> ImportSink::flush()
{
    if (m_waiting == 0)
        return {};
    m_waiting = 0;
    m_digests.clear();
    return m_log.project();
}

Result<void> ImportSink::finish()
{
    return flush();
}

} // namespace Watchroom
