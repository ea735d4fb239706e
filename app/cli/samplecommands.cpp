// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "overview/incidentjson.h"
#include "sample/sample.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::SampleCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Result<int> sample(Session &session, const Arguments &arguments)
{
    SampleOptions options;
    bool fine = true;
    if (arguments.has("incidents"))
        options.incidents = arguments.value("incidents").toInt(&fine);
    if (fine && arguments.has("seed"))
        options.seed = arguments.value("seed").toULongLong(&fine);
    if (!fine || options.incidents < 1)
        return fail(ErrorCode::Usage, Words::tr("Usage: sample [--incidents N] [--seed S] [--until TIME]"));
    const auto until = session.time(arguments.value("until"));
    WR_TRY(until);
    options.until = *until ? (*until)->at : session.context().now();
    options.visitor = session.context().authorHandle();
    const auto writer = session.writer();
    WR_TRY(writer);
    WR_TRY(fillSample(**writer, options));
    WR_TRY((*writer)->lookAs(session.context().authorHandle()));
    const auto counts = IncidentRepository((*writer)->connection()).counts();
    WR_TRY(counts);
    session.print(countsJson(*counts, 0),
                  Words::tr("Created a sample company: %n incident(s), %1 acts.", "", int(counts->incidents))
                      .arg(counts->acts));
    return 0;
}
} // namespace

QList<Command> sampleCommands()
{
    return {
        {s("sample"),
         s("[--incidents N] [--seed S] [--until TIME]"),
         Words::tr("Fill an empty file with a realistic sample company"),
         0,
         0,
         {s("incidents"), s("seed"), s("until")},
         {},
         sample},
    };
}

} // namespace Watchroom
