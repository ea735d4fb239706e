// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportstyle.h"
#include "reporting/report.h"

#include <QRectF>

class QPainter;

namespace Watchroom {

/// Draws the phases as a bar, with updates above and times and impact below. Every part is labelled in place;
/// a label too wide for its segment is placed below it.
class ChartPainter
{
public:
    ChartPainter(const ReportChart &chart, const ReportStyle &style, qreal width);

    qreal height() const;
    void draw(QPainter &painter, const QPointF &topLeft) const;

private:
    struct Segment
    {
        QRectF bar; ///< relative to the chart's left edge
        QString name, length;
        QColor fill;
        bool named = false; ///< label is inside the segment
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
    std::vector<std::pair<qreal, qreal>> m_names; ///< left and right edges of labels below narrow segments
};

} // namespace Watchroom
