// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"
#include "lifecycle/lifecycle.h"

#include <QHBoxLayout>
#include <QWidget>

class QLineEdit;

namespace Watchroom {

/// An unmet criterion with the control that meets it: a field, a check box, a role to take or an update to
/// write.
class CriterionRow : public QWidget
{
    Q_OBJECT
public:
    CriterionRow(const Criterion &criterion, const IncidentShown &shown, Performer *performer,
                 QWidget *parent);

    QString key() const { return m_criterion.key.value; }
    /// The reason typed for this transition; empty for other criteria.
    QString reason() const;
    /// Focuses the first control of the row.
    void takeFocus();
    /// True while the row has unsaved text: such a row is not rebuilt.
    bool isBeingTyped() const;

Q_SIGNALS:
    void updateAsked();
    void levelAsked();
    void taskAsked();

private:
    void addField(const IncidentShown &shown);
    void addChoice(const IncidentShown &shown, const FieldDefinition &field);
    void addLine(const IncidentShown &shown, const QString &label);
    void addRole(const IncidentShown &shown);
    void addChecklist(const IncidentShown &shown);
    void addLink(const QString &words, void (CriterionRow::*asked)());

    Criterion m_criterion;
    Performer *m_performer;
    QHBoxLayout *m_layout;
    QList<ActId> m_seen; ///< heads of the field when this form was created
    QLineEdit *m_reason = nullptr, *m_line = nullptr;
};

} // namespace Watchroom
