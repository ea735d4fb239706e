// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QFont>
#include <QPointer>
#include <QWidget>

namespace Watchroom {

/// Brings the widgets that are there to other colours: what the palette does not reach by itself, labels with
/// a colour of their own and pictures in labels.
void recolour(const Tokens &from, const Tokens &to);
/// The fonts that widgets were given, not handed down. Rules that are set again bring back older ones.
using OwnFonts = QList<std::pair<QPointer<QWidget>, QFont>>;
OwnFonts ownFonts();
void giveBack(const OwnFonts &fonts);
/// Makes fonts and lengths that were measured by the text \a factor times as large. What it did before is
/// remembered exactly, so that many small steps end where one large one does.
void remeasure(double factor);

} // namespace Watchroom
