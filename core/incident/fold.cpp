// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/fold.h"

#include <QSet>
#include <algorithm>

namespace Watchroom {

namespace {
struct Candidate
{
    ActMark by;
    const FieldChange *change;
};

/// The stricter of two values: the more severe key ("s1" before "s4" before "undetermined"), or yes.
bool isStricter(const Value &a, const Value &b)
{
    if (a.as<bool>() || b.as<bool>())
        return a.yes() && !b.yes();
    return a.text() < b.text();
}

/// Latest first. If changes name each other in a circle (nobody writes such acts) the latest stands.
QList<Head> headsAmong(const QList<Candidate> &candidates)
{
    QSet<ActId> replaced;
    for (const Candidate &candidate : candidates) {
        for (const ActId &base : candidate.change->bases)
            replaced.insert(base);
    }
    QList<Head> heads, all;
    for (const Candidate &candidate : candidates) {
        all.append({candidate.by, candidate.change->value});
        if (!replaced.contains(candidate.by.id))
            heads.append(all.last());
    }
    const auto later = [](const Head &a, const Head &b) { return b.by < a.by; };
    if (heads.isEmpty())
        return {*std::min_element(all.begin(), all.end(), later)};
    std::sort(heads.begin(), heads.end(), later);
    return heads;
}

FoldedField foldField(FieldClass fieldClass, const QList<Candidate> &candidates)
{
    FoldedField folded;
    if (fieldClass == FieldClass::Append) {
        const auto first
            = std::min_element(candidates.begin(), candidates.end(),
                               [](const Candidate &a, const Candidate &b) { return a.by < b.by; });
        folded.value = first->change->value;
        return folded;
    }
    for (const Head &head : headsAmong(candidates)) {
        folded.headActs.append(head.by.id);
        if (std::none_of(folded.heads.begin(), folded.heads.end(),
                         [&](const Head &other) { return other.value == head.value; }))
            folded.heads.append(head);
    }
    folded.value = folded.heads.first().value;
    if (fieldClass == FieldClass::Stricter) {
        for (const Head &head : folded.heads) {
            if (isStricter(head.value, folded.value))
                folded.value = head.value;
        }
    }
    return folded;
}
} // namespace

FoldedEntity fold(const QList<ChangeBy> &changes)
{
    FoldedEntity entity;
    if (changes.isEmpty())
        return entity;
    entity.kind = changes.first().change.kind;
    entity.id = changes.first().change.entity;
    const EntitySpec *spec = entitySpec(entity.kind);

    QSet<ActId> restated; // what a redaction restates no longer speaks for itself
    for (const ChangeBy &one : changes) {
        if (one.change.standsFor)
            restated.insert(one.change.standsFor->id);
    }
    QSet<ActId> seen;
    QMap<QString, QList<Candidate>> byField;
    bool first = true;
    for (const ChangeBy &one : changes) {
        const bool stands = one.change.standsFor.has_value();
        const ActMark by = stands ? *one.change.standsFor : one.by;
        if ((!stands && restated.contains(by.id)) || seen.contains(by.id))
            continue;
        seen.insert(by.id);
        entity.created = entity.created || one.change.creation;
        if (first || by < entity.firstBy)
            entity.firstBy = by;
        first = false;
        for (const FieldChange &field : one.change.fields)
            byField[field.field].append({by, &field});
    }
    for (auto it = byField.constBegin(); it != byField.constEnd(); ++it) {
        const FieldSpec *field = spec ? spec->field(it.key()) : nullptr;
        entity.fields.insert(it.key(),
                             foldField(field ? field->fieldClass : FieldClass::Register, it.value()));
    }
    return entity;
}

} // namespace Watchroom
