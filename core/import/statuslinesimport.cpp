// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/statuspageimport.h"

#include "base/linereader.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::StatusLinesImport)
};

/// The longest line that is read; a file without line breaks must not fill the memory.
constexpr qsizetype longestLine = 16 * 1024 * 1024;

StatusIncident readIncident(JsonMembers &members)
{
    StatusIncident incident;
    incident.key = members.text("id", true);
    incident.title = members.text("title", true);
    incident.impact = members.text("impact");
    incident.link = members.text("url");
    incident.page = hostOf(incident.link);
    if (const auto started = members.time("started_at"))
        incident.values.insert(QStringLiteral("declared_at"), Value(toTheMinute(*started)));
    if (members.has("resolved_at")) {
        const auto resolved = members.time("resolved_at");
        incident.values.insert(QStringLiteral("resolved_at"),
                               resolved ? Value(toTheMinute(*resolved)) : Value());
    }
    QStringList components;
    for (const QJsonValue &each : members.list("components"))
        components.append(each.toString().trimmed());
    components.removeAll(QString());
    incident.components = components;
    int place = 0;
    for (const QJsonValue &each : members.list("updates")) {
        JsonMembers update(each.toObject(), QStringLiteral("updates/%1").arg(place++));
        StatusPost post;
        post.word = update.text("status", true);
        post.body = update.text("message");
        post.at = toTheMinute(update.time("at", true).value_or(Moment()));
        incident.posts.append(post);
        members.add(update.trouble());
    }
    putInOrder(incident.posts, false);
    return incident;
}
} // namespace

Result<void> importStatusLines(QIODevice &file, const ImportMap &map, ImportRun &run)
{
    LineReader lines(file, longestLine);
    for (qint64 line = 1;; ++line) {
        QByteArray text = lines.next();
        if (text.isEmpty())
            return {};
        if (line == 1 && text.startsWith("\xef\xbb\xbf"))
            text.remove(0, 3);
        text = text.trimmed();
        if (text.isEmpty())
            continue;
        QJsonParseError error{};
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (!document.isObject()) {
            WR_TRY(run.go());
            WR_TRY(run.reject({line,
                               error.offset + 1,
                               {},
                               QString::fromUtf8(text.left(80)),
                               Words::tr("This line is no JSON object: %1").arg(error.errorString())}));
            continue;
        }
        JsonMembers members(document.object());
        const StatusIncident incident = readIncident(members);
        if (const auto &trouble = members.trouble()) {
            WR_TRY(run.go());
            WR_TRY(run.reject({line, 0, trouble->field, trouble->value, trouble->reason}));
            continue;
        }
        WR_TRY(takeStatusIncident(incident, map, run, line));
    }
}

QString statusLinesSource(const QByteArray &firstLine)
{
    const QJsonObject first = QJsonDocument::fromJson(firstLine.trimmed()).object();
    return hostOf(first.value(QLatin1String("url")).toString());
}

} // namespace Watchroom
