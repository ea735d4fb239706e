// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::StepCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Result<int> criterion(Session &session, const Arguments &arguments)
{
    if (arguments.has("met") == arguments.has("not-met"))
        return fail(ErrorCode::Usage, Words::tr("Say --met, or --not-met to take it back."), s("met"));
    WR_TRY(
        session.perform(CriterionRequest{{arguments.word(1)}, arguments.has("met"), arguments.value("note")},
                        arguments.word(0)));
    session.print(QJsonObject{{s("ref"), arguments.word(0)}}, {});
    return 0;
}

Result<int> tick(Session &session, const Arguments &arguments)
{
    WR_TRY(session.perform(
        TickRequest{arguments.word(1), arguments.words().mid(2), true, arguments.value("note")},
        arguments.word(0)));
    session.print(QJsonObject{{s("ref"), arguments.word(0)}}, {});
    return 0;
}

Result<int> transition(Session &session, const Arguments &arguments)
{
    const auto at = session.time(arguments.value("at"));
    WR_TRY(at);
    TransitionRequest request;
    request.to = {arguments.word(1)};
    request.track = arguments.value("track");
    request.reason = arguments.value("reason");
    request.overrideReason = arguments.value("override");
    request.at = *at;
    if (arguments.has("override") && request.overrideReason.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("An override needs its reason."), s("override"),
                    Words::tr("Say why the criteria are waived."));
    WR_TRY(session.perform(request, arguments.word(0)));
    session.print(QJsonObject{{s("ref"), arguments.word(0)}, {s("state"), arguments.word(1)}}, {});
    return 0;
}
} // namespace

QList<Command> stepCommands()
{
    return {
        {s("criterion"),
         s("NAME KEY --met [--note T]"),
         Words::tr("says that a criterion is met that no fact can tell"),
         2,
         2,
         {s("note")},
         {s("met"), s("not-met")},
         criterion},
        {s("tick"),
         s("NAME CHECKLIST [ITEM]… [--note T]"),
         Words::tr("ticks items of a checklist; none named: all"),
         2,
         -1,
         {s("note")},
         {},
         tick},
        {s("transition"),
         s("NAME STATE [--reason R] [--override REASON] [--at TIME] [--track PROCESS]"),
         Words::tr("moves the incident on, or one of its tracks"),
         2,
         2,
         {s("reason"), s("override"), s("at"), s("track")},
         {},
         transition},
    };
}

} // namespace Watchroom
