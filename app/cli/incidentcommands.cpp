// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/text.h"
#include "queries/incidentrepository.h"
#include "store/attachments.h"
#include "transfer/wholefile.h"

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::IncidentCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Result<QList<Answer>> answersOf(const Arguments &arguments)
{
    QList<Answer> answers;
    for (const QString &text : arguments.values("answer")) {
        const auto answer = answerFromText(text);
        WR_TRY(answer);
        answers.append(*answer);
    }
    return answers;
}

/// The short code of the first entity of \a kind that \a acts create; empty if there is none.
QString created(const Acts &acts, EntityKind kind)
{
    for (const Act &act : acts) {
        for (const Change &change : act.payload.changes) {
            if (change.kind == kind && change.creation)
                return shortCode(change.entity);
        }
    }
    return {};
}

Result<const EntryRecord *> entryNamed(const IncidentRecord &incident, const QString &wanted)
{
    QStringList known;
    for (const EntryRecord &entry : incident.timeline) {
        known.append(shortCode(entry.id));
        if (known.last() == wanted.toLower() || entry.id.toString() == wanted)
            return &entry;
    }
    return failUnknown(Words::tr("entry"), wanted, known);
}

Result<int> declare(Session &session, const Arguments &arguments)
{
    DeclareRequest request;
    request.title = arguments.value("title");
    if (!arguments.has("title"))
        return fail(ErrorCode::Usage, Words::tr("Usage: declare --title T …"), s("title"),
                    Words::tr("Only the title is required."));
    if (arguments.has("area"))
        request.area = {arguments.value("area")};
    request.process = {arguments.value("process")};
    request.severity = {arguments.value("severity")};
    const auto answers = answersOf(arguments);
    WR_TRY(answers);
    request.answers = *answers;
    request.reason = arguments.value("reason");
    request.services = arguments.values("service");
    request.category = arguments.value("category");
    if (arguments.has("confidential") && arguments.has("open"))
        return fail(ErrorCode::Usage,
                    Words::tr("--confidential and --open can't be used together. Remove one of them."),
                    s("open"));
    if (arguments.has("confidential") || arguments.has("open"))
        request.confidential = arguments.has("confidential");
    request.triage = arguments.has("triage");
    const auto at = session.time(arguments.value("at"));
    WR_TRY(at);
    request.at = *at;
    const auto acts = session.perform(request);
    WR_TRY(acts);
    const IncidentId id = declaredIncident(*acts);
    const QString name = declaredName(*acts);
    session.print(QJsonObject{{s("ref"), name}, {s("id"), id.toString()}}, name);
    return 0;
}

/// Performs \a request and prints the result; the JSON has the incident's name and the id of what was
/// created.
template<typename Request>
Result<int> act(Session &session, const QString &incident, const Request &request, EntityKind makes,
                const QString &text)
{
    const auto acts = session.perform(request, incident);
    WR_TRY(acts);
    QJsonObject json{{s("ref"), incident}};
    if (makes != EntityKind::Unknown)
        json.insert(s("id"), created(*acts, makes));
    session.print(json, text);
    return 0;
}

Result<int> set(Session &session, const Arguments &arguments)
{
    if (arguments.word(1).endsWith(QLatin1String("_at"))) // the act reports invalid times
        static_cast<void>(session.time(arguments.word(2)));
    return act(session, arguments.word(0),
               SetFieldRequest{{arguments.word(1)},
                               arguments.word(2),
                               arguments.value("reason"),
                               {},
                               arguments.value("reported")},
               EntityKind::Unknown, {});
}

Result<int> note(Session &session, const Arguments &arguments)
{
    const auto at = session.time(arguments.value("at"));
    WR_TRY(at);
    NoteRequest request{arguments.word(1), *at};
    for (const QString &path : arguments.values("attach")) {
        const auto file = fileToAttach(path);
        WR_TRY(file);
        request.files.append(*file);
    }
    return act(session, arguments.word(0), request, EntityKind::TimelineEntry, {});
}

/// Saves the attachment of an entry to a file that must not exist yet.
Result<int> attachment(Session &session, const Arguments &arguments)
{
    const auto writer = session.readerOf(arguments.word(0));
    WR_TRY(writer);
    Connection &connection = (*writer)->connection();
    const auto incident = IncidentRepository(connection).find(arguments.word(0));
    WR_TRY(incident);
    const auto entry = entryNamed(*incident, arguments.word(1));
    WR_TRY(entry);
    if (!(*entry)->attachment)
        return fail(ErrorCode::NotFound, Words::tr("Entry %1 has no attachment.").arg(arguments.word(1)),
                    arguments.word(1),
                    Words::tr("To list entries and their attachments, use: show NAME --json"));
    const AttachmentRecord &about = *(*entry)->attachment;
    const auto bytes = attachmentBytes(connection, incident->stream, about.sha256);
    WR_TRY(bytes);
    const QString out = arguments.word(2);
    WR_TRY(writeNew(out, *bytes));
    WR_TRY(session.noteCopy(out));
    session.print(QJsonObject{{s("file"), out},
                              {s("name"), about.name},
                              {s("media_type"), about.mediaType},
                              {s("size"), qint64(about.size)}},
                  Words::tr("Saved %1 to %2.").arg(about.shown(), out));
    return 0;
}

Result<int> task(Session &session, const Arguments &arguments)
{
    const auto due = session.time(arguments.value("due"));
    WR_TRY(due);
    TaskRequest request{arguments.word(1), arguments.value("owner"), *due};
    if (arguments.has("kind"))
        request.kind = arguments.value("kind");
    const auto acts = session.perform(request, arguments.word(0));
    WR_TRY(acts);
    const QString id = created(*acts, EntityKind::Task);
    session.print(QJsonObject{{s("ref"), arguments.word(0)}, {s("id"), id}}, id);
    return 0;
}

