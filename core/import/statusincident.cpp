// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/statusincident.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::StatusIncident)
};

/// "In Progress", "in_progress" → "in progress".
QString wordOf(const QString &text)
{
    return text.trimmed().toLower().replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// Clocks from the words of the posts: the first time, but for the end, which a step back takes away again.
QMap<QString, Value> clocksOf(const StatusIncident &incident, const ImportMap &map)
{
    const QString ending = QStringLiteral("resolved_at");
    QMap<QString, Value> clocks;
    for (const StatusPost &post : incident.posts) {
        const QString word = wordOf(post.word);
        const QString clock = map.clocks.value(word);
        if (clock == ending || (!clock.isEmpty() && !clocks.contains(clock)))
            clocks.insert(clock, Value(post.at));
        else if (!map.states.value(word).isEmpty() && clocks.contains(ending))
            clocks.insert(ending, Value());
    }
    return clocks;
}

SourceIncident factsOf(const StatusIncident &incident, const ImportMap &map, const ProcessDefinition &process)
{
    SourceIncident facts;
    facts.key = incident.key;
    facts.whole = true;
    facts.isPublic = true;
    facts.page = incident.page;
    facts.link = incident.link;
    facts.services = incident.components;
    facts.maintenance = incident.maintenance || map.maintenance.contains(incident.impact);
    for (const StatusPost &post : incident.posts) {
        const PublicState *state = process.publicState(map.publicStates.value(wordOf(post.word)));
        facts.maintenance = facts.maintenance || (state && state->maintenance);
    }
    facts.values = clocksOf(incident, map);
    for (auto it = incident.values.constBegin(); it != incident.values.constEnd(); ++it)
        facts.values.insert(it.key(), it.value());
    facts.values.insert(QStringLiteral("title"), Value(incident.title.trimmed()));
    if (!facts.values.contains(QStringLiteral("declared_at")) && !incident.posts.isEmpty())
        facts.values.insert(QStringLiteral("declared_at"), Value(incident.posts.first().at));
    if (map.severities.contains(incident.impact))
        facts.values.insert(QStringLiteral("severity"), Value(map.severities.value(incident.impact)));
    return facts;
}

SourceEvent eventOf(const StatusPost &post, const ImportMap &map, QHash<QString, int> &equal)
{
    SourceEvent event;
    const QString word = wordOf(post.word);
    const QString named = QStringLiteral("%1/%2").arg(toIso(post.at), word);
    const int place = ++equal[named];
    event.key = !post.id.isEmpty() ? post.id
        : place == 1               ? named
                                   : QStringLiteral("%1/%2").arg(named).arg(place);
    event.happened = post.at;
    event.text
        = post.body.trimmed().isEmpty() ? post.word : QStringLiteral("%1: %2").arg(post.word, post.body);
    event.state = {map.states.value(word)};
    if (!map.states.contains(word))
        event.oddity = Words::tr("The map has no state for “%1”.").arg(post.word.left(60));
    event.update = SourceUpdate{map.publicStates.value(word), post.body};
    // A feed wraps lines differently than the page: that is no edit.
    event.digest = QString::fromLatin1(
        QCryptographicHash::hash(post.body.simplified().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16));
    return event;
}
} // namespace

Result<void> takeStatusIncident(const StatusIncident &incident, const ImportMap &map, ImportRun &run,
                                qint64 line)
{
    const SourceIncident facts = factsOf(incident, map, run.sink.process());
    const auto rejectedBefore = run.report.rejected.size();
    QHash<QString, int> equal;
    for (const StatusPost &post : incident.posts) {
        WR_TRY(run.go());
        WR_TRY(run.take(facts, eventOf(post, map, equal),
                        {line, 0, {}, QStringLiteral("%1 %2").arg(incident.key, toIso(post.at)), {}}));
    }
    if (incident.posts.isEmpty() || run.report.rejected.size() > rejectedBefore)
        return {};
    const auto settled = run.sink.settle(facts);
    if (!settled && settled.error().code == ErrorCode::Invalid)
        return run.reject({line, 0, settled.error().detail, incident.key, settled.error().message});
    WR_TRY(settled);
    return {};
}

void JsonMembers::complain(const char *name, const QString &reason)
{
    if (m_trouble)
        return;
    const QJsonValue value = m_object.value(QLatin1String(name));
    QString shown = value.toString();
    if (!value.isString() && !value.isUndefined())
        shown = QString::fromUtf8(
            QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
    const QString field = QString::fromLatin1(name);
    m_trouble = JsonTrouble{m_where.isEmpty() ? field : m_where + QLatin1Char('/') + field, shown.left(200),
                            reason};
}

QString JsonMembers::text(const char *name, bool needed)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isString() && !(needed && value.toString().trimmed().isEmpty()))
        return value.toString();
    if (needed || !(value.isNull() || value.isUndefined() || value.isString()))
        complain(name, Words::tr("A text is needed here."));
    return {};
}

std::optional<Moment> JsonMembers::time(const char *name, bool needed)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!needed && (value.isNull() || value.isUndefined() || value.toString(QStringLiteral("-")).isEmpty()))
        return {};
    const auto moment = fromIso(value.toString());
    if (!moment) {
        complain(name, Words::tr("A time in ISO 8601 is needed here."));
        return {};
    }
    return *moment;
}

QJsonArray JsonMembers::list(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!value.isArray() && !value.isNull() && !value.isUndefined())
        complain(name, Words::tr("A list is needed here."));
    return value.toArray();
}

Moment toTheMinute(const Moment &moment)
{
    if (moment.precision > Precision::Minute && toMs(moment.at) % 60'000 == 0)
        return {moment.at, Precision::Minute};
    return moment;
}

void putInOrder(QList<StatusPost> &posts, bool newestFirst)
{
    if (newestFirst)
        std::reverse(posts.begin(), posts.end());
    std::stable_sort(posts.begin(), posts.end(),
                     [](const StatusPost &a, const StatusPost &b) { return a.at.at < b.at.at; });
}

QString hostOf(const QString &url)
{
    return QUrl(url).host();
}

} // namespace Watchroom
