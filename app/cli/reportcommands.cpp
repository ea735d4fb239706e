// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "common/reportprocess.h"
#include "overview/boardpage.h"
#include "reporting/reportsource.h"
#include "reporting/reportwriters.h"
#include "transfer/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReportCommands)
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Result<void> renderPdf(const Session &session, const QString &name, const QString &out, Instant at)
{
    if (!QFileInfo(reportProgram()).isExecutable())
        return fail(
            ErrorCode::NotFound,
            Words::tr("The PDF was not created: the program watchroom was not found next to watchroom-cli."),
            reportProgram(), Words::tr("Install it, or create an HTML report: --html OUT"));
    QProcess process;
    prepareReportProcess(process,
                         {QFileInfo(session.file()).absoluteFilePath(), name,
                          session.context().authorHandle(), QFileInfo(out).absoluteFilePath(),
                          toIso(Moment::exact(at))});
    process.start();
    process.waitForFinished(-1); // lint: allowed, this program has no event loop to block
    return reportOutcome(process,
                         {ErrorCode::Storage,
                          Words::tr("The PDF could not be created."),
                          {},
                          Words::tr("Create an HTML report instead: --html OUT"),
                          {}});
}

/// Writes the wall board. It may be visible to anyone, so the page leaves out confidential incidents.
Result<int> wallBoard(Session &session, const Arguments &arguments)
{
    const auto reader
        = Reader::open(session.file(), std::make_shared<SystemContext>(session.context().authorHandle()));
    WR_TRY(reader);
    const auto makePage = [&session](const Reader &open) -> Result<QString> {
        const auto rows = board(open, QLocale().name().section(QLatin1Char('_'), 0, 0));
        WR_TRY(rows);
        const auto organisation = IncidentRepository(open.connection()).organisationName();
        WR_TRY(organisation);
        return boardPage(*rows, *organisation, session.context().now());
    };
    const auto page = (*reader)->run(makePage);
    WR_TRY(page);
    const QString out = arguments.word(0);
    WR_TRY(writeWhole(out, page->toUtf8()));
    session.print(
        QJsonObject{{s("file"), QFileInfo(out).absoluteFilePath()}},
        Words::tr(
            "Wrote %1. The page reloads every 30 seconds; run this command as often to keep it current.")
            .arg(out));
    return 0;
}

Result<int> report(Session &session, const Arguments &arguments)
{
    QStringList formats;
    for (const char *format : {"pdf", "html", "markdown"}) {
        if (arguments.has(format))
            formats.append(s(format));
    }
    if (formats.size() != 1 || arguments.value(formats.first().toLatin1().constData()).isEmpty())
        return fail(ErrorCode::Usage,
                    Words::tr("Specify one output file: --pdf OUT, --html OUT or --markdown OUT."));
    const QString format = formats.first();
    const QString out = arguments.value(format.toLatin1().constData());
    const auto time = session.time(arguments.value("at"));
    WR_TRY(time);
    const Instant at = *time ? (*time)->at : session.context().now();
    const auto writer = session.readerOf(arguments.word(0));
    WR_TRY(writer);
    const auto source = reportSource(**writer, arguments.word(0), session.context(), at);
    WR_TRY(source);
    if (format == QLatin1String("pdf"))
        WR_TRY(renderPdf(session, source->incident.name, out, at));
    else if (format == QLatin1String("html"))
        WR_TRY(writeWhole(out, reportHtml(reportContent(*source))));
    else
        WR_TRY(writeWhole(out, reportMarkdown(reportContent(*source))));
    WR_TRY(session.noteCopy(out));
    session.print(QJsonObject{{s("ref"), source->incident.name}, {s("format"), format}, {s("file"), out}},
                  out);
    return 0;
}
} // namespace

QList<Command> reportCommands()
{
    return {
        {s("report"),
         s("NAME (--pdf OUT | --html OUT | --markdown OUT) [--at TIME]"),
         Words::tr("Create the post-incident report"),
         1,
         1,
         {s("pdf"), s("html"), s("markdown"), s("at")},
         {},
         report},
        {s("board"),
         s("OUT"),
         Words::tr("Create an HTML wall board of the open incidents, without confidential ones"),
         1,
         1,
         {},
         {},
         wallBoard},
    };
}

} // namespace Watchroom
