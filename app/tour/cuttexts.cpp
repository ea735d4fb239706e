// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/cuttexts.h"

#include "kit/widgets.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionComboBox>

namespace Watchroom {

namespace {
constexpr int focusFrame = 2; ///< a focused widget asks for this much more, which its padding provides

QSize needOf(const QLabel &label)
{
    if (label.text().isEmpty())
        return {};
    if (qobject_cast<const CutLabel *>(&label))
        return {0, label.sizeHint().height()};
    if (label.wordWrap())
        return {0, label.heightForWidth(label.width())};
    return label.sizeHint();
}

QSize needOf(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    const int room = box.style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
                         .width();
    const int text = box.fontMetrics().horizontalAdvance(box.currentText());
    return {box.width() + std::max(0, text - room), box.sizeHint().height()};
}

/// The size that \a widget needs for its text; empty if it has none.
QSize needOf(const QWidget &widget, QString &words)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        words = label->text();
        return needOf(*label);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        words = box->currentText();
        return needOf(*box);
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        words = line->accessibleName();
        return {0, std::min(line->minimumSizeHint().height(), line->sizeHint().height()) - focusFrame};
    }
    const auto *button = qobject_cast<const QPushButton *>(&widget);
    if (button || qobject_cast<const QCheckBox *>(&widget)) {
        words = static_cast<const QAbstractButton &>(widget).text();
        return words.isEmpty() ? QSize() : widget.sizeHint();
    }
    return {};
}
} // namespace

QStringList cutTexts(const QWidget &screen)
{
    QStringList cut;
    const auto all = screen.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisibleTo(&screen))
            continue;
        QString words;
        const QSize need = needOf(*widget, words);
        if (widget->width() < need.width() || widget->height() < need.height())
            cut.append(QStringLiteral("“%1” has %2 × %3 and needs %4 × %5")
                           .arg(words)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(need.width())
                           .arg(need.height()));
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        const bool isDrawing
            = area && area->property("drawing").toBool(); // drawings may scroll in both directions
        if (area && !isDrawing && area->horizontalScrollBar()->isVisibleTo(&screen))
            cut.append(QStringLiteral("“%1” is %2 wide and must be scrolled sideways")
                           .arg(area->accessibleName())
                           .arg(area->width()));
    }
    return cut;
}

} // namespace Watchroom
