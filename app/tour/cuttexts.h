// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Watchroom {

/// Lists the texts on \a screen that do not fit, one per line: squeezed, overlapping a neighbour, or readable
/// only by horizontal scrolling. Leaves out texts that are elided on purpose and complete in their tooltip,
/// and texts that are only scrolled out of view.
QStringList cutTexts(const QWidget &screen);

} // namespace Watchroom
