// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace Watchroom {

/// The colours of the user interface by purpose. Tests check their contrast.
struct Tokens
{
    bool dark = false;
    QColor base; ///< lists, editors, tables
    QColor pane; ///< menu, rail, side panes, table headers
    QColor sunk; ///< grooves
    QColor text, muted;
    QColor accent; ///< focus, selection, links, the one primary button
    QColor onAccent;
    QColor ok, warning, danger;
    QColor border; ///< of interactive controls
    QColor line;   ///< hairlines, purely decorative
    QColor selection, dangerTint, okTint;
};

/// HighLight and HighDark are the high-contrast themes: at least 7:1 for all text and icons.
enum class Scheme { Light, Dark, HighLight, HighDark };

const Tokens &tokens(Scheme scheme);
/// The tokens of the theme that \a palette was made from, for widgets and delegates.
const Tokens &tokens(const QPalette &palette);
/// The theme that \a palette was made from.
Scheme schemeOf(const QPalette &palette);
/// The colour of \a to with the same purpose as \a colour in \a from; \a colour itself if it is not a token.
QColor inOtherScheme(const QColor &colour, const Tokens &from, const Tokens &to);

} // namespace Watchroom
