// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/founddelegate.h"

#include "kit/measure.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "shell/foundview.h"

#include <QPainter>
#include <QTextLayout>

namespace Watchroom {

namespace {
/// The text of \a snippet without highlight marks, and the ranges to draw in bold.
std::pair<QString, QList<QTextLayout::FormatRange>> read(const QString &snippet)
{
    QString text;
    QList<QTextLayout::FormatRange> bold;
    for (const QChar letter : snippet) {
        if (letter == FoundText::open) {
            bold.append({int(text.size()), 0, {}});
            bold.last().format.setFontWeight(QFont::DemiBold);
        } else if (letter == FoundText::close) {
            if (!bold.isEmpty())
                bold.last().length = int(text.size()) - bold.last().start;
        } else {
            text.append(letter);
        }
    }
    return {text, bold};
}
} // namespace

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, Measure(option.font)(52)};
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const FoundText &found = m_model->row(index);
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    const auto shown
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    const int trailing = int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter);
    const QRect row = option.rect.adjusted(measure(16), measure(6), -measure(16), -measure(6));
    const int line = measure(20), left = row.left() + measure(24), aside = measure(200);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.selection : t.base);
    paintSeverity(*painter, shown(QRect(row.left(), row.top() + measure(2), measure(16), measure(16))),
                  {found.severity}, t.text);
    painter->setFont(option.font);
    painter->setPen(t.muted);
    const int nameWidth = painter->fontMetrics().horizontalAdvance(found.incident) + measure(8);
    painter->drawText(shown(QRect(left, row.top(), nameWidth, line)), leading, found.incident);
    painter->setFont(typeOf(option.font, Type::Caption));
    painter->drawText(shown(QRect(row.right() - aside, row.top(), aside, line)), trailing,
                      m_model->place(found));
    painter->setFont(typeOf(option.font, Type::Body, Weight::Bold));
    painter->setPen(t.text);
    const QRect title(left + nameWidth, row.top(), row.right() - aside - left - nameWidth - measure(8), line);
    painter->drawText(shown(title), leading,
                      painter->fontMetrics().elidedText(found.title, Qt::ElideRight, title.width()));
    const auto [text, bold] = read(found.snippet);
    QTextLayout layout(text, option.font);
    layout.setFormats(bold);
    layout.beginLayout();
    QTextLine words = layout.createLine();
    if (words.isValid())
        words.setNumColumns(int(text.size()));
    layout.endLayout();
    const QRect below = shown(QRect(left, row.top() + line, row.right() - left, line));
    painter->setClipRect(below);
    const qreal start = option.direction == Qt::RightToLeft && words.isValid()
        ? below.right() - words.naturalTextWidth()
        : below.left();
    layout.draw(painter, QPointF(start, below.top()));
    painter->setClipping(false);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace Watchroom
