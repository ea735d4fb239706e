// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"

#include "transfer/export.h"

#include <QBuffer>
#include <QFile>

namespace Watchroom {

QString ImportFixture::write(const QString &name, const QByteArray &content) const
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

Result<ImportReport> ImportFixture::take(ImportOptions options, const ImportWatch &watch)
{
    return runImport(writer(), options, context, watch);
}

ImportReport ImportFixture::taken(const QString &name, const QByteArray &content, ImportOptions options)
{
    options.path = write(name, content);
    const auto report = take(options);
    if (!report)
        qFatal("%s", qPrintable(report.error().message + report.error().hint));
    return *report;
}

FileCounts ImportFixture::counts()
{
    return IncidentRepository(writer().connection()).counts().value();
}

IncidentRecord ImportFixture::incident(const QString &name)
{
    const auto found = IncidentRepository(writer().connection()).find(name);
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

QByteArray ImportFixture::acts()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto exported = runExport(writer(), {QStringLiteral("watchroom-ndjson"), {}, {}}, context, buffer);
    if (!exported)
        qFatal("%s", qPrintable(exported.error().message));
    return bytes;
}

QByteArray logTable(const QByteArrayList &rows)
{
    return "number,incident_state,sys_mod_count,sys_updated_at,opened_at,resolved_at,closed_at,priority,made_"
           "sla,"
           "reassignment_count,reopen_count,contact_type,category,subcategory,cmdb_ci,assignment_group,"
           "assigned_to,vendor,problem_id,rfc,u_symptom,closed_code\n"
        + rows.join('\n') + '\n';
}

QByteArray logRow(const QByteArray &number, const QByteArray &state, int change, const QByteArray &updated,
                  const QByteArray &resolved)
{
    return number + ',' + state + ',' + QByteArray::number(change) + ',' + updated + ",1-3-2024 08:00,"
        + resolved + ",?,2 - High,TRUE,0,0,Phone,Mail,Outlook,?,Group 7,?,?,?,?,?,?";
}

} // namespace Watchroom
