// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/renderreport.h"

#include "base/timetext.h"
#include "common/systemcontext.h"
#include "report/pdfreport.h"
#include "reporting/reportsource.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHashSeed>
#include <QJsonDocument>
#include <cstdio>
#include <cstring>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::RenderReport)
};

struct Wish
{
    QString file, incident, person, pdf, at;
};

Result<Wish> wishOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    const auto value
        = [](const char *name) { return QCommandLineOption(QLatin1String(name), {}, QStringLiteral("V")); };
    parser.addOption(QCommandLineOption(QStringLiteral("render-report")));
    for (const char *name : {"file", "incident", "person", "pdf", "at"})
        parser.addOption(value(name));
    if (!parser.parse(arguments))
        return fail(ErrorCode::Usage, parser.errorText());
    const Wish wish{parser.value(QStringLiteral("file")), parser.value(QStringLiteral("incident")),
                    parser.value(QStringLiteral("person")), parser.value(QStringLiteral("pdf")),
                    parser.value(QStringLiteral("at"))};
    if (wish.file.isEmpty() || wish.incident.isEmpty() || wish.person.isEmpty() || wish.pdf.isEmpty())
        return fail(ErrorCode::Usage,
                    Words::tr("Usage: watchroom --render-report --file F --incident NAME --person P --pdf "
                              "OUT [--at TIME]"));
    return wish;
}

Result<void> render(const QStringList &arguments)
{
    const auto wish = wishOf(arguments);
    WR_TRY(wish);
    const SystemContext context(wish->person);
    Instant at = context.now();
    if (!wish->at.isEmpty()) {
        const auto moment = momentFromText(wish->at, at, context.zone());
        WR_TRY(moment);
        at = moment->at;
    }
    auto writer = Writer::open(wish->file, installationKey());
    WR_TRY(writer);
    WR_TRY((*writer)->lookAs(context.authorHandle()));
    const auto source = reportSource(**writer, wish->incident, context, at);
    WR_TRY(source);
    return saveReportPdf(reportContent(*source), ReportStyle(), wish->pdf);
}
} // namespace

bool asksForReport(int argc, char **argv)
{
    return argc > 1 && std::strcmp(argv[1], "--render-report") == 0;
}

void prepareReport()
{
    QHashSeed::setDeterministicGlobalSeed();
}

int renderReport(const QStringList &arguments)
{
    const auto done = render(arguments);
    if (done)
        return 0;
    const Error &error = done.error();
    const QJsonObject json{{QStringLiteral("code"), int(error.code)},
                           {QStringLiteral("message"), error.message},
                           {QStringLiteral("detail"), error.detail},
                           {QStringLiteral("hint"), error.hint},
                           {QStringLiteral("typed_hint"), error.typedHint}};
    std::fprintf(stderr, "%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    return error.code == ErrorCode::Usage ? 2 : 1;
}

} // namespace Watchroom
