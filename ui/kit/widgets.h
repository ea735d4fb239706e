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

/// A label that shows its text literally, whatever is in it.
QLabel *plainLabel(const QString &text, QWidget *parent, Type type = Type::Body,
                   Weight weight = Weight::Plain);
/// The same in the muted colour.
QLabel *mutedLabel(const QString &text, QWidget *parent, Type type = Type::Body);
void setMuted(QLabel *label, bool muted);
/// Colours a label's text, one of the tokens; the word says it too. Follows when the look changes.
void setColour(QLabel *label, const QColor &colour);
/// Shows \a icon in \a label, \a size across, in the colours of the look that is on.
void showIcon(QLabel *label, const QIcon &icon, int size);
/// Where the two keep what they were given.
inline constexpr const char *colourProperty = "colour", *iconProperty = "icon",
                            *iconSizeProperty = "iconSize";

enum class Button { Plain, Primary, Link };
QPushButton *button(const QString &text, Button kind, QWidget *parent);

/// \a shower shows the keys of the command \a key ("declare"), whatever a person chose: a widget in its
/// tooltip, an action beside its words. The shell, which knows the keys, sees to it.
void showKeysOf(QObject *shower, const char *key);
inline constexpr const char *commandProperty = "command";

/// A hairline across.
QFrame *hairline(QWidget *parent);
/// A widget with the tone of panes and no frame.
QWidget *pane(QWidget *parent);

/// What is larger than its place, without a frame; what is in it has the focus, the area never.
QScrollArea *quietScroll(QWidget *parent);
/// The same for what folds to the width that there is: it scrolls down only.
QScrollArea *columnScroll(QWidget *parent);
/// The margins of a pane beside another, and a column in it.
QVBoxLayout *sidePaneLayout(QWidget *pane);

/// Takes everything out of \a layout and deletes it.
void clear(QLayout *layout);

/// "de" of a widget in de_AT: which texts of a process it shows.
QString languageOf(const QWidget *widget);

/// A value inside a sentence of another direction.
QString isolated(const QString &text);

/// A label of one line that cuts what does not fit, with the whole in the tooltip.
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

/// A muted caption that cuts what does not fit.
CutLabel *cutCaption(const QString &text, QWidget *parent);

} // namespace Watchroom
