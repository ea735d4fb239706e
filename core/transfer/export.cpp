// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/export.h"

#include "base/text.h"
#include "overview/surroundings.h"
#include "transfer/actlines.h"
#include "transfer/incidentdocument.h"
#include "transfer/packedfile.h"

#include <QCoreApplication>

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

Result<int64_t> exportIncidents(Writer &writer, const ExportOptions &options, const Context &context,
                                QIODevice &out)
{
    auto document = IncidentDocument::begin(options.format, out);
    WR_TRY(document);
    const auto timeline = document->needsTimeline() ? IncidentRepository::Timeline::With
                                                    : IncidentRepository::Timeline::Without;
    const auto count
        = eachIncident(writer, options, timeline, [&](const IncidentRecord &incident) -> Result<void> {
              Surroundings around;
              if (document->needsTimeline()) {
                  auto read = surroundingsOf(writer, incident, context);
                  WR_TRY(read);
                  around = std::move(*read);
              }
              return document->add(incident, around);
          });
    WR_TRY(count);
    WR_TRY(document->finish());
    return count;
}

Result<int64_t> exportLog(Writer &writer, const ExportOptions &options, QIODevice &out)
{
    if (!options.incident.isEmpty())
        return fail(ErrorCode::Refused,
                    Words::tr("The acts of one incident are no whole log, and no file could take them in."),
                    options.incident, Words::tr("Export it as JSON or Markdown, or export all incidents."),
                    Words::tr("Export it as json or markdown, or leave --incident out."));
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

} // namespace

QStringList exportFormats()
{
    return {QStringLiteral("watchroom-ndjson"), QStringLiteral("watchroom"), QStringLiteral("csv"),
            QStringLiteral("json"), QStringLiteral("markdown")};
}

Result<int64_t> runExport(Writer &writer, const ExportOptions &options, const Context &context,
                          QIODevice &out)
{
    WR_TRY(writer.lookAs(context.authorHandle()));
    if (options.format == QLatin1String("watchroom-ndjson") || options.format == QLatin1String("watchroom"))
        return exportLog(writer, options, out);
    if (IncidentDocument::formats().contains(options.format))
        return exportIncidents(writer, options, context, out);
    return failUnknown(Words::tr("format"), options.format, exportFormats());
}

} // namespace Watchroom
