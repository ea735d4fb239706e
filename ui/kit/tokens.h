// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QApplication;

namespace Watchroom {

/// The colours that a screen is made of, by what they are for. Their contrasts are tested.
struct Tokens
{
    bool dark = false;
    QColor base; ///< lists, editors, tables
    QColor pane; ///< menu, rail, side panes, table heads
    QColor sunk; ///< grooves
    QColor text, muted;
    QColor accent; ///< focus, selection, links, the one filled button
    QColor onAccent;
    QColor ok, warning, danger;
    QColor border; ///< of what can be operated
    QColor line;   ///< hairlines: carries no meaning
    QColor selection, dangerTint, okTint;
};

enum class Scheme { Light, Dark };

const Tokens &tokens(Scheme scheme);
/// Those of the scheme that \a palette was made from: a widget or delegate needs no other way to learn it.
const Tokens &tokens(const QPalette &palette);

/// Style, palette and the few rules that a palette can't say.
void applyLook(QApplication &app, Scheme scheme);

} // namespace Watchroom
