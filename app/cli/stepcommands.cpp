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
        return fail(ErrorCode::Usage, Words::tr("Specify --met or --not-met."), s("met"));
    WR_TRY(session.perform(
        CriterionRequest{
            {arguments.word(1)}, arguments.has("met"), arguments.value("note"), arguments.value("track")},
        arguments.word(0)));
    session.print(QJsonObject{{s("ref"), arguments.word(0)}}, {});
    return 0;
}

Result<int> tick(Session &session, const Arguments &arguments)
{
    WR_TRY(session.perform(TickRequest{arguments.word(1), arguments.words().mid(2), true,
                                       arguments.value("note"), arguments.value("track")},
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
        return fail(ErrorCode::Invalid, Words::tr("An override needs a reason."), s("override"),
                    Words::tr("Explain why the criteria are overridden."));
    WR_TRY(session.perform(request, arguments.word(0)));
    session.print(QJsonObject{{s("ref"), arguments.word(0)}, {s("state"), arguments.word(1)}}, {});
    return 0;
}
} // namespace

QList<Command> stepCommands()
{
    return {
        {s("criterion"),
         s("NAME KEY --met|--not-met [--note T] [--track PROCESS]"),
         Words::tr("Mark a manual exit criterion as met"),
         2,
         2,
         {s("note"), s("track")},
         {s("met"), s("not-met")},
         criterion},
        {s("tick"),
         s("NAME CHECKLIST [ITEM]… [--note T] [--track PROCESS]"),
         Words::tr("Tick items of a checklist; without ITEM, all of them"),
         2,
         -1,
         {s("note"), s("track")},
         {},
         tick},
        {s("transition"),
         s("NAME STATE [--reason R] [--override REASON] [--at TIME] [--track PROCESS]"),
         Words::tr("Move the incident, or one of its tracks, to another state"),
         2,
         2,
         {s("reason"), s("override"), s("at"), s("track")},
         {},
         transition},
    };
}

} // namespace Watchroom
