// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "response/criterionrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

class QMenu;

namespace Watchroom {

/// The exit criteria of the current state: met ones in one line, each unmet one with the control that meets
/// it, the button for the transition, and the override.
class CriteriaPanel : public QWidget
{
    Q_OBJECT
public:
    CriteriaPanel(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    /// Performs the selected transition, or focuses the first unmet criterion.
    void advance();
    /// The number of met criteria, as in "4/7"; empty if the transition has none.
    const QString &countShown() const { return m_ratio; }

Q_SIGNALS:
    void updateAsked(const QString &publicState);
    void levelAsked();
    void taskAsked();

private:
    void setUpHead();
    void setUpOverride();
    void showSteps(const QList<StepStatus> &steps);
    void showStep(const StepStatus &step);
    void showRows(const StepStatus &step);
    void showTaker(const StepStatus &step);
    void choose(const QString &step);
    void take(const QString &overrideReason);
    QString reason() const;

    Performer *m_performer;
    IncidentShown m_shown;
    QString m_state, m_step; ///< current state and selected transition
    QString m_ratio;
    StateKey m_to;
    QLabel *m_leave, *m_count, *m_met, *m_nothing;
    QPushButton *m_advance;
    QToolButton *m_others;
    QMenu *m_menu;
    QVBoxLayout *m_rows, *m_taker;
    QWidget *m_override;
    QLineEdit *m_overrideReason;
    QPushButton *m_openOverride;
};

} // namespace Watchroom
