// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tokens.h"

#include <QApplication>
#include <QStyleFactory>

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

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.base);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.pane);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.pane);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::ToolTipBase, t.pane);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Light, t.pane);
    palette.setColor(QPalette::Midlight, t.line);
    palette.setColor(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    return palette;
}

/// Named by what they are: buttons "primary", "link" and "plain", frames "pane"; sizes in the font's own
/// unit.
QString rules(const Tokens &t)
{
    QString text = QStringLiteral(R"(
QPushButton, QToolButton[kind="plain"], QComboBox, QLineEdit, QPlainTextEdit, QTextEdit {
    border: 1px solid @border; border-radius: 4px; background: @base; color: @text;
}
QLineEdit, QComboBox { padding: 0.32em 0.6em; }
QPlainTextEdit, QTextEdit { padding: 0.2em 0.4em; }
QPushButton { padding: 0.42em 0.9em; border-radius: 6px; }
QPushButton:hover, QToolButton[kind="plain"]:hover { background: @pane; }
QPushButton:pressed { background: @sunk; }
QPushButton:focus, QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
QToolButton[kind="plain"]:focus { border: 2px solid @accent; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton:disabled { color: @muted; background: @pane; border-color: @line; }
QPushButton[kind="link"], QToolButton[kind="link"] {
    border: 1px solid transparent; background: transparent; color: @accent; padding: 0.1em 0.2em; border-radius: 4px;
}
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus { border: 2px solid @accent; }
QToolButton[kind="plain"] { padding: 0.3em 0.5em; }
QToolButton[kind="plain"]:checked { background: @selection; border-color: @accent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QComboBox::drop-down { border: 0; width: 1.6em; }
QComboBox QAbstractItemView { background: @base; color: @text; border: 1px solid @border;
    selection-background-color: @selection; selection-color: @text; }
QMenuBar, QStatusBar, QFrame[kind="pane"], QWidget[kind="pane"] { background: @pane; }
QMenuBar { border-bottom: 1px solid @line; padding: 0.2em 0.4em; }
QMenuBar::item { padding: 0.25em 0.6em; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: @selection; color: @text; }
QMenu { background: @base; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 0.35em 2em 0.35em 1em; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @line; margin: 4px; }
QStatusBar { border-top: 1px solid @line; color: @muted; }
QStatusBar::item { border: 0; }
QFrame[kind="line"] { background: @line; border: 0; }
QFrame[kind="notice"] { background: @pane; border: 0; border-bottom: 2px solid @warning; }
QFrame[kind="alarm"] { background: @danger; border: 0; }
QFrame[kind="alarm"] QLabel { color: @base; font-weight: 600; }
QTabBar { background: @pane; }
QTabBar::tab { padding: 0.6em 0.9em; border: 0; border-right: 1px solid @line; background: @pane; color: @text; }
QTabBar::tab:selected { background: @base; border-top: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }
QAbstractScrollArea[kind="list"] { border: 0; }
QHeaderView[kind="list"]::section { background: @pane; color: @muted; border: 0; border-bottom: 1px solid @line;
    padding: 0.45em 0.6em; }
QScrollBar:vertical { background: @base; width: 0.8em; margin: 0; }
QScrollBar::handle:vertical { background: @line; border-radius: 4px; min-height: 2em; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QToolTip { background: @pane; color: @text; border: 1px solid @border; }
)");
    const std::pair<const char *, QColor> words[] = {
        {"@border", t.border}, {"@base", t.base},           {"@text", t.text},         {"@pane", t.pane},
        {"@sunk", t.sunk},     {"@accent", t.accent},       {"@onAccent", t.onAccent}, {"@muted", t.muted},
        {"@line", t.line},     {"@selection", t.selection}, {"@warning", t.warning},   {"@danger", t.danger},
    };
    for (const auto &[word, colour] : words)
        text.replace(QString::fromLatin1(word) + QLatin1Char(';'), colour.name() + QLatin1Char(';'));
    return text;
}
} // namespace

const Tokens &tokens(Scheme scheme)
{
    static const Tokens light = lightTokens(), dark = darkTokens();
    return scheme == Scheme::Dark ? dark : light;
}

const Tokens &tokens(const QPalette &palette)
{
    return tokens(palette.color(QPalette::Text).lightness() > 127 ? Scheme::Dark : Scheme::Light);
}

void applyLook(QApplication &app, Scheme scheme)
{
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setPalette(paletteOf(tokens(scheme)));
    app.setStyleSheet(rules(tokens(scheme)));
}

} // namespace Watchroom
