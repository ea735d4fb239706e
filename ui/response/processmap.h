// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"

#include <QDialog>
#include <QLabel>
#include <QWidget>

namespace Watchroom {

/// The states of a process by phase, the transitions between them, and the current state of an incident.
/// Arrow keys select a state; chosen() reports it.
class ProcessMap : public QWidget
{
    Q_OBJECT
public:
    ProcessMap(const ProcessPointer &process, const TrackRecord &track, const QString &language,
               QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    const State *chosen() const { return m_process->state(m_chosen); }

Q_SIGNALS:
    void choiceChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Column
    {
        QString phase;
        QList<const State *> states;
    };
    QRect boxOf(const StateKey &state) const;
    void choose(int column, int row);
    void paintStep(QPainter &painter, const Transition &step, const StateKey &from) const;
    void paintLeap(QPainter &painter, const QRect &a, const QRect &b) const;
    void paintHead(QPainter &painter, const QPointF &end, const QPointF &towards, const QColor &colour) const;
    void paintState(QPainter &painter, const State &state) const;

    ProcessPointer m_process;
    TrackRecord m_track;
    QString m_language;
    QList<Column> m_columns;
    StateKey m_chosen;
};

/// Shows the process map with the current state of the incident, and the next states of the selected one.
class ProcessMapDialog : public QDialog
{
    Q_OBJECT
public:
    ProcessMapDialog(const IncidentShown &shown, QWidget *parent);

private:
    void tell();

    IncidentShown m_shown;
    ProcessMap *m_map;
    QLabel *m_meaning, *m_steps;
};

} // namespace Watchroom
