// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measure.h"

#include <QBoxLayout>
#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace Watchroom {

/// A label that shows \a text as plain text.
QLabel *plainLabel(const QString &text, QWidget *parent, Type type = Type::Body,
                   Weight weight = Weight::Plain);
/// The same in the muted text colour.
QLabel *mutedLabel(const QString &text, QWidget *parent, Type type = Type::Body);
void setMuted(QLabel *label, bool muted);
/// Sets a label's text colour to a token. Follows changes of the theme. Colour must not be the only carrier
/// of the meaning.
void setColour(QLabel *label, const QColor &colour);
/// Shows \a icon in \a label with width \a size. Follows changes of the theme.
void showIcon(QLabel *label, const QIcon &icon, int size);
/// Dynamic properties in which setColour() and showIcon() store their arguments.
inline constexpr const char *colourProperty = "colour", *iconProperty = "icon",
                            *iconSizeProperty = "iconSize";

enum class Button { Plain, Primary, Link };
QPushButton *button(const QString &text, Button kind, QWidget *parent);

/// Makes \a shower display the shortcut of the command \a key ("declare"), following the user's changes: a
/// widget in its tooltip, an action after its text. The shell's KeyHints does the work.
void showKeysOf(QObject *shower, const char *key);
inline constexpr const char *commandProperty = "command";

/// A horizontal hairline.
QFrame *hairline(QWidget *parent);
/// A widget with the background of panes and no frame.
QWidget *pane(QWidget *parent);

/// A scroll area without a frame. Its content takes the focus, never the area itself.
QScrollArea *quietScroll(QWidget *parent);
/// The same for content that adapts to the width: scrolls vertically only.
QScrollArea *columnScroll(QWidget *parent);
/// A column layout with the margins of a side pane.
QVBoxLayout *sidePaneLayout(QWidget *pane);

/// Removes and deletes everything in \a layout.
void clear(QLayout *layout);

/// The language of a widget, "de" for de_AT, for texts of a process.
QString languageOf(const QWidget *widget);

/// Wraps \a text in directional isolates, for use inside text of another direction.
QString isolated(const QString &text);

/// A one-line label that elides text that does not fit and shows it in full in the tooltip.
class CutLabel : public QLabel
{
    Q_OBJECT
public:
    explicit CutLabel(QWidget *parent = nullptr);
    void setWhole(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void cut();
    QString m_whole;
};

/// A muted caption that elides text that does not fit.
CutLabel *cutCaption(const QString &text, QWidget *parent);

} // namespace Watchroom
