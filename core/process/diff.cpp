// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/diff.h"

#include "process/canonical.h"
#include "process/jsontree.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessDiff)
};

using Kind = ProcessChange::Kind;

/// The name of an array element: its key, a pair for cadence, the string itself for an array of strings;
/// empty if it has none.
QString nameOf(const JsonNode &entry)
{
    if (entry.isText())
        return entry.text;
    const auto word = [&](QStringView member) {
        const JsonNode *found = entry.child(member);
        return found && found->isText() ? found->text : QString();
    };
    if (const QString key = word(u"key"); !key.isEmpty())
        return key;
    if (const QString state = word(u"public_state"); !state.isEmpty())
        return word(u"severity") + u',' + state;
    if (const QString what = word(u"what"); !what.isEmpty())
        return what;
    if (const QString role = word(u"role"); !role.isEmpty())
        return role;
    if (const QString from = word(u"from"); !from.isEmpty())
        return from + u',' + word(u"whom");
    if (const QString when = word(u"when"); !when.isEmpty())
        return when + u',' + word(u"by");
    return {};
}

/// The elements with their names; the second of two elements with the same name is "name#2".
QList<std::pair<QString, const JsonNode *>> named(const JsonNode &list)
{
    QList<std::pair<QString, const JsonNode *>> entries;
    QHash<QString, int> count;
    for (const JsonNode &entry : list.children) {
        QString name = nameOf(entry);
        const int nth = ++count[name];
        if (name.isEmpty())
            name = QStringLiteral("#%1").arg(nth);
        else if (nth > 1)
            name += QStringLiteral("#%1").arg(nth);
        entries.append({name, &entry});
    }
    return entries;
}

QList<std::pair<QString, const JsonNode *>> members(const JsonNode &object)
{
    QList<std::pair<QString, const JsonNode *>> entries;
    for (const JsonNode &member : object.children)
        entries.append({member.name, &member});
    return entries;
}

QString valueOf(const JsonNode &node)
{
    return node.isText() ? node.text : QString::fromUtf8(canonicalNode(node));
}

/// True if the order of the elements has a meaning, such as severities or questions.
bool orderMatters(const QString &path)
{
    static const QStringList ordered{QStringLiteral("/severities"), QStringLiteral("/leveller"),
                                     QStringLiteral("/states"),     QStringLiteral("/component_statuses"),
                                     QStringLiteral("/priorities"), QStringLiteral("/initiate/steps")};
    return ordered.contains(path) || path.endsWith(QLatin1String("/duties"))
        || path.endsWith(QLatin1String("/items")) || path.endsWith(QLatin1String("/options"))
        || path.endsWith(QLatin1String("/by")) || path.endsWith(QLatin1String("/first_steps"));
}

class Comparison
{
public:
    QList<ProcessChange> changes;

    void compare(const QString &path, const JsonNode &before, const JsonNode &after)
    {
        if (before.type != after.type || (!before.isObject() && !before.isList())) {
            if (canonicalNode(before) != canonicalNode(after))
                add(path, Kind::Changed, &before, &after);
            return;
        }
        const auto old = before.isList() ? named(before) : members(before);
        const auto fresh = after.isList() ? named(after) : members(after);
        compareEntries(path, old, fresh);
        if (before.isList() && orderMatters(path))
            compareOrder(path, before, after, old, fresh);
    }

private:
    using Entries = QList<std::pair<QString, const JsonNode *>>;

    void compareEntries(const QString &path, const Entries &old, const Entries &fresh)
    {
        QHash<QString, const JsonNode *> freshByName(fresh.begin(), fresh.end());
        QSet<QString> oldNames;
        for (const auto &[name, node] : old) {
            oldNames.insert(name);
            const QString inside = path + u'/' + name;
            if (const JsonNode *other = freshByName.value(name))
                compare(inside, *node, *other);
            else
                add(inside, Kind::Removed, node, nullptr);
        }
        for (const auto &[name, node] : fresh) {
            if (!oldNames.contains(name))
                add(path + u'/' + name, Kind::Added, nullptr, node);
        }
    }

    void compareOrder(const QString &path, const JsonNode &before, const JsonNode &after, const Entries &old,
                      const Entries &fresh)
    {
        const auto common = [](const Entries &entries, const Entries &others) {
            QSet<QString> names;
            for (const auto &entry : others)
                names.insert(entry.first);
            QStringList kept;
            for (const auto &entry : entries) {
                if (names.contains(entry.first))
                    kept.append(entry.first);
            }
            return kept;
        };
        const QStringList was = common(old, fresh);
        const QStringList is = common(fresh, old);
        if (was == is)
            return;
        add(path, Kind::Moved, &before, &after);
        changes.last().before = was.join(QStringLiteral(", "));
        changes.last().after = is.join(QStringLiteral(", "));
        changes.last().sentence = Words::tr("The order in %1 is now %2.").arg(path, changes.last().after);
    }

    void add(const QString &path, Kind kind, const JsonNode *before, const JsonNode *after)
    {
        ProcessChange change;
        change.path = path;
        change.kind = kind;
        change.before = before ? valueOf(*before) : QString();
        change.after = after ? valueOf(*after) : QString();
        change.sentence = sentenceOf(change);
        changes.append(change);
    }

    static QString sentenceOf(const ProcessChange &change)
    {
        switch (change.kind) {
        case Kind::Added:
            return Words::tr("%1 was added: %2.").arg(change.path, change.after);
        case Kind::Removed:
            return Words::tr("%1 was removed; it was %2.").arg(change.path, change.before);
        case Kind::Changed:
            return Words::tr("%1 was changed from %2 to %3.").arg(change.path, change.before, change.after);
        case Kind::Moved:
            break; // the sentence is set by the caller
        }
        return {};
    }
};

} // namespace

Result<QList<ProcessChange>> diffProcesses(const QByteArray &before, const QByteArray &after)
{
    const auto old = parseJson(before, Words::tr("the first definition"));
    const auto fresh = parseJson(after, Words::tr("the second definition"));
    for (const auto *read : {&old, &fresh}) {
        if (!*read) {
            const ProcessProblem &problem = read->error();
            return fail(ErrorCode::Invalid,
                        Words::tr("In %1, line %2: %3").arg(problem.file).arg(problem.line).arg(problem.text),
                        problem.pointer);
        }
    }
    Comparison comparison;
    comparison.compare(QString(), *old, *fresh);
    return comparison.changes;
}

QString kindWord(ProcessChange::Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("added");
    case Kind::Removed:
        return QStringLiteral("removed");
    case Kind::Changed:
        return QStringLiteral("changed");
    case Kind::Moved:
        return QStringLiteral("moved");
    }
    return {};
}

} // namespace Watchroom
