// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace Watchroom {

/// The mark of a severity: a shape, a colour and an outline, so that it survives any colour vision and a grey
/// printer. The word stands beside it, never inside.
void drawSeverityShape(QPainter &painter, const QRectF &place, const QString &severity, qreal outline);

} // namespace Watchroom
