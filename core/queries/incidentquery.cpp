// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/incidentquery.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::IncidentQuery)
};
using Standing = IncidentQuery::Standing;
using Sort = IncidentQuery::Sort;

struct SortWord
{
    Sort sort;
    const char *word;
};
constexpr SortWord sortWords[] = {
    {Sort::Declared, "declared"}, {Sort::Severity, "severity"},
    {Sort::Name, "name"},         {Sort::Title, "title"},
    {Sort::Area, "area"},         {Sort::State, "state"},
    {Sort::Resolved, "resolved"}, {Sort::TimeToResolve, "time_to_resolve"},
};
const QString descendingMark = QStringLiteral("-desc");

QString sortText(const IncidentQuery &query)
{
    for (const SortWord &each : sortWords) {
        if (each.sort == query.sort)
            return QLatin1String(each.word) + (query.descending ? descendingMark : QString());
    }
    return {};
}

QStringList keyWords()
{
    return {QStringLiteral("area"),    QStringLiteral("is"),  QStringLiteral("person"),
            QStringLiteral("service"), QStringLiteral("sev"), QStringLiteral("state"),
            QStringLiteral("sort")};
}

QStringList sortValues()
{
    QStringList values;
    for (const SortWord &each : sortWords)
        values += {QLatin1String(each.word), QLatin1String(each.word) + descendingMark};
    return values;
}

QStringList severityWords()
{
    QStringList words;
    for (const QString &key : severityKeys())
        words.append(key.startsWith(QLatin1Char('s')) ? key.mid(1) : key);
    return words;
}

/// What may stand after \a key, as people write it.
QStringList valuesOf(const QString &key, const QueryWords &known)
{
    if (key == QLatin1String("area"))
        return known.areas;
    if (key == QLatin1String("state"))
        return known.states;
    if (key == QLatin1String("service"))
        return known.services;
    if (key == QLatin1String("person"))
        return known.people;
    if (key == QLatin1String("sev"))
        return severityWords();
    if (key == QLatin1String("is"))
        return {QStringLiteral("open"), QStringLiteral("ended")};
    return sortValues();
}

QString whatIs(const QString &key)
{
    if (key == QLatin1String("area"))
        return Words::tr("area");
    if (key == QLatin1String("state"))
        return Words::tr("state");
    if (key == QLatin1String("service"))
        return Words::tr("service");
    if (key == QLatin1String("person"))
        return Words::tr("person");
    if (key == QLatin1String("sev"))
        return Words::tr("severity");
    return key == QLatin1String("is") ? Words::tr("“is:” value") : Words::tr("sort order");
}

/// One part of a line: "key:value", or a word where the key is empty.
struct Part
{
    int start = 0, length = 0;
    QString key, value;
    bool hasKey = false;
};

Part partFrom(const QString &text, int start)
{
    Part part;
    part.start = start;
    bool quoted = false, anyQuote = false;
    int at = start;
    for (; at < text.size() && (quoted || !text[at].isSpace()); ++at) {
        if (text[at] == QLatin1Char('"')) {
            quoted = !quoted;
            anyQuote = true;
        } else if (text[at] == QLatin1Char(':') && !quoted && !anyQuote && !part.hasKey) {
            part.hasKey = true;
            part.key = part.value.toLower();
            part.value.clear();
        } else {
            part.value += text[at];
        }
    }
    part.length = at - start;
    return part;
}

QList<Part> partsOf(const QString &text)
{
    QList<Part> parts;
    for (int at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        parts.append(partFrom(text, at));
        at += parts.last().length;
    }
    return parts;
}

/// \a value as the file writes it.
Result<QString> known(const QString &key, const QString &value, const QueryWords &words)
{
    const QStringList values = valuesOf(key, words);
    if (value.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Say what comes after “%1:”.").arg(key),
                    key + QLatin1Char(':'),
                    Words::tr("Known: %1").arg(values.mid(0, 8).join(QStringLiteral(", "))));
    for (const QString &each : values) {
        if (each.compare(value, Qt::CaseInsensitive) == 0)
            return each;
    }
    if (values.isEmpty())
        return value;
    return failUnknown(whatIs(key), value, values);
}

Result<QStringList> knownList(const QString &key, const QString &value, const QueryWords &words)
{
    QStringList list;
    for (const QString &each : value.split(QLatin1Char(','))) {
        const auto found = known(key, each.trimmed(), words);
        WR_TRY(found);
        if (!list.contains(*found))
            list.append(*found);
    }
    list.sort();
    return list;
}

QString severityKey(const QString &word)
{
    return word.size() == 1 ? QLatin1Char('s') + word : word;
}

void sortBy(const QString &word, IncidentQuery &query)
{
    query.descending = word.endsWith(descendingMark);
    const QString bare = query.descending ? word.chopped(descendingMark.size()) : word;
    for (const SortWord &each : sortWords) {
        if (bare == QLatin1String(each.word))
            query.sort = each.sort;
    }
}

