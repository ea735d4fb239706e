// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/timelinedelegate.h"

#include "incident/entrykind.h"
#include "kit/icon.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "response/pictures.h"

#include <QPainter>
#include <QTextLayout>

namespace Watchroom {

namespace {
constexpr int longestShown = 4000; ///< characters of an entry in the list; the full text opens with a click
constexpr int linesShown = 12;

const char *signOf(const QString &kind)
{
    static const QHash<QString, const char *> signs{
        {QStringLiteral("declared"), "flag"},    {QStringLiteral("transition"), "forward"},
        {QStringLiteral("call"), "phone"},       {QStringLiteral("answer"), "phone"},
        {QStringLiteral("engage"), "person"},    {QStringLiteral("release"), "person"},
        {QStringLiteral("role"), "person"},      {QStringLiteral("update"), "globe"},
        {QStringLiteral("clock"), "clock"},      {QStringLiteral("decision"), "star"},
        {QStringLiteral("task"), "task"},        {QStringLiteral("link"), "change"},
        {QStringLiteral("import"), "import"},    {QStringLiteral("criterion"), "check"},
        {QStringLiteral("override"), "warning"}, {QStringLiteral("fold"), "more"},
    };
    return signs.value(kind, "note");
}

/// Also breaks lines where there is no space, so that long text without spaces stays inside the row.
qreal layOut(QTextLayout &layout, const QString &text, const QFont &font, int width,
             Qt::LayoutDirection direction)
{
    QString shown = text.left(longestShown);
    if (shown.size() < text.size())
        shown += QChar(0x2026);
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    layout.setText(shown);
    layout.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (int i = 0; i < linesShown; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// The size reserved for an image, the same before and after it is loaded, so that rows do not move.
QSize pictureSize(const Measure &measure)
{
    return {measure(224), measure(104)};
}

int attachmentHeight(const TimelineRow &row, const Measure &measure)
{
    if (!row.attachment)
        return 0;
    const bool hasPicture = isPicture(row.attachment->mediaType);
    return measure(20) + (hasPicture ? pictureSize(measure).height() + measure(4) : 0);
}
} // namespace

QRect TimelineDelegate::textPlace(const QRect &row, const Measure &measure) const
{
    const int left = measure(m_local ? 140 : 92), right = measure(96);
    return row.adjusted(left, measure(4), -right, -measure(4));
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TimelineRow &row = static_cast<const TimelineModel *>(index.model())->row(index);
    const Measure measure(option.font);
    if (row.heading)
        return {100, measure(24)};
    const int width = option.widget
        ? static_cast<const QAbstractScrollArea *>(option.widget)->viewport()->width()
        : option.rect.width();
    QTextLayout layout;
    const QRect place = textPlace(QRect(0, 0, std::max(width, measure(320)), 100), measure);
    const qreal height = layOut(layout, row.text, option.font, place.width(), option.direction);
    const int noted = row.noted.isEmpty() ? 0 : measure(16);
    const int below = noted + attachmentHeight(row, measure);
    return {100, std::max(measure(28), int(height) + measure(10) + below)};
}

void TimelineDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                    const TimelineRow &row) const
{
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    painter->fillRect(option.rect, t.pane);
    const QRect place = option.rect.adjusted(measure(16), 0, -measure(16), 0);
    painter->setPen(t.text);
    painter->setFont(typeOf(option.font, Type::Caption, Weight::Bold));
    const int width = painter->fontMetrics().horizontalAdvance(row.text) + measure(8);
    const auto shown = [&](const QRect &rect) { return QStyle::visualRect(option.direction, place, rect); };
    const int leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    painter->drawText(shown(QRect(place.left(), place.top(), width, place.height())), leading, row.text);
    painter->setPen(t.muted);
    painter->setFont(typeOf(option.font, Type::Caption));
    painter->drawText(shown(QRect(place.left() + width, place.top(), measure(80), place.height())), leading,
                      row.noted);
}

/// Draws name and size, and the thumbnail below them.
void TimelineDelegate::paintAttachment(QPainter *painter, const QStyleOptionViewItem &option,
                                       const TimelineRow &row, const QRect &place) const
{
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    const auto shown = [&](const QRect &rect) { return QStyle::visualRect(option.direction, place, rect); };
    const double ratio = painter->device()->devicePixelRatioF();
    const QRect line(place.left(), place.top(), place.width(), measure(18));
    painter->drawPixmap(shown(QRect(line.left(), line.top() + measure(2), measure(14), measure(14))),
                        iconPixmap("attach", t.muted, measure(14), ratio));
    painter->setPen(t.muted);
    painter->setFont(typeOf(option.font, Type::Caption));
    const QRect words = shown(line.adjusted(measure(18), 0, 0, 0));
    painter->drawText(
        words, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(row.attachment->shown(), Qt::ElideMiddle, words.width()));
    if (!m_pictures || !isPicture(row.attachment->mediaType))
        return;
    const QSize most = pictureSize(measure);
    const QPixmap picture = m_pictures->small(*row.attachment, most * ratio);
    const QSize size = picture.isNull() ? QSize(most.height(), most.height())
                                        : (QSizeF(picture.size()) / ratio)
                                              .toSize()
                                              .scaled(most, Qt::KeepAspectRatio)
                                              .boundedTo((QSizeF(picture.size()) / ratio).toSize());
    const QRect frame = shown(QRect(QPoint(place.left(), line.bottom() + measure(2)), size));
    if (picture.isNull())
        painter->fillRect(frame, t.pane);
    else
        painter->drawPixmap(frame, picture);
    painter->setPen(t.line);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(frame.adjusted(0, 0, -1, -1));
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const TimelineRow &row = static_cast<const TimelineModel *>(index.model())->row(index);
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    painter->save();
    if (row.heading) {
        paintHeading(painter, option, row);
        painter->restore();
        return;
    }
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.selection : t.base);
    const auto shown
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int top = option.rect.top() + measure(4), line = measure(20);
    const int leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    painter->setFont(option.font);
    painter->setPen(t.text);
    painter->drawText(shown(QRect(option.rect.left() + measure(16), top, measure(48), line)), leading,
                      row.time);
    painter->setPen(t.muted);
    if (m_local)
        painter->drawText(shown(QRect(option.rect.left() + measure(64), top, measure(44), line)), leading,
                          row.local);
    const int signLeft = option.rect.left() + measure(m_local ? 112 : 66);
    const QRect sign = shown(QRect(signLeft, top + measure(2), measure(16), measure(16)));
    if (row.severity)
        paintSeverity(*painter, sign, row.severity, t.text);
    else
        painter->drawPixmap(
            sign, iconPixmap(signOf(row.kind), t.muted, measure(16), painter->device()->devicePixelRatioF()));
    const QRect place = shown(textPlace(option.rect, measure));
    QFont font = typeOf(option.font, Type::Body,
                        entryKind(row.kind) == EntryKind::Decision ? Weight::Bold : Weight::Plain);
    font.setStrikeOut(row.withdrawn);
    QTextLayout layout;
    const qreal height = layOut(layout, row.text, font, place.width(), option.direction);
    painter->setPen(row.folded > 0 ? t.accent : row.withdrawn || row.redacted ? t.muted : t.text);
    layout.draw(painter, QPointF(place.left(), place.top() + measure(1)));
    painter->setPen(t.muted);
    painter->setFont(typeOf(option.font, Type::Caption));
    painter->drawText(QRect(place.left(), place.top() + int(height), place.width(), measure(16)), leading,
                      row.noted);
    if (row.attachment) {
        const int above = int(height) + (row.noted.isEmpty() ? measure(2) : measure(18));
        paintAttachment(painter, option, row, place.adjusted(0, above, 0, 0));
        painter->setPen(t.muted);
    }
    painter->setFont(option.font);
    const QRect author = shown(QRect(option.rect.right() - measure(92), top, measure(76), line));
    painter->drawText(author,
                      int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(row.author, Qt::ElideRight, author.width()));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace Watchroom
