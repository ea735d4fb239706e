// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportstyle.h"
#include "reporting/report.h"

#include <QRectF>

class QPainter;

namespace Watchroom {

/// The bar of phases with the updates above it and the times and the impact below it. Every part is named
/// where it stands; what is too narrow for its name has it underneath.
class ChartPainter
{
public:
    ChartPainter(const ReportChart &chart, const ReportStyle &style, qreal width);

    qreal height() const;
    void draw(QPainter &painter, const QPointF &topLeft) const;

private:
    struct Segment
    {
        QRectF bar; ///< from the chart's left
        QString name, length;
        QColor fill;
        bool named = false; ///< inside
    };
    qreal xOf(Instant at) const;
    void layOut();
    void placeNarrowNames();
    void drawUpdates(QPainter &painter) const;
    void drawBar(QPainter &painter) const;
    void drawNarrowNames(QPainter &painter) const;
    void drawTimes(QPainter &painter) const;
    void drawImpact(QPainter &painter) const;
    qreal barTop() const;
    qreal namesTop() const;
    qreal timesTop() const;
    qreal impactTop() const;

    const ReportChart &m_chart;
    const ReportStyle &m_style;
    qreal m_width;
    std::vector<Segment> m_segments;
    bool m_hasNarrow = false;
    std::vector<std::pair<qreal, qreal>> m_names; ///< of narrow segments: left and right of each
};

} // namespace Watchroom
