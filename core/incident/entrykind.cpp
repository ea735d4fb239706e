// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/entrykind.h"

#include <QHash>

namespace Watchroom {

const QList<EntryKindSpec> &entryKindSpecs()
{
    static const QList<EntryKindSpec> specs{
        {EntryKind::Note, QStringLiteral("note"), true, true},
        {EntryKind::Decision, QStringLiteral("decision"), true, true},
        {EntryKind::Declared, QStringLiteral("declared")},
        {EntryKind::Transition, QStringLiteral("transition")},
        {EntryKind::Override, QStringLiteral("override")},
        {EntryKind::Level, QStringLiteral("level")},
        {EntryKind::Call, QStringLiteral("call")},
        {EntryKind::Role, QStringLiteral("role")},
        {EntryKind::Task, QStringLiteral("task")},
        {EntryKind::Field, QStringLiteral("field")},
        {EntryKind::Flag, QStringLiteral("flag")},
        {EntryKind::Clock, QStringLiteral("clock")},
        {EntryKind::Criterion, QStringLiteral("criterion")},
        {EntryKind::Tick, QStringLiteral("tick")},
        {EntryKind::Update, QStringLiteral("update"), false, true},
        {EntryKind::Link, QStringLiteral("link")},
        {EntryKind::Access, QStringLiteral("access")},
        {EntryKind::Redaction, QStringLiteral("redaction")},
        {EntryKind::Undo, QStringLiteral("undo")},
        {EntryKind::Import, QStringLiteral("import")},
    };
    return specs;
}

const EntryKindSpec &entryKindSpec(const QString &key)
{
    static const QHash<QString, const EntryKindSpec *> byKey = [] {
        QHash<QString, const EntryKindSpec *> made;
        for (const EntryKindSpec &spec : entryKindSpecs())
            made.insert(spec.key, &spec);
        return made;
    }();
    static const EntryKindSpec unknown;
    return *byKey.value(key, &unknown);
}

QString keyOf(EntryKind kind)
{
    for (const EntryKindSpec &spec : entryKindSpecs()) {
        if (spec.kind == kind)
            return spec.key;
    }
    return {};
}

EntryKind entryKind(const QString &key)
{
    return entryKindSpec(key).kind;
}

} // namespace Watchroom
