// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Watchroom {

/// Texts on \a screen that have less room than they need, a line each: what is squeezed flat, runs into its
/// neighbour or wants a bar to be read sideways. What is cut on purpose, and says the whole in its tooltip,
/// is none of them, nor is what merely has to be scrolled to.
QStringList cutTexts(const QWidget &screen);

} // namespace Watchroom
