// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/definition.h"

#include <algorithm>

namespace Watchroom {

namespace {
template<typename T, typename K>
const T *byKey(const QList<T> &list, const K &key)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const T &item) { return item.key == key; });
    return found == list.end() ? nullptr : &*found;
}
} // namespace

const State *ProcessDefinition::state(const StateKey &key) const
{
    return byKey(states, key);
}
const Criterion *ProcessDefinition::criterion(const CriterionKey &key) const
{
    return byKey(criteria, key);
}
const RoleDefinition *ProcessDefinition::role(const RoleKey &key) const
{
    return byKey(roles, key);
}
const SeverityDefinition *ProcessDefinition::severity(const SeverityKey &key) const
{
    return byKey(severities, key);
}
const FieldDefinition *ProcessDefinition::field(const FieldKey &key) const
{
    return byKey(fields, key);
}
const Checklist *ProcessDefinition::checklist(const QString &key) const
{
    return byKey(checklists, key);
}
const UpdateTemplate *ProcessDefinition::updateTemplate(const QString &key) const
{
    return byKey(templates, key);
}
const PublicState *ProcessDefinition::publicState(const QString &key) const
{
    return byKey(publicStates, key);
}
const PublicState *ProcessDefinition::firstPublicState() const
{
    const PublicState *found = nullptr;
    for (const PublicState &state : publicStates) {
        if (state.first)
            return &state;
        if (!found && !state.maintenance)
            found = &state;
    }
    return found;
}
bool ProcessDefinition::isFirstPublicState(const QString &key) const
{
    const PublicState *first = firstPublicState();
    return first && first->key == key;
}
const RightDefinition *ProcessDefinition::right(Right right) const
{
    const auto found = std::find_if(rights.begin(), rights.end(),
                                    [&](const RightDefinition &each) { return each.right == right; });
    return found == rights.end() ? nullptr : &*found;
}

QList<RoleKey> ProcessDefinition::rolesWith(Right right) const
{
    const RightDefinition *found = this->right(right);
    return found ? found->roles : QList<RoleKey>();
}

const Transition *ProcessDefinition::transition(const StateKey &from, const StateKey &to) const
{
    const auto found = std::find_if(transitions.begin(), transitions.end(),
                                    [&](const Transition &t) { return t.to == to && t.from.contains(from); });
    return found == transitions.end() ? nullptr : &*found;
}

QList<const Transition *> ProcessDefinition::stepsFrom(const StateKey &from) const
{
    QList<const Transition *> steps;
    for (const Transition &step : transitions) {
        if (step.from.contains(from))
            steps.append(&step);
    }
    return steps;
}

const State *ProcessDefinition::startState(bool triage) const
{
    const auto starting = [this](QLatin1String how) {
        return std::find_if(states.begin(), states.end(), [&](const State &s) { return s.start == how; });
    };
    if (triage) {
        if (const auto reported = starting(QLatin1String("reported")); reported != states.end())
            return &*reported;
    }
    const auto declared = starting(QLatin1String("declared"));
    return declared == states.end() ? nullptr : &*declared;
}

QStringList ProcessDefinition::clockKeys() const
{
    QStringList keys{QStringLiteral("impact_started_at"),    QStringLiteral("detected_at"),
                     QStringLiteral("reported_at"),          QStringLiteral("declared_at"),
                     QStringLiteral("acknowledged_at"),      QStringLiteral("identified_at"),
                     QStringLiteral("mitigated_at"),         QStringLiteral("impact_ended_at"),
                     QStringLiteral("resolved_at"),          QStringLiteral("review_started_at"),
                     QStringLiteral("review_completed_at"),  QStringLiteral("closed_at"),
                     QStringLiteral("public_first_post_at"), QStringLiteral("public_resolved_at")};
    for (const State &state : states) {
        if (state.clock && !keys.contains(state.clock.value))
            keys.append(state.clock.value);
    }
    return keys;
}

SeverityKey ProcessDefinition::inForce(const SeverityKey &key) const
{
    return severity(key) ? key : undeterminedCountsAs;
}

bool ProcessDefinition::reaches(const SeverityKey &key, const SeverityKey &from) const
{
    if (!from)
        return true;
    const auto rank = [this](const SeverityKey &wanted) {
        return std::find_if(severities.begin(), severities.end(),
                            [&](const SeverityDefinition &s) { return s.key == wanted; })
            - severities.begin();
    };
    return rank(inForce(key)) <= rank(from);
}

std::optional<std::chrono::minutes> ProcessDefinition::cadenceFor(const SeverityKey &key,
                                                                  const QString &publicState) const
{
    const SeverityKey level = inForce(key);
    for (const CadenceRow &row : cadence) {
        if (row.severity == level && row.publicState == publicState)
            return row.every;
    }
    return {};
}

QStringList builtInFields()
{
    return QStringLiteral(
               "title severity_reason reason primary service summary impact suspected_cause mitigation "
               "root_cause priority environment review_owner")
        .split(u' ');
}

QStringList phases()
{
    return QStringLiteral("identification mitigation resolution remediation post_incident").split(u' ');
}

} // namespace Watchroom
