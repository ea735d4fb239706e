// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/severityshape.h"

#include <QPainter>
#include <numbers>

namespace Watchroom {

namespace {
/// A regular polygon whose first corner points up, turned by \a turn corners.
QPolygonF polygon(const QRectF &place, int corners, qreal turn)
{
    QPolygonF points;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = 2 * std::numbers::pi * (i + turn) / corners - std::numbers::pi / 2;
        points.append(place.center()
                      + QPointF(std::cos(angle) * place.width() / 2, std::sin(angle) * place.height() / 2));
    }
    return points;
}
} // namespace

void drawSeverityShape(QPainter &painter, const QRectF &place, const QString &severity, qreal outline)
{
    const QColor line(0x1b, 0x1f, 0x26);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(line, outline, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const QRectF inside = place.adjusted(outline / 2, outline / 2, -outline / 2, -outline / 2);
    if (severity == QLatin1String("s1")) {
        painter.setBrush(QColor(0x51, 0x0c, 0x23));
        painter.drawPolygon(polygon(inside, 8, 0.5));
    } else if (severity == QLatin1String("s2")) {
        painter.setBrush(QColor(0xb3, 0x39, 0x02));
        painter.drawPolygon(
            QPolygonF{QPointF(inside.center().x(), inside.top()), inside.bottomRight(), inside.bottomLeft()});
    } else if (severity == QLatin1String("s3")) {
        painter.setBrush(QColor(0xf1, 0xcd, 0x64));
        painter.drawPolygon(polygon(inside, 4, 0));
    } else if (severity == QLatin1String("s4")) {
        painter.setBrush(QColor(0x79, 0xad, 0xe7));
        painter.drawEllipse(inside);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(line, outline * 2));
        painter.drawEllipse(inside.adjusted(outline, outline, -outline, -outline));
    }
    painter.restore();
}

} // namespace Watchroom
