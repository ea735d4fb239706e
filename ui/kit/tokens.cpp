// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tokens.h"

#include <initializer_list>

namespace Watchroom {

namespace {
QColor rgb(uint value)
{
    return QColor::fromRgb(value);
}

Tokens lightTokens()
{
    return {.dark = false,
            .base = rgb(0xFFFFFF),
            .pane = rgb(0xF6F7F9),
            .sunk = rgb(0xECEEF2),
            .text = rgb(0x1B1F26),
            .muted = rgb(0x525B69),
            .accent = rgb(0x1F5FBF),
            .onAccent = rgb(0xFFFFFF),
            .ok = rgb(0x1B6E42),
            .warning = rgb(0x8A5300),
            .danger = rgb(0xB3261E),
            .border = rgb(0x7C8594),
            .line = rgb(0xDCE0E6),
            .selection = rgb(0xE3ECF9),
            .dangerTint = rgb(0xFBEBEA),
            .okTint = rgb(0xE7F3EC)};
}

Tokens darkTokens()
{
    return {.dark = true,
            .base = rgb(0x14171C),
            .pane = rgb(0x1C2027),
            .sunk = rgb(0x101318),
            .text = rgb(0xE8EBF0),
            .muted = rgb(0xA7B0BE),
            .accent = rgb(0x82B1FF),
            .onAccent = rgb(0x101318),
            .ok = rgb(0x6FD09B),
            .warning = rgb(0xF2B84B),
            .danger = rgb(0xFF8A80),
            .border = rgb(0x6F7A8A),
            .line = rgb(0x2C323C),
            .selection = rgb(0x22324D),
            .dangerTint = rgb(0x351F20),
            .okTint = rgb(0x16291F)};
}

Tokens highLightTokens()
{
    return {.dark = false,
            .base = rgb(0xFFFFFF),
            .pane = rgb(0xFFFFFF),
            .sunk = rgb(0xF2F2F2),
            .text = rgb(0x000000),
            .muted = rgb(0x2E2E2E),
            .accent = rgb(0x0A3A8C),
            .onAccent = rgb(0xFFFFFF),
            .ok = rgb(0x0B4A26),
            .warning = rgb(0x5C3600),
            .danger = rgb(0x8A0F0A),
            .border = rgb(0x1A1A1A),
            .line = rgb(0x595959),
            .selection = rgb(0xD6E4FF),
            .dangerTint = rgb(0xFFEFEE),
            .okTint = rgb(0xEAF7EF)};
}

Tokens highDarkTokens()
{
    return {.dark = true,
            .base = rgb(0x000000),
            .pane = rgb(0x000000),
            .sunk = rgb(0x0A0A0A),
            .text = rgb(0xFFFFFF),
            .muted = rgb(0xD9D9D9),
            .accent = rgb(0x9CC2FF),
            .onAccent = rgb(0x010101),
            .ok = rgb(0x7FE3AC),
            .warning = rgb(0xFFD166),
            .danger = rgb(0xFFA79E),
            .border = rgb(0xF0F0F0),
            .line = rgb(0x9A9A9A),
            .selection = rgb(0x0A2550),
            .dangerTint = rgb(0x2E0B0A),
            .okTint = rgb(0x06210F)};
}

QList<QColor> parts(const Tokens &t)
{
    return {t.text,     t.muted, t.accent, t.ok,   t.warning,   t.danger,     t.border, t.line,
            t.onAccent, t.base,  t.pane,   t.sunk, t.selection, t.dangerTint, t.okTint};
}
} // namespace

const Tokens &tokens(Scheme scheme)
{
    static const Tokens all[] = {lightTokens(), darkTokens(), highLightTokens(), highDarkTokens()};
    return all[int(scheme)];
}

Scheme schemeOf(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighLight, Scheme::HighDark}) {
        if (tokens(scheme).text == text)
            return scheme;
    }
    return text.lightness() > 127 ? Scheme::Dark : Scheme::Light;
}

const Tokens &tokens(const QPalette &palette)
{
    return tokens(schemeOf(palette));
}

QColor inOtherScheme(const QColor &colour, const Tokens &from, const Tokens &to)
{
    const qsizetype part = parts(from).indexOf(colour);
    return part < 0 ? colour : parts(to).at(part);
}

} // namespace Watchroom
