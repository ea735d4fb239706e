// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace Watchroom {

/// One of resources/icons/ui, drawn in \a colour: icon("phone", …). The same look on every desktop. A token
/// stays what it is for when the look changes.
QIcon icon(const char *name, const QColor &colour);
/// The same for a painter: \a size in device-independent pixels.
QPixmap iconPixmap(const char *name, const QColor &colour, int size, double ratio);

} // namespace Watchroom
