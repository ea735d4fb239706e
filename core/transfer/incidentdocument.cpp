// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/incidentdocument.h"

#include "base/text.h"
#include "transfer/incidentmarkdown.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Export)
};

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

QByteArray csvHeader()
{
    QStringList header{QStringLiteral("ref"),  QStringLiteral("id"),       QStringLiteral("title"),
                       QStringLiteral("area"), QStringLiteral("severity"), QStringLiteral("state")};
    header += columnKeys();
    header += {QStringLiteral("services"), QStringLiteral("confidential"), QStringLiteral("maintenance"),
               QStringLiteral("imported")};
    return csvLine(header);
}

QByteArray csvRow(const IncidentRecord &incident)
{
    const auto yesNo = [](bool yes) { return yes ? QStringLiteral("true") : QStringLiteral("false"); };
    const TrackRecord *track = incident.mainTrack();
    QStringList cells{incident.name,       incident.id.toString(),  incident.title,
                      incident.area.value, incident.severity.value, track ? track->state.value : QString()};
    for (const QString &clock : columnKeys()) {
        const auto at = incident.clock(clock);
        cells.append(at ? toIso(*at) : QString());
    }
    cells += {incident.services.join(QStringLiteral("; ")), yesNo(incident.confidential),
              yesNo(incident.maintenance), yesNo(incident.imported)};
    return csvLine(cells);
}

/// A spreadsheet runs what begins so; the last four are the full-width forms.
bool startsFormula(const QString &text)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n＝＋－＠");
    return !text.isEmpty() && (text[0].isNull() || starts.contains(text[0]));
}
} // namespace

QString csvCell(const QString &text)
{
    QString cell = text;
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    if (startsFormula(text))
        cell.prepend(QLatin1Char('\''));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

QStringList IncidentDocument::formats()
{
    return {QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("markdown")};
}

Result<IncidentDocument> IncidentDocument::begin(const QString &format, QIODevice &out)
{
    const qsizetype known = formats().indexOf(format);
    if (known < 0)
        return failUnknown(Words::tr("format"), format, formats());
    IncidentDocument document(static_cast<Format>(known), out);
    if (document.m_format == Format::Csv)
        WR_TRY(document.write(csvHeader()));
    else if (document.m_format == Format::Json)
        WR_TRY(document.write("["));
    return document;
}

Result<void> IncidentDocument::add(const IncidentRecord &incident, const Surroundings &around)
{
    const bool first = std::exchange(m_first, false);
    switch (m_format) {
    case Format::Csv:
        return write(csvRow(incident));
    case Format::Json:
        return write((first ? "\n" : ",\n")
                     + QJsonDocument(incidentJson(incident, around)).toJson(QJsonDocument::Compact));
    case Format::Markdown:
        return write(incidentMarkdown(incident, around).toUtf8());
    }
    return {};
}

Result<void> IncidentDocument::finish()
{
    return m_format == Format::Json ? write("\n]\n") : Result<void>();
}

Result<void> IncidentDocument::write(const QByteArray &bytes)
{
    if (m_out->write(bytes) == bytes.size())
        return {};
    return fail(ErrorCode::Storage, Words::tr("The export could not be written."), {},
                Words::tr("Is there space left where it goes?"));
}

} // namespace Watchroom
