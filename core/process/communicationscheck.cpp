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

void checkCadence(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    QSet<std::pair<QString, QString>> seen;
    const JsonNode *rows = root.child(u"cadence");
    for (qsizetype i = 0; i < process.cadence.size(); ++i) {
        const CadenceRow &row = process.cadence[i];
        const std::pair pair(row.severity.value, row.publicState);
        if (seen.contains(pair)) {
            log.add(
                rows->children[static_cast<size_t>(i)], L("repeated_id"),
                Words::tr("The cadence row for “%1” in “%2” is a duplicate.").arg(pair.first, pair.second));
        }
        seen.insert(pair);
    }
    for (const SeverityDefinition &severity : process.severities) {
        for (const PublicState &state : process.publicStates) {
            if (state.maintenance || seen.contains({severity.key.value, state.key}))
                continue;
            log.add(rows ? *rows : root, L("missing_cadence"),
                    Words::tr("The cadence row for “%1” in “%2” is missing; minutes or null is expected.")
                        .arg(severity.key.value, state.key));
        }
    }
}

void checkFirstState(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    const JsonNode *states = root.child(u"public_states");
    bool seen = false;
    for (qsizetype i = 0; i < process.publicStates.size(); ++i) {
        const PublicState &state = process.publicStates[i];
        if (!state.first)
            continue;
        const JsonNode &node = states->children[static_cast<size_t>(i)];
        if (seen)
            log.add(node, L("repeated_first"),
                    Words::tr("More than one public state is marked first, among them “%1”; one is expected.")
                        .arg(state.key));
        else if (state.maintenance || state.end)
            log.add(node, L("bad_value"),
                    Words::tr("“%1” can't be the first public state of an incident.").arg(state.key));
        seen = true;
    }
}

/// Checks the choices of a decision. Its field may be defined in another process; then they are not checked.
void checkPrivateDecisions(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    const JsonNode *kept = root.child(u"kept_private");
    const auto nodes = childrenOf(kept ? kept->child(u"decisions") : nullptr);
    for (qsizetype i = 0; i < process.keptPrivate.decisions.size(); ++i) {
        const PrivateDecision &decision = process.keptPrivate.decisions[i];
        const FieldDefinition *field = process.field({decision.field});
        QStringList known;
        for (const Choice &choice : field ? field->choices : QList<Choice>())
            known.append(choice.key);
        for (const QString &choice : decision.choices) {
            if (field && !known.contains(choice))
                log.add(nodes[static_cast<size_t>(i)], L("unknown_reference"), unknownText(choice, known));
        }
    }
}

void checkPlaceholders(const UpdateTemplate &update, const JsonNode &node, ReadLog &log)
{
    QStringList written;
    for (const QString &text : update.text.byLanguage)
        written += placeholdersOf(text);
    for (const QString &text : update.title.byLanguage)
        written += placeholdersOf(text);
    written.removeDuplicates();
    for (const QString &name : std::as_const(written)) {
        if (!update.needs.contains(name) && !builtInPlaceholders().contains(name)) {
            log.add(*node.child(u"text"), L("unlisted_placeholder"),
                    Words::tr("{%1} is neither listed in needs nor a built-in placeholder. %2")
                        .arg(name, unknownText(name, update.needs + builtInPlaceholders())));
        }
    }
    for (const JsonNode &need : childrenOf(node.child(u"needs"))) {
        if (need.isText() && !written.contains(need.text))
            log.add(need, L("unused"), Words::tr("The text does not use {%1}.").arg(need.text));
    }
}

void checkTemplates(const QList<UpdateTemplate> &templates, const JsonNode *nodes, ReadLog &log)
{
    for (qsizetype i = 0; i < templates.size(); ++i) {
        const JsonNode &node = nodes->children[static_cast<size_t>(i)];
        if (node.child(u"text"))
            checkPlaceholders(templates[i], node, log);
    }
}

} // namespace

void checkCommunications(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    checkCadence(process, root, log);
    checkFirstState(process, root, log);
    checkPrivateDecisions(process, root, log);
    checkTemplates(process.templates, root.child(u"templates"), log);
    if (const JsonNode *contact = root.child(u"contact"))
        checkTemplates(process.contact.letters, contact->child(u"letters"), log);
}

} // namespace Watchroom
