// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "workspace/workspace.h"

#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSlider>

namespace Watchroom {

class Stepper;
class TimelineModel;

/// A time at which something was recorded about an incident.
struct ReplayStep
{
    Instant at{};
    PersonId author;
};
Result<QList<ReplayStep>> replaySteps(const Reader &reader, const QString &incident);

/// Replays an incident act by act, as it was known at each time.
class ReplayDialog : public QDialog
{
    Q_OBJECT
public:
    ReplayDialog(Workspace *workspace, const IncidentShown &shown, QWidget *parent);

private:
    QLayout *makeControls();
    void take(const QList<ReplayStep> &steps);
    void look();
    void show(const IncidentShown &then);

    Workspace *m_workspace;
    IncidentShown m_shown; ///< the current incident
    QList<ReplayStep> m_steps;
    QLabel *m_mark, *m_severity, *m_when;
    Stepper *m_stepper;
    QListView *m_list;
    TimelineModel *m_timeline;
    QSlider *m_slider;
    QPushButton *m_before, *m_after;
    bool m_looking = false, m_stale = false;
};

} // namespace Watchroom
