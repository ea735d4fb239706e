// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/checks.h"
#include "process/keys.h"

namespace Watchroom {

namespace {

QStringList fieldWords(const ProcessDefinition &process)
{
    QStringList words = keysIn(process.fields) + builtInFields() + process.clockKeys();
    words.removeDuplicates();
    return words;
}

QStringList criterionWords(const ProcessDefinition &process)
{
    QStringList words = keysIn(process.criteria);
    for (const QString &step : keysIn(process.transitions))
        words.append(u'@' + step);
    return words;
}

QStringList knownWords(Refers kind, const ProcessDefinition &process)
{
    switch (kind) {
    case Refers::State:
        return keysIn(process.states);
    case Refers::Role:
        return keysIn(process.roles);
    case Refers::Criterion:
        return criterionWords(process);
    case Refers::Field:
        return fieldWords(process);
    case Refers::Severity:
        return keysIn(process.severities);
    case Refers::Flag:
        return keysIn(process.flags);
    case Refers::PublicState:
        return keysIn(process.publicStates);
    case Refers::Template:
        return keysIn(process.templates);
    case Refers::Priority:
        return keysIn(process.priorities);
    case Refers::HandoffField:
        return keysIn(process.handoff);
    case Refers::StateOrClock:
        return keysIn(process.states) + process.clockKeys();
    case Refers::RoleOrAutomatic:
        return QStringList{QStringLiteral("automatic")} + keysIn(process.roles);
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
