// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"

#include <QIcon>
#include <QPainter>

namespace Watchroom {

/// A severity's fill: a ladder of lightness, so that it survives grey and every colour vision.
QColor severityFill(const SeverityKey &severity);
/// Its shape in \a place, outlined in \a outline: octagon, triangle, diamond, circle, ring. Never alone: the
/// word stands beside it.
void paintSeverity(QPainter &painter, const QRectF &place, const SeverityKey &severity,
                   const QColor &outline);
QIcon severityIcon(const SeverityKey &severity, int size, const QColor &outline);
/// "S1", or the word for undetermined.
QString severityWord(const SeverityKey &severity);
/// What a definition calls it, without the word: "Critical" of "S1 Critical".
QString severityNickname(const SeverityKey &severity, const QString &name);

} // namespace Watchroom