Result<int> taskDone(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), TaskDoneRequest{arguments.word(1)}, EntityKind::Unknown, {});
}

Result<int> addLink(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), LinkRequest{arguments.word(1), arguments.word(2)},
               EntityKind::Link, {});
}

Result<int> removeLink(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), UnlinkRequest{arguments.word(1), arguments.word(2)},
               EntityKind::Unknown, {});
}

Result<int> merge(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), MergeRequest{arguments.word(1)}, EntityKind::Unknown, {});
}

Result<int> withdraw(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), WithdrawEntryRequest{arguments.word(1)}, EntityKind::Unknown, {});
}

Result<int> moveEntry(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), MoveEntryRequest{arguments.word(1), arguments.word(2)},
               EntityKind::TimelineEntry, {});
}

Result<int> setLevel(Session &session, const Arguments &arguments)
{
    const auto answers = answersOf(arguments);
    WR_TRY(answers);
    return act(session, arguments.word(0),
               LevelRequest{{arguments.value("severity")}, *answers, arguments.value("reason")},
               EntityKind::Unknown, {});
}

/// Handles "settle INC-4 impact 2", which keeps the second value that show lists.
Result<int> settle(Session &session, const Arguments &arguments)
{
    const auto writer = session.writer();
    WR_TRY(writer);
    const auto incident = IncidentRepository((*writer)->connection())
                              .find(arguments.word(0), IncidentRepository::Timeline::Without);
    WR_TRY(incident);
    QStringList fields;
    for (const ConflictRecord &conflict : incident->conflicts) {
        fields.append(conflict.field);
        const qsizetype chosen = arguments.word(2).toInt() - 1;
        if (conflict.field != arguments.word(1))
            continue;
        if (chosen < 0 || chosen >= conflict.heads.size())
            return fail(ErrorCode::Invalid,
                        Words::tr("%1 has %n conflicting value(s).", nullptr, int(conflict.heads.size()))
                            .arg(conflict.field),
                        arguments.word(2),
                        Words::tr("Specify which one to keep; 1 is the first that show lists."));
        return act(session, arguments.word(0),
                   SettleRequest{conflict.entity, conflict.field, conflict.heads.at(chosen).by.id},
                   EntityKind::Unknown, Words::tr("Conflict resolved."));
    }
    return failUnknown(Words::tr("conflict"), arguments.word(1), fields);
}

Result<int> undo(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), UndoRequest{}, EntityKind::Unknown, Words::tr("Undone."));
}
} // namespace

QList<Command> incidentCommands()
{
    return {
        {s("declare"),
         s("--title T [--area A | --process P] [--severity S] [--answer Q=A]… [--reason R] [--service X]… "
           "[--category C] "
           "[--confidential | --open] [--triage] [--at TIME]"),
         Words::tr("Declare an incident and print its name"),
         0,
         0,
         {s("title"), s("area"), s("process"), s("severity"), s("answer"), s("reason"), s("service"),
          s("category"), s("at")},
         {s("confidential"), s("open"), s("triage")},
         declare},
        {s("set"),
         s("NAME FIELD VALUE [--reason R] [--reported WHO]"),
         Words::tr("Set a field, a clock or a flag"),
         3,
         3,
         {s("reason"), s("reported")},
         {},
         set},
        {s("note"),
         s("NAME TEXT [--at TIME] [--attach FILE]…"),
         Words::tr("Add a timeline entry"),
         2,
         2,
         {s("at"), s("attach")},
         {},
         note},
        {s("attachment"),
         s("NAME ENTRY OUT"),
         Words::tr("Save the attachment of an entry to a new file"),
         3,
         3,
         {},
         {},
         attachment},
        {s("task"),
         s("NAME TEXT [--owner P] [--due T] [--kind K]"),
         Words::tr("Add a task"),
         2,
         2,
         {s("owner"), s("due"), s("kind")},
         {},
         task},
        {s("task-done"), s("NAME ID"), Words::tr("Mark a task as done"), 2, 2, {}, {}, taskDone},
        {s("link"),
         s("NAME KIND TARGET"),
         Words::tr("Link an incident, a change, an issue or a page"),
         3,
         3,
         {},
         {},
         addLink},
        {s("unlink"), s("NAME KIND TARGET"), Words::tr("Remove a link"), 3, 3, {}, {}, removeLink},
        {s("merge"),
         s("NAME INTO"),
         Words::tr("Merge a duplicate into another incident"),
         2,
         2,
         {},
         {},
         merge},
        {s("withdraw"),
         s("NAME ENTRY"),
         Words::tr("Withdraw a timeline entry; it stays visible, struck through"),
         2,
         2,
         {},
         {},
         withdraw},
        {s("move"),
         s("NAME ENTRY INTO"),
         Words::tr("Move a timeline entry to another incident"),
         3,
         3,
         {},
         {},
         moveEntry},
        {s("level"),
         s("NAME (--severity S | --answer Q=A…) --reason R"),
         Words::tr("Set the severity, with a reason"),
         1,
         1,
         {s("severity"), s("answer"), s("reason")},
         {},
         setLevel},
        {s("settle"),
         s("NAME FIELD N"),
         Words::tr("Resolve an edit conflict by choosing one of its values"),
         3,
         3,
         {},
         {},
         settle},
        {s("undo"), s("NAME"), Words::tr("Undo your latest act"), 1, 1, {}, {}, undo},
    };
}

} // namespace Watchroom
