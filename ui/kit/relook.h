// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QFont>
#include <QPointer>
#include <QWidget>

namespace Watchroom {

/// Updates existing widgets to another colour theme where the palette alone does not: labels with a colour of
/// their own, and icons in labels.
void recolour(const Tokens &from, const Tokens &to);
/// Fonts that were set on widgets, not inherited. Setting a style sheet resets them to earlier ones.
using OwnFonts = QList<std::pair<QPointer<QWidget>, QFont>>;
OwnFonts ownFonts();
void giveBack(const OwnFonts &fonts);
/// Scales fonts and lengths that depend on the text size by \a factor. Exact values are remembered, so that
/// many small steps give the same result as one large step.
void remeasure(double factor);

} // namespace Watchroom
