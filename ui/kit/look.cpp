// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/look.h"

#include "kit/relook.h"
#include "kit/tokenstyle.h"

#include <QApplication>

static void initIcons() // the style rules refer to an icon
{
    Q_INIT_RESOURCE(icons);
}

namespace Watchroom {

namespace {
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

/// The style sheet. Selects buttons by kind "primary", "link" and "plain", frames by kind "pane"; sizes are
/// relative to the font.
QString rules(const Tokens &t)
{
    QString text = QStringLiteral(R"(
QPushButton, QToolButton[kind="plain"], QComboBox, QLineEdit, QPlainTextEdit, QTextEdit {
    border: 1px solid @border; border-radius: 4px; background: @base;
}
QPushButton, QToolButton[kind="plain"], QComboBox { color: @text; }
QLineEdit, QComboBox { padding: 0.32em 0.6em; }
QLineEdit[kind="dense"] { padding: 0 0.4em; }
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
    border: 1px solid transparent; background: transparent; color: @accent; padding: 0.25em 0.2em; border-radius: 4px;
}
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus { border: 2px solid @accent; }
QToolButton[kind="plain"] { padding: 0.3em 0.5em; }
QToolButton[kind="plain"]:checked { background: @selection; border-color: @accent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QComboBox { combobox-popup: 0; } /* see TokenStyle::styleHint */
QComboBox::drop-down { border: 0; width: 1.8em; }
QComboBox::down-arrow { image: url(:/icons/ui/@arrow); width: 1em; height: 1em; }
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
QWidget[kind="danger"] { background: @dangerTint; }
QFrame[kind="line"] { background: @line; border: 0; }
QFrame[kind="notice"] { background: @pane; border: 0; border-bottom: 2px solid @warning; }
QFrame[kind="alarm"] { background: @danger; border: 0; }
QFrame[kind="alarm"] QLabel { color: @base; font-weight: 600; }
QTabBar { background: @pane; }
QTabBar::tab { padding: 0.6em 0.9em; border: 0; border-right: 1px solid @line; background: @pane; color: @text; }
QTabBar::tab:selected { background: @base; border-top: 2px solid @accent; }
QTabBar::tab:focus:selected { border: 2px solid @accent; }
QAbstractScrollArea[kind="list"], QTreeView[kind="table"] { border: 2px solid transparent; }
QAbstractScrollArea[kind="list"]:focus, QTreeView[kind="table"]:focus { border: 2px solid @accent; }
QTreeView[kind="table"] { outline: 0; show-decoration-selected: 1; }
QTreeView[kind="table"]::item { min-height: 2.1em; }
QTreeView[kind="table"]::item:selected { background: @selection; color: @text; }
QTreeView[kind="table"] QHeaderView::section {
    background: @pane; color: @muted; border: 0; border-bottom: 1px solid @line; padding: 0.4em;
}
QAbstractScrollArea[kind="popup"] { border: 1px solid @border; background: @base; }
QHeaderView[kind="list"]::section { background: @pane; color: @muted; border: 0; border-bottom: 1px solid @line;
    padding: 0.45em 0.6em; }
QScrollBar:vertical { background: @base; width: 0.8em; margin: 0; }
QScrollBar::handle:vertical { background: @line; border-radius: 4px; min-height: 2em; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QToolTip { background: @pane; color: @text; border: 1px solid @border; }
)");
    const std::pair<const char *, QColor> words[] = {
        {"@border", t.border},
        {"@base", t.base},
        {"@text", t.text},
        {"@pane", t.pane},
        {"@sunk", t.sunk},
        {"@accent", t.accent},
        {"@onAccent", t.onAccent},
        {"@muted", t.muted},
        {"@line", t.line},
        {"@selection", t.selection},
        {"@dangerTint", t.dangerTint},
        {"@warning", t.warning},
        {"@danger", t.danger},
    };
    for (const auto &[word, colour] : words)
        text.replace(QString::fromLatin1(word) + QLatin1Char(';'), colour.name() + QLatin1Char(';'));
    text.replace(QStringLiteral("@arrow"),
                 t.dark ? QStringLiteral("down-on-dark.svg") : QStringLiteral("down-on-light.svg"));
    return text;
}

constexpr const char *styledProperty = "watchroom_style";
constexpr const char *choiceWords[] = {"system", "light", "dark", "high_contrast"};
const QString choiceKey = QStringLiteral("look/scheme"), textKey = QStringLiteral("look/text_percent");
} // namespace

void applyLook(QApplication &app, Scheme scheme)
{
    const Tokens &before = tokens(app.palette());
    if (!app.property(styledProperty).toBool()) { // the type of a wrapped style can't be queried
        initIcons();
        app.setStyle(new TokenStyle);
        app.setProperty(styledProperty, true);
    }
    app.setPalette(paletteOf(tokens(scheme)));
    const OwnFonts fonts = ownFonts(); // setting a style sheet resets fonts to earlier ones
    app.setStyleSheet(rules(tokens(scheme)));
    giveBack(fonts);
    recolour(before, tokens(scheme));
}

Scheme schemeFor(LookChoice choice, const DesktopWish &desktop)
{
    const bool high
        = choice == LookChoice::HighContrast || (choice == LookChoice::System && desktop.highContrast);
    const bool dark = choice == LookChoice::Dark
        || ((choice == LookChoice::System || choice == LookChoice::HighContrast) && desktop.dark);
    if (high)
        return dark ? Scheme::HighDark : Scheme::HighLight;
    return dark ? Scheme::Dark : Scheme::Light;
}

Look::Look(QApplication &app, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_app(app)
    , m_preferences(preferences)
    , m_font(QApplication::font())
{
    const QString kept = preferences.value(choiceKey);
    for (int i = 0; i < 4; ++i) {
        if (kept == QLatin1String(choiceWords[i]))
            m_choice = LookChoice(i);
    }
    const int percent = preferences.value(textKey).toInt();
    m_textPercent = percent == 0 ? 100 : std::clamp(percent, leastText, mostText);
}

void Look::apply()
{
    const double before = QFontInfo(QApplication::font()).pixelSize();
    QFont font = m_font;
    font.setPixelSize(qRound(QFontInfo(m_font).pixelSize() * m_textPercent / 100.0));
    const auto fonts = ownFonts();
    if (font != QApplication::font())
        QApplication::setFont(font);
    applyLook(m_app, scheme());
    giveBack(fonts);
    const double after = QFontInfo(font).pixelSize();
    if (after != before)
        remeasure(after / before);
    Q_EMIT changed();
}

void Look::setDesktop(const DesktopWish &desktop)
{
    if (desktop == m_desktop)
        return;
    const Scheme before = scheme();
    m_desktop = desktop;
    if (scheme() != before)
        apply();
}

void Look::setChoice(LookChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_preferences.setValue(choiceKey, QLatin1String(choiceWords[int(choice)]));
    apply();
}

void Look::setTextPercent(int percent)
{
    percent = std::clamp(percent, leastText, mostText);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    m_preferences.setValue(textKey, QString::number(percent));
    apply();
}

} // namespace Watchroom
