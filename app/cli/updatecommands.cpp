// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "base/text.h"
#include "comms/cadence.h"
#include "overview/incidentjson.h"
#include "overview/surroundings.h"
#include "store/rows.h"

#include <QFile>
#include <cstdio>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::UpdateCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// The name of the incident that an update belongs to; \a update is its id or short code.
Result<QString> incidentOf(Session &session, const QString &update)
{
    const auto writer = session.reader();
    WR_TRY(writer);
    QStringList known;
    QString name;
    WR_TRY((*writer)->connection().statement("read/update_names").each([&](const Statement &row) {
        const Uuid id = row.uuid(0);
        known.append(shortCode(id));
        if (known.last() == update.toLower() || id.toString() == update)
            name = row.text(1);
    }));
    if (name.isEmpty())
        return failUnknown(Words::tr("update"), update, known);
    return name;
}

template<typename Request>
Result<int> onUpdate(Session &session, const Request &request, const QString &text)
{
    const auto incident = incidentOf(session, request.update);
    WR_TRY(incident);
    WR_TRY(session.perform(request, *incident));
    session.print(QJsonObject{{s("id"), request.update}, {s("ref"), *incident}}, text);
    return 0;
}

Result<QString> bodyFrom(const QString &path)
{
    QFile file;
    const bool open = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                 : (file.setFileName(path), file.open(QIODevice::ReadOnly));
    if (!open)
        return fail(ErrorCode::NotFound, Words::tr("%1 can't be read: %2").arg(path, file.errorString()),
                    path, Words::tr("Specify a text file, or - for standard input."));
    const QByteArray bytes = file.read(1 << 20);
    const QString text = QString::fromUtf8(bytes).trimmed();
    if (text.contains(QChar::ReplacementCharacter))
        return fail(ErrorCode::Invalid, Words::tr("%1 is not UTF-8 text.").arg(path), path);
    return text;
}

/// Parses --set options such as "symptom=Pushes fail": the values of the template's fields.
Result<QMap<QString, QString>> fieldValues(const Arguments &arguments)
{
    QMap<QString, QString> values;
    for (const QString &text : arguments.values("set")) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorCode::Usage,
                        Words::tr("Use --set FIELD=TEXT instead of “%1”.").arg(text.left(60)), s("set"));
        values.insert(text.left(equals), text.mid(equals + 1));
    }
    return values;
}

Result<int> draft(Session &session, const Arguments &arguments)
{
    if (!arguments.has("state") || arguments.has("body") == arguments.has("template"))
        return fail(ErrorCode::Usage,
                    Words::tr("Usage: update draft NAME --state K (--body FILE|- | --template T)"),
                    s("state"));
    const auto values = fieldValues(arguments);
    WR_TRY(values);
    DraftUpdateRequest request;
    request.content.publicState = arguments.value("state");
    request.content.templateKey = arguments.value("template");
    request.values = *values;
    if (arguments.has("body")) {
        const auto body = bodyFrom(arguments.value("body"));
        WR_TRY(body);
        request.content.body = *body;
    }
    const auto next = session.nextTime(arguments.value("next"));
    WR_TRY(next);
    request.content.next = *next;
    const auto acts = session.perform(request, arguments.word(0));
    WR_TRY(acts);
    const QString id = shortCode(draftedUpdate(*acts));
    session.print(QJsonObject{{s("id"), id}, {s("ref"), normalisedName(arguments.word(0))}}, id);
    return 0;
}

Result<int> edit(Session &session, const Arguments &arguments)
{
    if (!arguments.has("body") && !arguments.has("state") && !arguments.has("next"))
        return fail(ErrorCode::Usage,
                    Words::tr("Usage: update edit ID [--state K] [--body FILE|-] [--next TIME|none]"),
                    s("body"));
    EditUpdateRequest request;
    request.update = arguments.word(0);
    if (arguments.has("body")) {
        const auto body = bodyFrom(arguments.value("body"));
        WR_TRY(body);
        request.body = *body;
    }
    if (arguments.has("state"))
        request.publicState = arguments.value("state");
    if (arguments.has("next")) {
        const bool none = arguments.value("next") == QLatin1String("none");
        const auto next = session.nextTime(none ? QString() : arguments.value("next"));
        WR_TRY(next);
        request.next = EditUpdateRequest::Promise{*next};
    }
    return onUpdate(session, request, {});
}

Result<int> requestReview(Session &session, const Arguments &arguments)
{
    return onUpdate(session, UpdateStepRequest{arguments.word(0), UpdateStep::RequestReview}, {});
}

Result<int> copied(Session &session, const Arguments &arguments)
{
    return onUpdate(session, UpdateStepRequest{arguments.word(0), UpdateStep::Copied}, {});
}

