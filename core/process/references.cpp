// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/checks.h"

namespace Watchroom {

namespace {

template<typename List>
QStringList keysOf(const List &list)
{
    QStringList keys;
    for (const auto &item : list) {
        if constexpr (std::is_same_v<std::decay_t<decltype(item.key)>, QString>)
            keys.append(item.key);
        else
            keys.append(item.key.value);
    }
    return keys;
}

QStringList fieldWords(const ProcessDefinition &process)
{
    QStringList words = keysOf(process.fields) + builtInFields() + process.clockKeys();
    words.removeDuplicates();
    return words;
}

QStringList criterionWords(const ProcessDefinition &process)
{
    QStringList words = keysOf(process.criteria);
    for (const QString &step : keysOf(process.transitions))
        words.append(u'@' + step);
    return words;
}

QStringList knownWords(Refers kind, const ProcessDefinition &process)
{
    switch (kind) {
    case Refers::State:
        return keysOf(process.states);
    case Refers::Role:
        return keysOf(process.roles);
    case Refers::Criterion:
        return criterionWords(process);
    case Refers::Field:
        return fieldWords(process);
    case Refers::Severity:
        return keysOf(process.severities);
    case Refers::Flag:
        return keysOf(process.flags);
    case Refers::PublicState:
        return keysOf(process.publicStates);
    case Refers::Template:
        return keysOf(process.templates);
    case Refers::Priority:
        return keysOf(process.priorities);
    case Refers::HandoffField:
        return keysOf(process.handoff);
    case Refers::StateOrClock:
        return keysOf(process.states) + process.clockKeys();
    case Refers::RoleOrAutomatic:
        return QStringList{QStringLiteral("automatic")} + keysOf(process.roles);
    }
    return {};
}

} // namespace

void checkReferences(const ProcessDefinition &process, ReadLog &log)
{
    QMap<Refers, QStringList> known;
    const QString fieldMark = QStringLiteral("field:");
    for (const Reference &reference : std::as_const(log.references)) {
        QString word = reference.node->text;
        if (word.isEmpty())
            continue; // an optional reference written as ""
        Refers kind = reference.kind;
        if ((kind == Refers::Field || kind == Refers::RoleOrAutomatic) && word.startsWith(fieldMark)) {
            kind = Refers::Field;
            word = word.mid(fieldMark.size());
        }
        if (!known.contains(kind))
            known.insert(kind, knownWords(kind, process));
        if (!known[kind].contains(word))
            log.add(*reference.node, QLatin1String("unknown_reference"), unknownText(word, known[kind]));
    }
}

} // namespace Watchroom
