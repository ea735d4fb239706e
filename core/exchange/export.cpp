// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"

#include "base/text.h"
#include "exchange/actlines.h"
#include "exchange/incidentmarkdown.h"
#include "exchange/packedfile.h"
#include "exchange/surroundings.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Export)
};

/// Incidents of one page of the list: memory does not grow with the file.
constexpr int pageSize = 200;

using Take = std::function<Result<void>(const IncidentRecord &)>;

Error notWritten()
{
    return {ErrorCode::Storage,
            Words::tr("The export could not be written."),
            {},
            Words::tr("Is there space left where it goes?")};
}

/// Hands every incident that is asked for to \a take, newest first.
Result<int64_t> eachIncident(Writer &writer, const ExportOptions &options,
                             IncidentRepository::Timeline timeline, const Take &take)
{
    IncidentRepository repository(writer.connection());
    if (!options.incident.isEmpty()) {
        const auto one = repository.find(options.incident, timeline);
        WR_TRY(one);
        WR_TRY(take(*one));
        return 1;
    }
    int64_t count = 0;
    IncidentFilter filter;
    filter.limit = pageSize;
    while (true) {
        const auto page = repository.list(filter);
        WR_TRY(page);
        for (const IncidentRow &row : *page) {
            if (options.since && row.declaredAt && row.declaredAt->at < options.since->at)
                return count; // newest first
            const auto incident = repository.find(row.name, timeline);
            WR_TRY(incident);
            WR_TRY(take(*incident));
            ++count;
        }
        if (page->size() < pageSize)
            return count;
        filter.after = page->last().name;
    }
}

QStringList columnKeys()
{
    return {QStringLiteral("declared_at"),  QStringLiteral("impact_started_at"),
            QStringLiteral("detected_at"),  QStringLiteral("acknowledged_at"),
            QStringLiteral("mitigated_at"), QStringLiteral("resolved_at"),
            QStringLiteral("closed_at")};
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

Result<int64_t> exportCsv(Writer &writer, const ExportOptions &options, QIODevice &out)
{
    QStringList header{QStringLiteral("ref"),  QStringLiteral("id"),       QStringLiteral("title"),
                       QStringLiteral("area"), QStringLiteral("severity"), QStringLiteral("state")};
    header += columnKeys();
    header += {QStringLiteral("services"), QStringLiteral("confidential"), QStringLiteral("maintenance"),
               QStringLiteral("imported")};
    if (out.write(csvLine(header)) < 0)
        return fail(notWritten());
    const auto yesNo = [](bool yes) { return yes ? QStringLiteral("true") : QStringLiteral("false"); };
    return eachIncident(
        writer, options, IncidentRepository::Timeline::Without,
        [&](const IncidentRecord &incident) -> Result<void> {
            const TrackRecord *track = incident.mainTrack();
            QStringList cells{incident.name,           incident.id.toString(),
                              incident.title,          incident.area.value,
                              incident.severity.value, track ? track->state.value : QString()};
            for (const QString &clock : columnKeys()) {
                const auto at = incident.clock(clock);
                cells.append(at ? toIso(*at) : QString());
            }
            cells += {incident.services.join(QStringLiteral("; ")), yesNo(incident.confidential),
                      yesNo(incident.maintenance), yesNo(incident.imported)};
            return out.write(csvLine(cells)) < 0 ? Result<void>(fail(notWritten())) : Result<void>();
        });
}

Result<int64_t> exportJson(Writer &writer, const ExportOptions &options, const Context &context,
                           QIODevice &out)
{
    bool first = true;
    out.write("[");
    const auto count = eachIncident(
        writer, options, IncidentRepository::Timeline::With,
        [&](const IncidentRecord &incident) -> Result<void> {
            const auto around = surroundingsOf(writer, incident, context);
            WR_TRY(around);
            const QByteArray json
                = QJsonDocument(incidentJson(incident, *around)).toJson(QJsonDocument::Compact);
            const bool written = out.write(first ? "\n" : ",\n") > 0 && out.write(json) == json.size();
            first = false;
            return written ? Result<void>() : Result<void>(fail(notWritten()));
        });
    WR_TRY(count);
    if (out.write("\n]\n") < 0)
        return fail(notWritten());
    return count;
}

Result<int64_t> exportMarkdown(Writer &writer, const ExportOptions &options, const Context &context,
                               QIODevice &out)
{
    return eachIncident(writer, options, IncidentRepository::Timeline::With,
                        [&](const IncidentRecord &incident) -> Result<void> {
                            const auto around = surroundingsOf(writer, incident, context);
                            WR_TRY(around);
                            const QByteArray text = incidentMarkdown(incident, *around).toUtf8();
                            return out.write(text) == text.size() ? Result<void>()
                                                                  : Result<void>(fail(notWritten()));
                        });
}

Result<int64_t> exportLog(Writer &writer, const ExportOptions &options, QIODevice &out)
{
    if (!options.incident.isEmpty())
        return fail(ErrorCode::Refused,
                    Words::tr("The acts of one incident are no whole log, and no file could take them in."),
                    options.incident, Words::tr("Export it as json or markdown, or leave --incident out."));
    const auto since = options.since ? std::optional(options.since->at) : std::nullopt;
    if (options.format == QLatin1String("watchroom-ndjson"))
        return exportActs(writer, since,
                          [&](const QByteArray &line) { return out.write(line) == line.size(); });
    GzipWriter packed(out);
    const auto count = exportActs(writer, since, [&](const QByteArray &line) { return packed.write(line); });
    WR_TRY(count);
    if (!packed.finish())
        return fail(notWritten());
    return count;
}

/// A spreadsheet runs what begins so; the last four are the full-width forms.
bool startsFormula(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n＝＋－＠");
    return !text.isEmpty() && (text[0].isNull() || starts.contains(text[0]));
}
} // namespace

QStringList exportFormats()
{
    return {QStringLiteral("watchroom-ndjson"), QStringLiteral("watchroom"), QStringLiteral("csv"),
            QStringLiteral("json"), QStringLiteral("markdown")};
}

QString csvCell(const QString &text)
{
    QString cell = text;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    if (startsFormula(text))
        cell.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

Result<int64_t> runExport(Writer &writer, const ExportOptions &options, const Context &context,
                          QIODevice &out)
{
    WR_TRY(writer.lookAs(context.authorHandle()));
    if (options.format == QLatin1String("watchroom-ndjson") || options.format == QLatin1String("watchroom"))
        return exportLog(writer, options, out);
    if (options.format == QLatin1String("csv"))
        return exportCsv(writer, options, out);
    if (options.format == QLatin1String("json"))
        return exportJson(writer, options, context, out);
    if (options.format == QLatin1String("markdown"))
        return exportMarkdown(writer, options, context, out);
    return failUnknown(Words::tr("format"), options.format, exportFormats());
}

} // namespace Watchroom
