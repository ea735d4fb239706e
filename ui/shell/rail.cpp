// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rail.h"

#include "kit/icon.h"
#include "kit/measure.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace Watchroom {

namespace {
class RailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const Measure measure(option.font);
        return isCompact(option) ? QSize(measure(42), measure(40)) : QSize(measure(70), measure(56));
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens(option.palette);
        const Measure measure(option.font);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect box = option.rect.adjusted(measure(4), measure(2), -measure(4), -measure(2));
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? QBrush(t.selection) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(box, 6, 6);
        const QColor colour = selected ? t.accent : t.muted;
        const int size = measure(20);
        const QRect place(box.center().x() - size / 2, box.top() + measure(8), size, size);
        painter->drawPixmap(place,
                            iconPixmap(index.data(Rail::IconRole).toByteArray().constData(), colour, size,
                                       painter->device()->devicePixelRatioF()));
        painter->setFont(typeOf(option.font, Type::Caption, selected ? Weight::Bold : Weight::Plain));
        painter->setPen(colour);
        if (!isCompact(option))
            painter->drawText(
                QRect(box.left(), place.bottom() + measure(2), box.width(), measure(16)), Qt::AlignCenter,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
        paintCount(painter, place, index, t, measure);
        painter->restore();
    }

private:
    static bool isCompact(const QStyleOptionViewItem &option)
    {
        const auto *rail = qobject_cast<const Rail *>(option.widget);
        return rail && rail->isCompact();
    }
    static void paintCount(QPainter *painter, const QRect &place, const QModelIndex &index, const Tokens &t,
                           const Measure &measure)
    {
        const int count = index.data(Rail::CountRole).toInt();
        if (count == 0)
            return;
        const QString text = QString::number(count);
        const int height = measure(16);
        const int width = std::max(height, painter->fontMetrics().horizontalAdvance(text) + measure(8));
        const QRect badge(place.right() - measure(4), place.top() - measure(6), width, height);
        painter->setPen(Qt::NoPen);
        painter->setBrush(index.data(Rail::LateRole).toInt() > 0 ? t.danger : t.border);
        painter->drawRoundedRect(badge, measure(6), measure(6));
        painter->setPen(t.base);
        painter->drawText(badge, Qt::AlignCenter, text);
    }
};
} // namespace

Rail::Rail(QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new RailDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setProperty("kind", QLatin1String("pane"));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Navigation"));
    fit();
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.data(PlaceRole).toInt()); });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(index.data(PlaceRole).toInt()); });
}

void Rail::fit()
{
    const Measure measure(this);
    setFixedWidth(measure(m_compact ? 44 : 72));
    setSpacing(measure(1));
    doItemsLayout();
}

void Rail::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    fit();
}

void Rail::add(int place, const char *iconName, const QString &name)
{
    auto *item = new QStandardItem(name);
    item->setData(QByteArray(iconName), IconRole);
    item->setData(place, PlaceRole);
    item->setData(name, Qt::AccessibleTextRole);
    item->setToolTip(name);
    m_model->appendRow(item);
}

void Rail::setKeys(int place, const QString &keys)
{
    QStandardItem *item = of(place);
    item->setToolTip(keys.isEmpty() ? item->text()
                                    : tr("%1, %2", "a page and its shortcut").arg(item->text(), keys));
}

QStandardItem *Rail::of(int place) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(PlaceRole).toInt() == place)
            return m_model->item(row);
    }
    return nullptr;
}

void Rail::setCount(int place, int count, int late, const QString &spoken)
{
    QStandardItem *item = of(place);
    item->setData(count, CountRole);
    item->setData(late, LateRole);
    item->setData(spoken, Qt::AccessibleTextRole);
}

void Rail::setCurrent(int place)
{
    if (const QStandardItem *item = of(place))
        setCurrentIndex(item->index());
    else
        setCurrentIndex({});
}

/// If no page of the rail is current, keyboard navigation starts at the first.
void Rail::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
}

} // namespace Watchroom
