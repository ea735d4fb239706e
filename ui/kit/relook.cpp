// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/relook.h"

#include "kit/widgets.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGridLayout>

namespace Watchroom {

namespace {
constexpr int hairlineWidth = 1; ///< 1 px at any text size

/// The lengths of one object, stored with their fractions.
class Exact
{
public:
    Exact(QObject *of, double factor)
        : m_of(of)
        , m_factor(factor)
    {
    }
    int operator()(const char *what, int now) const
    {
        if (now <= hairlineWidth || now >= QWIDGETSIZE_MAX)
            return now;
        const QByteArray key = QByteArray("exact_") + what;
        double exact = m_of->property(key.constData()).toDouble();
        if (qRound(exact) != now) // it was changed by other code meanwhile
            exact = now;
        exact *= m_factor;
        m_of->setProperty(key.constData(), exact);
        return qRound(exact);
    }
    QMargins operator()(const QMargins &now) const
    {
        return {(*this)("left", now.left()), (*this)("top", now.top()), (*this)("right", now.right()),
                (*this)("bottom", now.bottom())};
    }

private:
    QObject *m_of;
    double m_factor;
};

/// Guarded pointers: changing one widget may cause others to be deleted.
QList<QPointer<QWidget>> everyWidget()
{
    const auto all = QApplication::allWidgets();
    return {all.begin(), all.end()};
}

void remeasureLayout(QLayout *layout, double factor)
{
    const Exact exact(layout, factor);
    layout->setContentsMargins(exact(layout->contentsMargins()));
    if (auto *grid = qobject_cast<QGridLayout *>(layout)) {
        grid->setHorizontalSpacing(exact("across", grid->horizontalSpacing()));
        grid->setVerticalSpacing(exact("down", grid->verticalSpacing()));
    } else {
        layout->setSpacing(exact("spacing", layout->spacing()));
    }
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->layout() && !item->widget())
            remeasureLayout(item->layout(), factor);
        if (QSpacerItem *space = item->spacerItem()) {
            const QByteArray place = QByteArray::number(i);
            space->changeSize(exact((place + "w").constData(), space->sizeHint().width()),
                              exact((place + "h").constData(), space->sizeHint().height()),
                              space->sizePolicy().horizontalPolicy(), space->sizePolicy().verticalPolicy());
        }
    }
    layout->invalidate();
}

void remeasureWidget(QWidget *widget, double factor)
{
    const Exact exact(widget, factor);
    if (widget->testAttribute(Qt::WA_SetFont) && widget->font().pixelSize() > 0) {
        QFont font = widget->font();
        font.setPixelSize(exact("font", font.pixelSize()));
        widget->setFont(font);
    }
    if (!widget->isWindow()) { // a window's minimum size comes from its layout
        const QSize least = widget->minimumSize(), most = widget->maximumSize();
        widget->setMaximumSize(exact("max_w", most.width()), exact("max_h", most.height()));
        widget->setMinimumSize(exact("min_w", least.width()), exact("min_h", least.height()));
        widget->setContentsMargins(exact(widget->contentsMargins()));
    }
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        button->setIconSize(
            {exact("icon_w", button->iconSize().width()), exact("icon_h", button->iconSize().height())});
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->property(iconProperty).isValid())
        showIcon(label, label->property(iconProperty).value<QIcon>(),
                 exact("picture", label->property(iconSizeProperty).toInt()));
    if (widget->layout())
        remeasureLayout(widget->layout(), factor);
}
} // namespace

OwnFonts ownFonts()
{
    OwnFonts fonts;
    for (const QPointer<QWidget> &widget : everyWidget()) {
        if (widget->testAttribute(Qt::WA_SetFont))
            fonts.append({widget, widget->font()});
    }
    return fonts;
}

void giveBack(const OwnFonts &fonts)
{
    for (const auto &[widget, font] : fonts) {
        if (widget && widget->font() != font)
            widget->setFont(font);
    }
}

void recolour(const Tokens &from, const Tokens &to)
{
    for (const QPointer<QWidget> &widget : everyWidget()) {
        auto *label = qobject_cast<QLabel *>(widget.data());
        if (!label)
            continue;
        if (label->property(colourProperty).isValid())
            setColour(label, inOtherScheme(label->property(colourProperty).value<QColor>(), from, to));
        if (label->property(iconProperty).isValid())
            showIcon(label, label->property(iconProperty).value<QIcon>(),
                     label->property(iconSizeProperty).toInt());
    }
}

void remeasure(double factor)
{
    for (const QPointer<QWidget> &widget : everyWidget()) {
        if (widget)
            remeasureWidget(widget, factor);
    }
}

} // namespace Watchroom
