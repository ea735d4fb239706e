// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tokenstyle.h"

#include "kit/measure.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace Watchroom {

namespace {
constexpr int boxSize = 16;
constexpr int leastTarget = 24; ///< minimum size that is easy to hit

void drawTick(QPainter *painter, const QRectF &box, const QStyleOption *option, const Tokens &t)
{
    const bool on = option->state & QStyle::State_On, some = option->state & QStyle::State_NoChange;
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->setPen(QPen(on || some ? (enabled ? t.accent : t.muted) : (enabled ? t.border : t.line), 1.2));
    painter->setBrush(on || some ? (enabled ? t.accent : t.muted) : t.base);
    painter->drawRoundedRect(box, box.width() / 5, box.width() / 5);
    painter->setPen(
        QPen(on || some ? t.onAccent : t.text, box.width() / 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (on)
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.72), at(0.77, 0.30)});
    else if (some)
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
}

void drawChoice(QPainter *painter, const QRectF &box, const QStyleOption *option, const Tokens &t)
{
    const bool on = option->state & QStyle::State_On, enabled = option->state & QStyle::State_Enabled;
    painter->setPen(QPen(enabled ? (on ? t.accent : t.border) : t.line, 1.2));
    painter->setBrush(t.base);
    painter->drawEllipse(box);
    if (!on)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(enabled ? t.accent : t.muted);
    painter->drawEllipse(box.center(), box.width() / 4, box.height() / 4);
}
} // namespace

TokenStyle::TokenStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void TokenStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_FrameFocusRect) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens(option->palette).accent, 2));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    const bool tick = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!tick && element != PE_IndicatorRadioButton) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const Tokens &t = tokens(option->palette);
    const double size = std::min(option->rect.width(), option->rect.height()) - 2;
    QRectF box(0, 0, size, size);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (tick)
        drawTick(painter, box, option, t);
    else
        drawChoice(painter, box, option, t);
    painter->restore();
}

/// Combo boxes open as a list, not as a menu: for menus, Qt 6.4 creates a temporary palette on every palette
/// change, and setting a style sheet afterwards crashes.
int TokenStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    return hint == SH_ComboBox_Popup ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

QSize TokenStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize asked = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type != CT_CheckBox && type != CT_RadioButton)
        return asked;
    return asked.expandedTo({0, Measure(widget ? widget->font() : QApplication::font())(leastTarget)});
}

int TokenStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return Measure(widget ? widget->font() : QApplication::font())(boxSize);
    case PM_SmallIconSize:
        return Measure(widget ? widget->font() : QApplication::font())(16);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace Watchroom