Result<int> discard(Session &session, const Arguments &arguments)
{
    return onUpdate(session, UpdateStepRequest{arguments.word(0), UpdateStep::Discard}, {});
}

Result<int> approve(Session &session, const Arguments &arguments)
{
    if (!arguments.has("as"))
        return fail(ErrorCode::Usage, Words::tr("Specify the approving role, such as --as im."), s("as"));
    return onUpdate(
        session,
        ApproveUpdateRequest{arguments.word(0), {arguments.value("as")}, arguments.value("reported"), true},
        {});
}

Result<int> post(Session &session, const Arguments &arguments)
{
    const auto at = session.time(arguments.value("at"));
    WR_TRY(at);
    return onUpdate(
        session,
        PostUpdateRequest{arguments.word(0), *at, arguments.value("link"), arguments.value("reason")},
        Words::tr("Recorded as posted."));
}

Result<int> list(Session &session, const Arguments &arguments)
{
    const auto writer = session.reader();
    WR_TRY(writer);
    const auto incident = IncidentRepository((*writer)->connection())
                              .find(arguments.word(0), IncidentRepository::Timeline::Without);
    WR_TRY(incident);
    QStringList lines;
    for (const UpdateRecord &update : incident->updates)
        lines.append(QStringLiteral("%1  %2  %3  %4")
                         .arg(shortCode(update.id), update.statusKey(), update.publicState, update.body));
    session.print(updatesJson(*incident), lines.join(QLatin1Char('\n')));
    return 0;
}

QString whyWord(UpdateDue::Why why)
{
    switch (why) {
    case UpdateDue::Why::Promised:
        return s("promised");
    case UpdateDue::Why::Cadence:
        return s("cadence");
    case UpdateDue::Why::FirstWord:
        break;
    }
    return s("first_word");
}

Result<int> due(Session &session, const Arguments &)
{
    const auto writer = session.reader();
    WR_TRY(writer);
    IncidentRepository repository((*writer)->connection());
    const auto names = repository.activeNames();
    WR_TRY(names);
    QList<std::pair<UpdateDue, QString>> rows;
    for (const QString &name : *names) {
        const auto incident = repository.find(name, IncidentRepository::Timeline::Without);
        WR_TRY(incident);
        const auto around = surroundingsOf(**writer, *incident, session.context());
        WR_TRY(around);
        if (const auto next
            = nextUpdateDue(*around->mainProcess(*incident), *incident, session.context().now()))
            rows.append({*next, incident->name});
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.first.at < b.first.at; });
    QJsonArray json;
    QStringList lines;
    for (const auto &[next, name] : rows) {
        json.append(QJsonObject{{s("ref"), name},
                                {s("update_due"), toIso(next.at)},
                                {s("overdue"), next.overdue},
                                {s("why"), whyWord(next.why)}});
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(name, toIso(next.at), next.overdue ? Words::tr("overdue") : QString()));
    }
    session.print(json, lines.join(QLatin1Char('\n')));
    return 0;
}
} // namespace

QList<Command> updateCommands()
{
    return {
        {s("update draft"),
         s("NAME --state K (--body FILE|- | --template T [--set FIELD=TEXT]…) [--next TIME]"),
         Words::tr("Draft a public update and print its id"),
         1,
         1,
         {s("state"), s("body"), s("template"), s("next"), s("set")},
         {},
         draft},
        {s("update edit"),
         s("ID [--state K] [--body FILE|-] [--next TIME|none]"),
         Words::tr("Edit a draft; this revokes its approval"),
         1,
         1,
         {s("state"), s("body"), s("next")},
         {},
         edit},
        {s("update request-review"),
         s("ID"),
         Words::tr("Request review of a draft"),
         1,
         1,
         {},
         {},
         requestReview},
        {s("update discard"), s("ID"), Words::tr("Discard a draft"), 1, 1, {}, {}, discard},
        {s("update approve"),
         s("ID --as ROLE [--reported BY]"),
         Words::tr("Approve the current text of a draft"),
         1,
         1,
         {s("as"), s("reported")},
         {},
         approve},
        {s("update copied"),
         s("ID"),
         Words::tr("Record that the text was copied but not yet posted"),
         1,
         1,
         {},
         {},
         copied},
        {s("update post"),
         s("ID [--at TIME] [--link URL] [--reason R]"),
         Words::tr("Record that an update was posted"),
         1,
         1,
         {s("at"), s("link"), s("reason")},
         {},
         post},
        {s("update list"), s("NAME"), Words::tr("List the updates of an incident"), 1, 1, {}, {}, list},
        {s("update due"), {}, Words::tr("List when the next public updates are due"), 0, 0, {}, {}, due},
    };
}

} // namespace Watchroom
