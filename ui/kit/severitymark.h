// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"

#include <QIcon>
#include <QPainter>

namespace Watchroom {

/// The fill colour of a severity. The lightness differs between severities, so that they can be told apart in
/// greyscale and with any colour vision.
QColor severityFill(const SeverityKey &severity);
/// Draws the severity's shape in \a place: octagon, triangle, diamond, circle or ring. Always show
/// severityWord() beside it.
void paintSeverity(QPainter &painter, const QRectF &place, const SeverityKey &severity,
                   const QColor &outline);
QIcon severityIcon(const SeverityKey &severity, int size, const QColor &outline);
/// "S1", or the word for undetermined.
QString severityWord(const SeverityKey &severity);
/// The name without the key: "Critical" for "S1 Critical".
QString severityNickname(const SeverityKey &severity, const QString &name);

} // namespace Watchroom
