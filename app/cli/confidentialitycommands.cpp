// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "maintenance/exposure.h"
#include "queries/incidentrepository.h"

#include <QJsonArray>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ConfidentialityCommands)
};

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QStringList describe(const Exposure &exposure, bool confidential)
{
    QStringList lines;
    lines.append(
        confidential
            ? Words::tr("Only people on its access list will see it, in this file and in later exports:")
            : Words::tr("Everyone who has the file, or a later export of it, will see all of it:"));
    lines.append(Words::tr("  %n timeline entry(s)", "", int(exposure.entries)));
    lines.append(Words::tr("  %n attachment(s)", "", int(exposure.attachments)));
    lines.append(Words::tr("  %n status update(s)", "", int(exposure.updates)));
    lines.append(Words::tr("  %n task(s)", "", int(exposure.tasks)));
    if (exposure.copies.isEmpty())
        return lines;
    lines.append(confidential
                     ? Words::tr("These copies were made before and are not changed. They may still show it:")
                     : Words::tr("These copies were made before:"));
    for (const CopyMade &copy : exposure.copies)
        lines.append(QStringLiteral("  %1  %2").arg(toIso(Moment::exact(copy.at)), copy.path));
    return lines;
}

QJsonObject exposureJson(const Exposure &exposure)
{
    QJsonArray copies;
    for (const CopyMade &copy : exposure.copies)
        copies.append(QJsonObject{{s("path"), copy.path}, {s("made_at"), toIso(Moment::exact(copy.at))}});
    return {{s("timeline_entries"), qint64(exposure.entries)},
            {s("attachments"), qint64(exposure.attachments)},
            {s("status_updates"), qint64(exposure.updates)},
            {s("tasks"), qint64(exposure.tasks)},
            {s("copies"), copies}};
}

/// Prints what the change hides or reveals, and makes the change unless --preview is given.
Result<int> confidentiality(Session &session, const Arguments &arguments)
{
    if (arguments.has("confidential") == arguments.has("open"))
        return fail(ErrorCode::Usage, Words::tr("Specify --confidential or --open."), s("confidential"));
    const bool confidential = arguments.has("confidential");
    const auto writer = session.readerOf(arguments.word(0));
    WR_TRY(writer);
    Connection &connection = (*writer)->connection();
    const auto incident = IncidentRepository(connection).find(arguments.word(0));
    WR_TRY(incident);
    const auto exposure = exposureOf(connection, *incident);
    WR_TRY(exposure);
    QJsonObject json{{s("ref"), incident->name}, {s("confidential"), confidential}};
    json.insert(s("exposure"), exposureJson(*exposure));
    QStringList lines = describe(*exposure, confidential);
    if (arguments.has("preview")) {
        lines.append(Words::tr("Nothing was changed."));
    } else {
        WR_TRY(session.perform(ConfidentialityRequest{confidential, arguments.value("reason")},
                               arguments.word(0)));
        lines.append(confidential ? Words::tr("%1 is confidential now.").arg(incident->name)
                                  : Words::tr("%1 is open to everyone now.").arg(incident->name));
    }
    json.insert(s("changed"), !arguments.has("preview"));
    session.print(json, lines.join(QLatin1Char('\n')));
    return 0;
}
} // namespace

QList<Command> confidentialityCommands()
{
    return {
        {s("confidentiality"),
         s("NAME (--confidential | --open) (--reason R | --preview)"),
         Words::tr("Make an incident confidential or open it; --preview only shows what that reveals"),
         1,
         1,
         {s("reason")},
         {s("confidential"), s("open"), s("preview")},
         confidentiality},
    };
}

} // namespace Watchroom
