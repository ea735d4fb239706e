// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"

#include <QWidget>

namespace Watchroom {

/// One state as the stepper draws it.
struct StepMark
{
    enum class Kind { Passed, Here, Ahead } kind = Kind::Ahead;
    QString name;
    QString time; ///< time of entry, or duration in the state
    friend bool operator==(const StepMark &, const StepMark &) = default;
};

/// The states of a track in order. Side exits are included only if the track ended there.
QList<StepMark> stepMarks(const IncidentShown &shown, const TrackRecord &track, Instant now);

/// Shows the current state: the main track as circles, each further track as a line below it.
class Stepper : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    void tick(Instant now);
    /// When narrow, hides the further tracks.
    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintMain(QPainter &painter, const QRect &place) const;
    void paintLane(QPainter &painter, const QRect &place, int lane) const;

    /// The first and last drawn state of the main track.
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