Result<void> take(Part part, const QueryWords &words, IncidentQuery &query)
{
    if (part.key == QLatin1String("severity"))
        part.key = QStringLiteral("sev");
    if (!keyWords().contains(part.key))
        return fail(ErrorCode::Invalid, Words::tr("“%1:” is no filter.").arg(part.key.left(60)), part.key,
                    Words::tr("Known: %1. Put a word with a colon into quotes.")
                        .arg(nearestFirst(part.key, keyWords()).join(QStringLiteral(", "))));
    if (part.key == QLatin1String("sev") || part.key == QLatin1String("state")) {
        if (part.key == QLatin1String("sev")) // "S1" is as good as "1"
            part.value.remove(QRegularExpression(QStringLiteral("\\b[sS](?=[1-4]\\b)")));
        const auto list = knownList(part.key, part.value, words);
        WR_TRY(list);
        if (part.key == QLatin1String("state")) {
            query.states = *list;
            return {};
        }
        query.severities.clear();
        for (const QString &word : *list)
            query.severities.append(severityKey(word));
        return {};
    }
    const auto value = known(part.key, part.value.trimmed(), words);
    WR_TRY(value);
    if (part.key == QLatin1String("area"))
        query.area = *value;
    else if (part.key == QLatin1String("service"))
        query.service = *value;
    else if (part.key == QLatin1String("person"))
        query.person = *value;
    else if (part.key == QLatin1String("is"))
        query.standing = *value == QLatin1String("open") ? Standing::Open : Standing::Ended;
    else
        sortBy(*value, query);
    return {};
}

QString quotedIfNeeded(const QString &text)
{
    const bool plain = std::none_of(text.begin(), text.end(),
                                    [](QChar c) { return c.isSpace() || c == QLatin1Char(':'); });
    return plain ? text : QLatin1Char('"') + text + QLatin1Char('"');
}
} // namespace

QStringList severityKeys()
{
    return {QStringLiteral("s1"), QStringLiteral("s2"), QStringLiteral("s3"), QStringLiteral("s4"),
            QStringLiteral("undetermined")};
}

bool IncidentQuery::filters() const
{
    IncidentQuery everything;
    everything.sort = sort;
    everything.descending = descending;
    return !(*this == everything);
}

Result<IncidentQuery> queryFromText(const QString &text, const QueryWords &words)
{
    IncidentQuery query;
    QStringList plain;
    for (const Part &part : partsOf(text)) {
        if (part.hasKey)
            WR_TRY(take(part, words, query));
        else
            plain += part.value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    query.words = plain.join(QLatin1Char(' '));
    return query;
}

QString textOf(const IncidentQuery &query)
{
    QStringList parts;
    const auto add = [&parts](const char *key, const QString &value) {
        if (!value.isEmpty())
            parts.append(QLatin1String(key) + QLatin1Char(':') + quotedIfNeeded(value));
    };
    if (query.standing != Standing::Any)
        add("is", query.standing == Standing::Open ? QStringLiteral("open") : QStringLiteral("ended"));
    QStringList severities;
    for (const QString &key : query.severities)
        severities.append(key.size() == 2 ? key.mid(1) : key);
    add("sev", severities.join(QLatin1Char(',')));
    add("area", query.area);
    add("state", query.states.join(QLatin1Char(',')));
    add("service", query.service);
    add("person", query.person);
    if (query.sort != Sort::Declared || !query.descending)
        add("sort", sortText(query));
    for (const QString &word : query.words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        parts.append(quotedIfNeeded(word));
    return parts.join(QLatin1Char(' '));
}

QueryCompletion completionAt(const QString &text, int cursor, const QueryWords &words)
{
    Part part{cursor, 0, {}, {}, false};
    for (const Part &each : partsOf(text)) {
        if (each.start < cursor && cursor <= each.start + each.length)
            part = partFrom(text.left(cursor), each.start);
    }
    QueryCompletion completion{part.start, part.length, {}};
    if (!part.hasKey) {
        for (const QString &key : keyWords()) {
            if (key.startsWith(part.value, Qt::CaseInsensitive))
                completion.candidates.append(key + QLatin1Char(':'));
        }
        return completion;
    }
    if (!keyWords().contains(part.key))
        return completion;
    // After a comma one more of a list is meant.
    const QString before = part.value.left(part.value.lastIndexOf(QLatin1Char(',')) + 1);
    const QString begun = part.value.mid(before.size());
    for (const QString &value : valuesOf(part.key, words)) {
        if (value.startsWith(begun, Qt::CaseInsensitive))
            completion.candidates.append(part.key + QLatin1Char(':') + quotedIfNeeded(before + value));
    }
    return completion;
}

} // namespace Watchroom
