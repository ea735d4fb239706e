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

/// A change that counts, and whose it is.
struct Standing
{
    ActMark by;
    const Change *change;
};

/// Each act once, and without those that a redaction restates.
std::vector<Standing> standing(const QList<ChangeBy> &changes)
{
    std::vector<Standing> all;
    all.reserve(size_t(changes.size()));
    QSet<ActId> restated; // what a redaction restates no longer speaks for itself
    for (const ChangeBy &one : changes) {
        if (one.change.standsFor)
            restated.insert(one.change.standsFor->id);
    }
    QSet<ActId> seen;
    for (const ChangeBy &one : changes) {
        const bool stands = one.change.standsFor.has_value();
        const ActMark &by = stands ? *one.change.standsFor : one.by;
        if ((!stands && restated.contains(by.id)) || seen.contains(by.id))
            continue;
        if (changes.size() > 1)
            seen.insert(by.id);
        all.push_back({by, &one.change});
    }
    return all;
}

FieldClass classOf(const EntitySpec *spec, const QString &field)
{
    const FieldSpec *fieldSpec = spec ? spec->field(field) : nullptr;
    return fieldSpec ? fieldSpec->fieldClass : FieldClass::Register;
}

/// A field that one change alone speaks of, once.
FoldedField alone(FieldClass fieldClass, const Candidate &candidate)
{
    FoldedField folded;
    folded.value = candidate.change->value;
    if (fieldClass != FieldClass::Append) {
        folded.headActs.append(candidate.by.id);
        folded.heads.append({candidate.by, candidate.change->value});
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

    std::vector<Candidate> all; // of every field, then in the order of the fields
    bool first = true;
    for (const Standing &one : standing(changes)) {
        entity.created = entity.created || one.change->creation;
        if (first || one.by < entity.firstBy)
            entity.firstBy = one.by;
        first = false;
        for (const FieldChange &field : one.change->fields)
            all.push_back({one.by, &field});
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate &a, const Candidate &b) {
        return a.change->field < b.change->field;
    });
    for (auto from = all.cbegin(); from != all.cend();) {
        const QString &field = from->change->field;
        auto to = from + 1;
        while (to != all.cend() && to->change->field == field)
            ++to;
        const FieldClass fieldClass = classOf(spec, field);
        entity.fields.insert(entity.fields.cend(), field,
                             to - from == 1 ? alone(fieldClass, *from)
                                            : foldField(fieldClass, QList<Candidate>(from, to)));
        from = to;
    }
    return entity;
}

QList<ActId> headsOf(const QString &field, const QList<ChangeBy> &changes)
{
    if (changes.isEmpty())
        return {};
    QList<Candidate> candidates;
    for (const Standing &one : standing(changes)) {
        for (const FieldChange &change : one.change->fields) {
            if (change.field == field)
                candidates.append({one.by, &change});
        }
    }
    if (candidates.isEmpty())
        return {};
    return foldField(classOf(entitySpec(changes.first().change.kind), field), candidates).headActs;
}

} // namespace Watchroom
