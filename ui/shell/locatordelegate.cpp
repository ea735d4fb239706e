// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/locatordelegate.h"

#include "kit/measure.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "shell/locatormodel.h"

#include <QPainter>

namespace Watchroom {

QSize LocatorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, Measure(option.font)(32)};
}

void LocatorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    const auto shown
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    const int trailing = int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, selected ? t.selection : t.base);
    if (selected) // marks the selection without relying on colour alone
        painter->fillRect(
            shown(QRect(option.rect.left(), option.rect.top(), measure(3), option.rect.height())), t.accent);
    QRect rest = option.rect.adjusted(measure(12), 0, -measure(12), 0);
    const QString severity = index.data(LocatorModel::SeverityRole).toString();
    if (!severity.isEmpty()) {
        const int size = measure(16);
        paintSeverity(*painter, shown(QRect(rest.left(), rest.center().y() - size / 2, size, size)),
                      {severity}, t.text);
        rest.setLeft(rest.left() + measure(24));
    }
    painter->setFont(typeOf(option.font, Type::Caption));
    painter->setPen(t.muted);
    const QString keys = index.data(LocatorModel::KeysRole).toString();
    const QString detail = index.data(LocatorModel::DetailRole).toString();
    for (const QString &aside : {keys, detail}) {
        if (aside.isEmpty())
            continue;
        const int width = painter->fontMetrics().horizontalAdvance(aside);
        painter->drawText(shown(QRect(rest.right() - width, rest.top(), width + 1, rest.height())), trailing,
                          aside);
        rest.setRight(rest.right() - width - measure(16));
    }
    painter->setFont(option.font);
    painter->setPen(t.text);
    painter->drawText(
        shown(rest), leading,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace Watchroom
