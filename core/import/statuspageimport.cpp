// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/statuspageimport.h"

#include "import/jsonstream.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::StatuspageImport)
};

StatusIncident readIncident(JsonMembers &members)
{
    StatusIncident incident;
    incident.key = members.text("id", true);
    incident.title = members.text("name", true);
    incident.impact = members.text("impact");
    incident.link = members.text("shortlink");
    incident.page = members.text("page_id");
    const auto created = members.time("created_at", true);
    if (created)
        incident.values.insert(QStringLiteral("declared_at"), Value(*created));
    if (const auto started = members.time("started_at"))
        incident.values.insert(QStringLiteral("impact_started_at"), Value(*started));
    for (const auto &[member, clock] :
         {std::pair{"monitoring_at", "mitigated_at"}, std::pair{"resolved_at", "resolved_at"}}) {
        if (!members.has(member))
            continue;
        const auto moment = members.time(member);
        incident.values.insert(QString::fromLatin1(clock), moment ? Value(*moment) : Value());
    }
    QStringList components;
    for (const QJsonValue &each : members.list("components")) {
        if (const QString name = each[QLatin1String("name")].toString().trimmed(); !name.isEmpty())
            components.append(name);
    }
    if (members.has("components"))
        incident.components = components;
    int place = 0;
    for (const QJsonValue &each : members.list("incident_updates")) {
        JsonMembers update(each.toObject(), QStringLiteral("incident_updates/%1").arg(place++));
        StatusPost post;
        post.id = update.text("id", true);
        post.word = update.text("status", true);
        post.body = update.text("body");
        const auto shown = update.time("display_at");
        const auto at = shown ? shown : update.time("created_at", true);
        post.at = at.value_or(Moment());
        incident.posts.append(post);
        members.add(update.trouble());
    }
    putInOrder(incident.posts, true);
    return incident;
}
} // namespace

Result<void> importStatuspage(QIODevice &file, const ImportMap &map, ImportRun &run)
{
    const auto take = [&](const QString &list, const QJsonValue &value, qint64 line) -> Result<void> {
        if (list == QLatin1String("page"))
            return {};
        JsonMembers members(value.toObject());
        StatusIncident incident = readIncident(members);
        incident.maintenance = list == QLatin1String("scheduled_maintenances");
        if (const auto &trouble = members.trouble()) {
            WR_TRY(run.go());
            return run.reject({line, 0, trouble->field, trouble->value, trouble->reason});
        }
        return takeStatusIncident(incident, map, run, line);
    };
    return readJsonMembers(file, {QStringLiteral("incidents"), QStringLiteral("scheduled_maintenances")},
                           take);
}

Result<QString> statuspageId(QIODevice &file)
{
    QString id;
    const auto take = [&](const QString &, const QJsonValue &value, qint64) -> Result<void> {
        id = value[QLatin1String("id")].toString();
        return {};
    };
    WR_TRY(readJsonMembers(file, {QStringLiteral("page")}, take));
    return id;
}

} // namespace Watchroom
