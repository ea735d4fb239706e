// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"

#include <QWidget>

namespace Watchroom {

/// One state on the way, as the stepper draws it.
struct StepMark
{
    enum class Kind { Passed, Here, Ahead } kind = Kind::Ahead;
    QString name;
    QString time; ///< when it was entered, or how long it lasts
    friend bool operator==(const StepMark &, const StepMark &) = default;
};

/// A track as a line of states: those that lie on the way, with the side exits left out unless it ended
/// there.
QList<StepMark> stepMarks(const IncidentShown &shown, const TrackRecord &track, Instant now);

/// Where the incident stands: the main track as circles, each further track as a thin lane below.
class Stepper : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    void tick(Instant now);
    /// Without the lanes of further tracks.
    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMain(QPainter &painter, const QRect &place) const;
    void paintLane(QPainter &painter, const QRect &place, int lane) const;

    /// Of the main track: the first and the last state that are drawn.
    struct Stretch
    {
        int from = 0, to = 0;
        friend bool operator==(const Stretch &, const Stretch &) = default;
    };
    int widthOf(const StepMark &mark) const;
    Stretch fitting(int room) const;

    struct Lane
    {
        QString title;
        QList<StepMark> marks;
    };
    IncidentShown m_shown;
    QList<StepMark> m_main;
    QList<Lane> m_lanes;
    bool m_narrow = false;
};

} // namespace Watchroom
