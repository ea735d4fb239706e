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

class Expander
{
public:
    explicit Expander(const ProcessDefinition &process)
        : m_process(process)
    {
    }
    QList<CriterionKey> of(qsizetype step)
    {
        m_open.append(step);
        QList<CriterionKey> whole;
        for (const CriterionKey &criterion : m_process.transitions[step].criteria) {
            for (const CriterionKey &one :
                 criterion.value.startsWith(u'@') ? borrowed(criterion) : QList{criterion}) {
                if (!whole.contains(one))
                    whole.append(one);
            }
        }
        m_open.removeLast();
        return whole;
    }
    bool circle() const { return m_circle; }

private:
    QList<CriterionKey> borrowed(const CriterionKey &word)
    {
        for (qsizetype i = 0; i < m_process.transitions.size(); ++i) {
            if (m_process.transitions[i].key != word.value.mid(1))
                continue;
            if (m_open.contains(i)) {
                m_circle = true;
                return {};
            }
            return of(i);
        }
        return {}; // an unknown reference, reported elsewhere
    }

    const ProcessDefinition &m_process;
    QList<qsizetype> m_open;
    bool m_circle = false;
};

/// Empty if \a criterion can be met; otherwise what is wrong and what is expected.
QString whyNeverMet(const Criterion &criterion, const ProcessDefinition &process)
{
    const auto unknown = [&](const auto &list) {
        QStringList keys;
        bool found = false;
        for (const auto &item : list) {
            QString key;
            if constexpr (std::is_same_v<std::decay_t<decltype(item.key)>, QString>)
                key = item.key;
            else
                key = item.key.value;
            found = found || key == criterion.parameter;
            keys.append(key);
        }
        return found ? QString()
                     : Words::tr("This can never be met. %1").arg(unknownText(criterion.parameter, keys));
    };
    switch (criterion.kind) {
    case CriterionKind::FieldSet: {
        QStringList fields = builtInFields() + process.clockKeys();
        for (const FieldDefinition &field : process.fields)
            fields.append(field.key.value);
        return fields.contains(criterion.parameter)
            ? QString()
            : Words::tr("This can never be met. %1").arg(unknownText(criterion.parameter, fields));
    }
    case CriterionKind::RoleFilled:
        return unknown(process.roles);
    case CriterionKind::UpdatePosted:
        return unknown(process.publicStates);
    case CriterionKind::ChecklistDone:
        if (const Checklist *list = process.checklist(criterion.parameter); list && list->items.isEmpty())
            return Words::tr("This can never be met: the checklist “%1” is empty.").arg(criterion.parameter);
        return unknown(process.checklists);
    case CriterionKind::TaskDone:
    case CriterionKind::Manual:
    case CriterionKind::Unknown:
        return {};
    }
    return {};
}

} // namespace

void expandCriteria(ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    const JsonNode *steps = root.child(u"transitions");
    QList<QList<CriterionKey>> whole;
    for (qsizetype i = 0; i < process.transitions.size(); ++i) {
        Expander expander(process);
        whole.append(expander.of(i));
        if (expander.circle()) {
            log.add(steps->children[static_cast<size_t>(i)], L("criteria_circle"),
                    Words::tr("The criteria of “%1” include each other in a cycle.")
                        .arg(process.transitions[i].key));
        }
    }
    for (qsizetype i = 0; i < process.transitions.size(); ++i)
        process.transitions[i].criteria = whole[i];
}

void checkCriteria(const ProcessDefinition &process, const JsonNode &root, ReadLog &log)
{
    QSet<CriterionKey> used;
    for (const Transition &step : process.transitions)
        used += QSet<CriterionKey>(step.criteria.begin(), step.criteria.end());
    const JsonNode *list = root.child(u"criteria");
    for (qsizetype i = 0; i < process.criteria.size(); ++i) {
        const Criterion &criterion = process.criteria[i];
        const JsonNode &node = list->children[static_cast<size_t>(i)];
        if (criterion.key && !used.contains(criterion.key))
            log.add(node, L("unused"), Words::tr("No transition uses “%1”.").arg(criterion.key.value));
        const JsonNode *parameter = node.child(u"parameter");
        if (criterion.parameter.isEmpty())
            continue; // if it is required, the reader reported it
        if (const QString why = whyNeverMet(criterion, process); !why.isEmpty())
            log.add(*parameter, L("criterion_never_met"), why);
    }
}

} // namespace Watchroom
