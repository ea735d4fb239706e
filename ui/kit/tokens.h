// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

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

/// The last two are for who needs more contrast: at least 7:1 for every word and sign.
enum class Scheme { Light, Dark, HighLight, HighDark };

const Tokens &tokens(Scheme scheme);
/// Those of the scheme that \a palette was made from: a widget or delegate needs no other way to learn it.
const Tokens &tokens(const QPalette &palette);
/// The scheme that \a palette was made from.
Scheme schemeOf(const QPalette &palette);
/// What \a colour is for in \a from, as it is in \a to; itself if it is none of the tokens.
QColor inOtherScheme(const QColor &colour, const Tokens &from, const Tokens &to);

} // namespace Watchroom
