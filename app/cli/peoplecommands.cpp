// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "queries/incidentrepository.h"

#include <QJsonArray>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::PeopleCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

template<typename Request>
Result<int> act(Session &session, const QString &incident, const Request &request)
{
    const auto acts = session.perform(request, incident);
    WR_TRY(acts);
    session.print(QJsonObject{{s("ref"), incident}}, {});
    return 0;
}

Result<int> call(Session &session, const Arguments &arguments)
{
    if (arguments.has("waive"))
        return act(session, arguments.word(0),
                   WaiveCallRequest{{arguments.word(1)}, arguments.value("waive")});
    return act(session, arguments.word(0), CallRequest{{arguments.word(1)}, arguments.value("by"), {}});
}

Result<int> answer(Session &session, const Arguments &arguments)
{
    if (arguments.has("yes") == arguments.has("no"))
        return fail(ErrorCode::Usage, Words::tr("Specify --yes or --no."), s("yes"));
    return act(session, arguments.word(0),
               AnswerRequest{{arguments.word(1)}, arguments.has("yes"), arguments.value("who")});
}

Result<int> engage(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), EngageRequest{{arguments.word(1)}, arguments.word(2)});
}

Result<int> release(Session &session, const Arguments &arguments)
{
    return act(session, arguments.word(0), ReleaseRequest{{arguments.word(1)}});
}

Result<int> access(Session &session, const Arguments &arguments)
{
    const QString what = arguments.word(1);
    if (what == QLatin1String("add") || what == QLatin1String("remove")) {
        if (arguments.word(2).isEmpty())
            return fail(ErrorCode::Usage, Words::tr("Specify a person."), s("person"));
        return act(session, arguments.word(0),
                   AccessRequest{arguments.word(2), what == QLatin1String("add"), arguments.has("new")});
    }
    if (what != QLatin1String("list"))
        return fail(ErrorCode::Usage, Words::tr("Specify add, remove or list."), what);
    const auto writer = session.reader();
    WR_TRY(writer);
    IncidentRepository repository((*writer)->connection());
    const auto incident = repository.find(arguments.word(0), IncidentRepository::Timeline::Without);
    WR_TRY(incident);
    const auto people = repository.people();
    WR_TRY(people);
    QStringList handles;
    for (const PersonId &member : incident->members)
        handles.append(people->value(member).handle);
    session.print(QJsonArray::fromStringList(handles), handles.join(QLatin1Char('\n')));
    return 0;
}

Result<int> person(Session &session, const Arguments &arguments)
{
    PersonRequest request{arguments.word(0), arguments.value("name"), arguments.values("add-role"),
                          arguments.values("remove-role")};
    if (request.name.isEmpty() && request.addRoles.isEmpty() && request.removeRoles.isEmpty())
        return fail(ErrorCode::Usage, Words::tr("Specify --name, --add-role or --remove-role."), s("person"));
    WR_TRY(session.perform(request));
    session.print(QJsonObject{{s("handle"), arguments.word(0)}}, {});
    return 0;
}

Result<int> people(Session &session, const Arguments &)
{
    const auto writer = session.reader();
    WR_TRY(writer);
    const auto known = IncidentRepository((*writer)->connection()).people();
    WR_TRY(known);
    QMap<QString, PersonRecord> byHandle;
    for (const PersonRecord &each : *known)
        byHandle.insert(each.handle, each);
    QJsonArray json;
    QStringList lines;
    for (const PersonRecord &each : std::as_const(byHandle)) {
        json.append(QJsonObject{{s("handle"), each.handle},
                                {s("name"), each.name},
                                {s("roles"), QJsonArray::fromStringList(each.roles)}});
        lines.append(
            QStringLiteral("%1  %2  %3").arg(each.handle, each.name, each.roles.join(u',')).trimmed());
    }
    session.print(json, lines.join(QLatin1Char('\n')));
    return 0;
}
} // namespace

QList<Command> peopleCommands()
{
    return {
        {s("access"),
         s("NAME add|remove|list [P] [--new]"),
         Words::tr("List who can see a confidential incident, add a person (--new: not in the file yet) or "
                   "remove one"),
         2,
         3,
         {},
         {s("new")},
         access},
        {s("person"),
         s("HANDLE [--name N] [--add-role R]… [--remove-role R]…"),
         Words::tr("Set a person's name and the roles that the person holds at all times"),
         1,
         1,
         {s("name"), s("add-role"), s("remove-role")},
         {},
         person},
        {s("people"), {}, Words::tr("List the people of the organisation"), 0, 0, {}, {}, people},
        {s("call"),
         s("NAME ROLE [--by WAY | --waive REASON]"),
         Words::tr("Record that a role was paged, or waive the page"),
         2,
         2,
         {s("by"), s("waive")},
         {},
         call},
        {s("answer"),
         s("NAME ROLE --yes|--no [--who P]"),
         Words::tr("Record the answer to a page"),
         2,
         2,
         {s("who")},
         {s("yes"), s("no")},
         answer},
        {s("engage"), s("NAME ROLE P"), Words::tr("Assign a role to a person"), 3, 3, {}, {}, engage},
        {s("release"), s("NAME ROLE"), Words::tr("Release a role or cancel its page"), 2, 2, {}, {}, release},
    };
}

} // namespace Watchroom
