// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/checks.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessReader)
};

using L = QLatin1String;

const JsonNode &entry(const JsonNode &root, const char *list, qsizetype index)
{
    return root.child(QString::fromLatin1(list))->children[static_cast<size_t>(index)];
}

/// All states that can be reached from \a from along \a steps, including \a from.
QSet<StateKey> walkedFrom(const QSet<StateKey> &from, const QMultiHash<StateKey, StateKey> &steps)
{
    QSet<StateKey> seen = from;
    QList<StateKey> open(from.begin(), from.end());
    while (!open.isEmpty()) {
        const StateKey here = open.takeLast();
        for (auto step = steps.constFind(here); step != steps.constEnd() && step.key() == here; ++step) {
            if (!seen.contains(*step)) {
                seen.insert(*step);
                open.append(*step);
            }
        }
    }
    return seen;
}

void checkStarts(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    for (const auto &[word, needed] : {std::pair(L("declared"), true), std::pair(L("reported"), false)}) {
        bool found = false;
        for (qsizetype i = 0; i < process.states.size(); ++i) {
            if (process.states[i].start != word)
                continue;
            if (found) {
                log.add(*entry(root, "states", i).child(u"start"), L("many_starts"),
                        Words::tr("More than one state has start “%1”; exactly one is expected.").arg(word));
            }
            found = true;
        }
        if (!found && needed) {
            log.add(*root.child(u"states"), L("no_start"),
                    Words::tr("No state has start “declared”; exactly one is expected."));
        }
    }
}

void checkSteps(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    QSet<std::pair<StateKey, StateKey>> seen;
    for (qsizetype i = 0; i < process.transitions.size(); ++i) {
        const Transition &step = process.transitions[i];
        const JsonNode &node = entry(root, "transitions", i);
        for (const StateKey &from : step.from) {
            const State *state = process.state(from);
            if (state && state->end && !step.back) {
                log.add(
                    node, L("step_from_end"),
                    Words::tr("“%1” is an end state; only a transition with back set to true may leave it.")
                        .arg(from.value));
            }
            if (seen.contains({from, step.to})) {
                log.add(node, L("repeated_step"),
                        Words::tr("The transition from “%1” to “%2” is a duplicate.")
                            .arg(from.value, step.to.value));
            }
            seen.insert({from, step.to});
        }
    }
}

} // namespace

void checkLifecycle(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    if (process.states.isEmpty())
        return; // reported by the reader
    checkStarts(process, root, log);
    checkSteps(process, root, log);

    // A transition to an unknown state is reported elsewhere; the resulting problems would only hide that.
    for (const Transition &step : process.transitions) {
        const auto unknown = [&](const StateKey &key) { return !process.state(key); };
        if (unknown(step.to) || std::any_of(step.from.begin(), step.from.end(), unknown))
            return;
    }
    QMultiHash<StateKey, StateKey> forward;
    QMultiHash<StateKey, StateKey> backward;
    for (const Transition &step : process.transitions) {
        for (const StateKey &from : step.from) {
            forward.insert(from, step.to);
            backward.insert(step.to, from);
        }
    }
    QSet<StateKey> starts;
    QSet<StateKey> ends;
    for (const State &state : process.states) {
        if (!state.start.isEmpty())
            starts.insert(state.key);
        if (state.end)
            ends.insert(state.key);
    }
    const QSet<StateKey> reached = walkedFrom(starts, forward);
    const QSet<StateKey> ending = walkedFrom(ends, backward);
    for (qsizetype i = 0; i < process.states.size(); ++i) {
        const State &state = process.states[i];
        if (!starts.isEmpty() && !reached.contains(state.key)) {
            log.add(entry(root, "states", i), L("unreachable_state"),
                    Words::tr("“%1” can't be reached from a start state.").arg(state.key.value));
        }
        if (!ending.contains(state.key)) {
            log.add(entry(root, "states", i), L("dead_end"),
                    Words::tr("No end state can be reached from “%1”.").arg(state.key.value));
        }
    }
}

} // namespace Watchroom
