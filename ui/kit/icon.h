// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace Watchroom {

/// An icon of resources/icons/ui in \a colour: icon("phone", …). Looks the same on every desktop. If \a
/// colour is a token, the icon follows changes of the theme.
QIcon icon(const char *name, const QColor &colour);
/// The same for use with a painter: \a size is in device-independent pixels.
QPixmap iconPixmap(const char *name, const QColor &colour, int size, double ratio);

} // namespace Watchroom
