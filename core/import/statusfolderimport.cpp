// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/statusfolderimport.h"

#include "import/tarreader.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::StatusFolderImport)
};

/// "x/incidents/2019.json" → "incidents/2019.json"; empty for another file.
QString keyOf(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char('/'));
    const QString folder = parts.value(parts.size() - 2);
    if (!name.endsWith(QLatin1String(".json"))
        || (folder != QLatin1String("incidents") && folder != QLatin1String("maintenances")))
        return {};
    return folder + QLatin1Char('/') + parts.last();
}

QStringList textsOf(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &each : list)
        texts.append(each.toString().trimmed());
    texts.removeAll(QString());
    return texts;
}

StatusIncident readIncident(const QString &key, JsonMembers &members)
{
    StatusIncident incident;
    incident.key = key;
    incident.title = members.text("name", true);
    incident.impact = members.text("impact");
    incident.maintenance = key.startsWith(QLatin1String("maintenances/"));
    if (members.has("components"))
        incident.components = textsOf(members.list("components"));
    if (incident.maintenance) {
        if (const auto planned = members.time("scheduledTime"))
            incident.values.insert(QStringLiteral("planned_start"), Value(toTheMinute(*planned)));
        if (const int64_t minutes = members.text("minutes").toLongLong(); minutes > 0)
            incident.values.insert(QStringLiteral("planned_minutes"), Value(minutes));
        if (const QString content = members.text("content"); !content.isEmpty())
            incident.values.insert(QStringLiteral("summary"), Value(content));
    }
    int place = 0;
    for (const QJsonValue &each : members.list("updates")) {
        JsonMembers update(each.toObject(), QStringLiteral("updates/%1").arg(place++));
        StatusPost post;
        post.word = update.text("status", true);
        post.body = update.text("content");
        post.at = toTheMinute(update.time("date", true).value_or(Moment()));
        incident.posts.append(post);
        members.add(update.trouble());
    }
    if (incident.posts.isEmpty())
        members.complain("updates", Words::tr("Without an update nobody knows when this happened."));
    putInOrder(incident.posts, false);
    return incident;
}

Result<void> takeFile(const QString &name, const QByteArray &content, const ImportMap &map, ImportRun &run)
{
    const QString key = keyOf(name);
    if (key.isEmpty())
        return {};
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isObject()) {
        WR_TRY(run.go());
        const QByteArray before = content.left(error.offset);
        return run.reject({before.count('\n') + 1,
                           int(error.offset - before.lastIndexOf('\n')),
                           key,
                           {},
                           Words::tr("This file is no JSON object: %1").arg(error.errorString())});
    }
    JsonMembers members(document.object(), key);
    const StatusIncident incident = readIncident(key, members);
    if (const auto &trouble = members.trouble()) {
        WR_TRY(run.go());
        return run.reject({0, 0, trouble->field, trouble->value, trouble->reason});
    }
    return takeStatusIncident(incident, map, run, 0);
}
Result<void> noStatusFolder(const QString &folder)
{
    return fail(ErrorCode::Invalid,
                folder.isEmpty() ? Words::tr("This archive holds nothing that can be taken in.")
                                 : Words::tr("%1 holds nothing that can be taken in.").arg(folder),
                folder,
                Words::tr("A folder of a status page has files incidents/*.json and maintenances/*.json."));
}
} // namespace

Result<void> importStatusFolder(const QString &folder, const ImportMap &map, ImportRun &run)
{
    QStringList paths;
    for (QDirIterator it(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories); it.hasNext();)
        paths.append(it.next());
    paths.removeIf([](const QString &path) { return keyOf(path).isEmpty(); });
    paths.sort();
    if (paths.isEmpty())
        return noStatusFolder(folder);
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (file.size() > TarReader::largest || !file.open(QIODevice::ReadOnly)) {
            WR_TRY(run.go());
            WR_TRY(
                run.reject({0, 0, keyOf(path), {}, Words::tr("This file is too large or can't be read.")}));
            continue;
        }
        WR_TRY(takeFile(path, file.readAll(), map, run));
    }
    return {};
}

Result<void> importStatusArchive(QIODevice &file, const ImportMap &map, ImportRun &run)
{
    TarReader tar(file);
    bool any = false;
    while (true) {
        const auto entry = tar.next();
        WR_TRY(entry);
        if (!*entry)
            return any ? Result<void>() : noStatusFolder({});
        any = any || !keyOf((*entry)->name).isEmpty();
        WR_TRY(takeFile((*entry)->name, (*entry)->content, map, run));
    }
}

} // namespace Watchroom
