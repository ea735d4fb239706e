// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/widgets.h"

#include "kit/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace Watchroom {

namespace {
/// A button that Enter presses when it has the focus, as Space does. QPushButton::autoDefault would also
/// press it from every line edit of a dialog.
class EnterButton : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            && !(event->modifiers() & Qt::ControlModifier))
            click();
        else
            QPushButton::keyPressEvent(event);
    }
    /// A border is hardly visible around a filled button, so the focus mark is drawn inside.
    void paintEvent(QPaintEvent *event) override
    {
        QPushButton::paintEvent(event);
        if (!hasFocus() || property("kind") != QLatin1String("primary"))
            return;
        const Measure measure(this);
        const double inset = measure(3), round = measure(4);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens(palette()).onAccent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), round, round);
    }
};
} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent, Type type, Weight weight)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(typeOf(QApplication::font(), type, weight));
    return label;
}

QLabel *mutedLabel(const QString &text, QWidget *parent, Type type)
{
    QLabel *label = plainLabel(text, parent, type);
    setMuted(label, true);
    return label;
}

void setColour(QLabel *label, const QColor &colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    label->setProperty(colourProperty, colour);
}

void showIcon(QLabel *label, const QIcon &icon, int size)
{
    label->setPixmap(icon.pixmap(QSize(size, size), label->devicePixelRatioF()));
    label->setProperty(iconProperty, icon);
    label->setProperty(iconSizeProperty, size);
}

void setMuted(QLabel *label, bool muted)
{
    const Tokens &t = tokens(QApplication::palette());
    setColour(label, muted ? t.muted : t.text);
}

QPushButton *button(const QString &text, Button kind, QWidget *parent)
{
    auto *made = new EnterButton(text, parent);
    static const char *const kinds[] = {"plain", "primary", "link"};
    made->setProperty("kind", QLatin1String(kinds[int(kind)]));
    if (kind == Button::Link) {
        made->setFlat(true);
        made->setCursor(Qt::PointingHandCursor);
    }
    const int icon = Measure(made)(16);
    made->setIconSize({icon, icon});
    made->setAutoDefault(false);
    return made;
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("kind", QLatin1String("line"));
    line->setFixedHeight(1);
    return line;
}

QWidget *pane(QWidget *parent)
{
    auto *made = new QWidget(parent);
    made->setProperty("kind", QLatin1String("pane"));
    made->setAttribute(Qt::WA_StyledBackground);
    return made;
}

QScrollArea *quietScroll(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QScrollArea *columnScroll(QWidget *parent)
{
    QScrollArea *scroll = quietScroll(parent);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QVBoxLayout *sidePaneLayout(QWidget *pane)
{
    const Measure measure(pane);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    layout->setSpacing(measure(6));
    return layout;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        if (item->layout())
            clear(item->layout());
        delete item;
    }
}

void showKeysOf(QObject *shower, const char *key)
{
    shower->setProperty(commandProperty, QLatin1String(key));
}

QString languageOf(const QWidget *widget)
{
    return widget->locale().name().section(QLatin1Char('_'), 0, 0);
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

CutLabel::CutLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void CutLabel::setWhole(const QString &text)
{
    m_whole = text;
    setAccessibleName(text);
    cut();
}

CutLabel *cutCaption(const QString &text, QWidget *parent)
{
    auto *label = new CutLabel(parent);
    label->setFont(typeOf(QApplication::font(), Type::Caption));
    setMuted(label, true);
    label->setWhole(text);
    return label;
}

QSize CutLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, QLabel::minimumSizeHint().height()};
}

void CutLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    cut();
}

void CutLabel::cut()
{
    const QString shown = fontMetrics().elidedText(m_whole, Qt::ElideRight, std::max(width(), 40));
    setText(shown);
    // A tooltip that looks like HTML is shown as rich text, so the text is escaped.
    setToolTip(shown == m_whole ? QString() : QStringLiteral("<p>%1</p>").arg(m_whole.toHtmlEscaped()));
}

} // namespace Watchroom
