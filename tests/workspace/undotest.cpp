// SPDX-License-Identifier: GPL-3.0-or-later
#include "undotest.h"

#include "../store/scratchfile.h"
#include "queries/incidentrepository.h"

#include <QTest>

namespace Watchroom {

namespace {
/// One act, made when its row is run.
using Does = std::function<Result<Acts>(ScratchFile &file, const QString &name)>;

IncidentRecord read(ScratchFile &file, const QString &name)
{
    const auto incident = IncidentRepository(file.writer().connection()).find(name);
    if (!incident)
        qFatal("%s", qPrintable(incident.error().message));
    return *incident;
}

template<typename Request>
Does does(const Request &request)
{
    return [request](ScratchFile &file, const QString &name) {
        return file.writer().perform(request, file.context, name);
    };
}

/// \a make gets the incident as it stands.
template<typename Make>
Does doesToIt(const Make &make)
{
    return [make](ScratchFile &file, const QString &name) {
        return file.writer().perform(make(read(file, name)), file.context, name);
    };
}

NoteRequest noteOf(const char *text)
{
    NoteRequest note;
    note.text = QLatin1String(text);
    return note;
}

QString lastUpdate(const IncidentRecord &incident)
{
    return incident.updates.last().id.toString();
}

QString lastNote(const IncidentRecord &incident)
{
    for (auto entry = incident.timeline.crbegin(); entry != incident.timeline.crend(); ++entry) {
        if (entry->kind == QLatin1String("note"))
            return entry->id.toString();
    }
    return {};
}

LevelRequest levelOf(const char *severity)
{
    LevelRequest level;
    level.severity = {QLatin1String(severity)};
    level.reason = QStringLiteral("As it looks now");
    return level;
}

DraftUpdateRequest firstWord()
{
    DraftUpdateRequest draft;
    draft.content.publicState = QStringLiteral("investigating");
    draft.content.body = QStringLiteral("We look into failures of the checkout.");
    return draft;
}

/// What is in force, a line each; what was withdrawn or ended is not, and of the timeline only what people
/// wrote is.
QStringList inForce(const IncidentRecord &incident)
{
    QStringList lines{QStringLiteral("title ") + incident.title,
                      QStringLiteral("severity ") + incident.severity.value,
                      QStringLiteral("public ") + incident.publicState};
    const auto add = [&lines](const QStringList &parts) { lines.append(parts.join(QLatin1Char(' '))); };
    const auto moment = [](const std::optional<Moment> &at) { return at ? toIso(*at) : QString(); };
    for (auto field = incident.fields.cbegin(); field != incident.fields.cend(); ++field) {
        if (!field->isNull())
            add({QStringLiteral("field"), field.key(), field->text()});
    }
    for (auto clock = incident.clocks.cbegin(); clock != incident.clocks.cend(); ++clock)
        add({QStringLiteral("clock"), clock.key(), moment(*clock)});
    for (const FlagRecord &flag : incident.flags)
        add({QStringLiteral("flag"), flag.key.value, flag.note});
    for (const TrackRecord &track : incident.tracks)
        add({QStringLiteral("track"), track.process.value, track.state.value, moment(track.entered),
             track.visited.join(QLatin1Char(','))});
    for (const EngagementRecord &one : incident.engagements) {
        if (!one.until)
            add({QStringLiteral("engaged"), one.role.value, one.person.uuid.toString(), moment(one.calledAt),
                 moment(one.from), one.answer});
    }
    for (const EntryRecord &entry : incident.timeline) {
        if (!entry.withdrawn && entry.kind == QLatin1String("note"))
            add({QStringLiteral("note"), moment(entry.happened), entry.text});
    }
    for (const TaskRecord &task : incident.tasks) {
        if (task.state != QLatin1String("withdrawn"))
            add({QStringLiteral("task"), task.text, task.state, moment(task.due)});
    }
    for (const UpdateRecord &update : incident.updates) {
        if (update.status != UpdateStatus::Discarded)
            add({QStringLiteral("update"), update.statusKey(), update.body});
    }
    for (const LinkRecord &link : incident.links)
        add({QStringLiteral("link"), link.kind, link.target});
    for (const MarkRecord &mark : incident.criteriaMet)
        add({QStringLiteral("met"), mark.key, mark.note});
    for (const MarkRecord &mark : incident.ticks)
        add({QStringLiteral("ticked"), mark.checklist, mark.key});
    for (const LevellingRecord &level : incident.levellings)
        add({QStringLiteral("levelled"), level.severity.value, level.reason});
    for (const PersonId &member : incident.members)
        add({QStringLiteral("member"), member.uuid.toString()});
    return lines;
}
} // namespace

void UndoTest::givesBackWhatWasInForce_data()
{
    QTest::addColumn<QList<Does>>("before");
    QTest::addColumn<Does>("act");
    const auto row = [](const char *name, const QList<Does> &before, const Does &act) {
        QTest::addRow("%s", name) << before << act;
    };
    const auto set = [](const char *field, const char *value, const char *reason = "") {
        return does(SetFieldRequest{{QLatin1String(field)}, QLatin1String(value), QLatin1String(reason), {}});
    };
    const RoleKey lead{QStringLiteral("lead")}, eoc{QStringLiteral("eoc")};
    row("a note", {}, does(noteOf("Cards are declined")));
    row("a title", {}, set("title", "Checkout fails in Europe"));
    row("a field", {}, set("impact", "many"));
    row("a field that was set", {set("impact", "some")}, set("impact", "many"));
    row("a field that is emptied", {set("impact", "some")}, set("impact", ""));
    row("a clock", {}, set("mitigated_at", "2026-06-23T13:58Z"));
    row("a clock that was set", {set("mitigated_at", "2026-06-23T13:58Z")},
        set("mitigated_at", "2026-06-23T13:50Z", "It was earlier"));
    row("a flag", {}, set("near_miss", "yes", "No customer sees it"));
    row("a level", {}, does(levelOf("s2")));
    row("a level after a level", {does(levelOf("s2"))}, does(levelOf("s1")));
    row("a call", {}, does(CallRequest{eoc, QStringLiteral("phone"), {}}));
    row("an answer", {does(CallRequest{eoc, QStringLiteral("phone"), {}})},
        does(AnswerRequest{eoc, true, {}}));
    row("a no", {does(CallRequest{eoc, QStringLiteral("phone"), {}})}, does(AnswerRequest{eoc, false, {}}));
    row("a call that nobody needs", {}, does(WaiveCallRequest{eoc, QStringLiteral("It is one of us")}));
    row("a role", {}, does(EngageRequest{lead, {}, {}}));
    row("a role that is handed over", {does(EngageRequest{lead, {}, {}})},
        does(EngageRequest{lead, QStringLiteral("ben"), QStringLiteral("Roll back next")}));
    row("a role that is let go", {does(EngageRequest{lead, {}, {}})}, does(ReleaseRequest{lead}));
    row("a step that was overridden", {does(EngageRequest{lead, {}, {}})},
        [](ScratchFile &file, const QString &name) {
            TransitionRequest step;
            step.to = {QStringLiteral("fixing")};
            step.overrideReason = QStringLiteral("It is plain");
            return file.writer().perform(step, file.context, name);
        });
    row("a task", {},
        does(TaskRequest{QStringLiteral("Compare 4.11"), QStringLiteral("ben"), {}, QStringLiteral("task")}));
    row("a task that is done",
        {does(TaskRequest{QStringLiteral("Compare 4.11"), {}, {}, QStringLiteral("task")})},
        doesToIt([](const IncidentRecord &incident) {
            return TaskDoneRequest{incident.tasks.last().id.toString()};
        }));
    row("a link", {},
        does(LinkRequest{QStringLiteral("change"), QStringLiteral("https://code.example.org/1")}));
    row("a link that goes",
        {does(LinkRequest{QStringLiteral("change"), QStringLiteral("https://code.example.org/1")})},
        does(UnlinkRequest{QStringLiteral("change"), QStringLiteral("https://code.example.org/1")}));
    row("an entry that is withdrawn", {does(noteOf("Wrong"))},
        doesToIt([](const IncidentRecord &incident) { return WithdrawEntryRequest{lastNote(incident)}; }));
    row("a draft of an update", {}, does(firstWord()));
    row("a draft that is edited", {does(firstWord())}, doesToIt([](const IncidentRecord &incident) {
            return EditUpdateRequest{lastUpdate(incident), QStringLiteral("Some cards are declined."), {}};
        }));
    row("a draft that waits for approval", {does(firstWord())}, doesToIt([](const IncidentRecord &incident) {
            return UpdateStepRequest{lastUpdate(incident), UpdateStep::RequestReview};
        }));
    row("a draft that is thrown away", {does(firstWord())}, doesToIt([](const IncidentRecord &incident) {
            return UpdateStepRequest{lastUpdate(incident), UpdateStep::Discard};
        }));
    row("an approval", {does(firstWord()), does(EngageRequest{{QStringLiteral("im")}, {}, {}})},
        doesToIt([](const IncidentRecord &incident) {
            return ApproveUpdateRequest{lastUpdate(incident), {QStringLiteral("im")}, {}, true};
        }));
}

void UndoTest::givesBackWhatWasInForce()
{
    QFETCH(QList<Does>, before);
    QFETCH(Does, act);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    const auto run = [&](const Does &does) {
        file.context.time += std::chrono::minutes(1);
        const auto done = does(file, name);
        if (!done)
            qWarning("%s", qPrintable(done.error().message));
        return done && !done->isEmpty();
    };
    for (const Does &does : before)
        QVERIFY(run(does));
    const QStringList stood = inForce(read(file, name));
    QVERIFY(run(act));
    QVERIFY(inForce(read(file, name)) != stood); // or nothing would be tried here
    QVERIFY(run(does(UndoRequest{})));
    QCOMPARE(inForce(read(file, name)), stood);
    QVERIFY(file.check()->ok());
}

void UndoTest::saysWhatStays_data()
{
    QTest::addColumn<QList<Does>>("acts");
    QTest::addRow("the declaration") << QList<Does>{};
    QTest::addRow("a word that customers have read") << QList<Does>{
        does(firstWord()), does(EngageRequest{{QStringLiteral("im")}, {}, {}}),
        doesToIt([](const IncidentRecord &incident) {
            return ApproveUpdateRequest{lastUpdate(incident), {QStringLiteral("im")}, {}, true};
        }),
        doesToIt([](const IncidentRecord &incident) {
            return PostUpdateRequest{lastUpdate(incident), {}, {}, {}};
        })};
}

void UndoTest::saysWhatStays()
{
    QFETCH(QList<Does>, acts);
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    for (const Does &act : acts)
        QVERIFY(act(file, name));
    const QStringList stood = inForce(read(file, name));
    const auto undone = file.writer().perform(UndoRequest{}, file.context, name);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::Refused);
    QVERIFY(!undone.error().hint.isEmpty());
    QCOMPARE(inForce(read(file, name)), stood);
}

} // namespace Watchroom
