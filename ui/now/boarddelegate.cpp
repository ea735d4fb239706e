// SPDX-License-Identifier: GPL-3.0-or-later
#include "now/boarddelegate.h"

#include "kit/icon.h"
#include "kit/measure.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "now/boardcolumns.h"
#include "now/boardmodel.h"
#include "overview/duewords.h"

#include <QMouseEvent>

namespace Watchroom {

namespace {
const BoardModel &boardOf(const QModelIndex &index)
{
    return *static_cast<const BoardModel *>(index.model());
}

int leading(const QStyleOptionViewItem &option)
{
    return int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
}

struct TwoLines
{
    QRect first, second;
    TwoLines(const QRect &place, const Measure &measure)
        : first(place.left(), place.center().y() - measure(18), place.width(), measure(20))
        , second(place.left(), place.center().y() + measure(2), place.width(), measure(16))
    {
    }
};

void drawCut(QPainter *painter, const QRect &place, int flags, const QString &text)
{
    painter->drawText(place, flags | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

/// Cuts \a width off the leading edge of \a place and returns that part.
QRect takeLeading(QRect &place, int width, Qt::LayoutDirection direction)
{
    QRect part = place;
    if (direction == Qt::RightToLeft) {
        part.setLeft(place.right() - width + 1);
        place.setRight(place.right() - width);
    } else {
        part.setRight(place.left() + width - 1);
        place.setLeft(place.left() + width);
    }
    return part;
}

constexpr int buttonPadding = 18; ///< sum of both sides

QRect buttonRect(const QRect &place, const QFontMetrics &metrics, const QString &text, const Measure &measure,
                 Qt::LayoutDirection direction)
{
    const int width = metrics.horizontalAdvance(text) + measure(buttonPadding);
    QRect button(0, 0, width, measure(32));
    button.moveCenter(place.center());
    if (direction == Qt::RightToLeft)
        button.moveLeft(place.left());
    else
        button.moveRight(place.right());
    return button;
}

QString actionWords(BoardDelegate::Action action)
{
    return action == BoardDelegate::Action::PostUpdate ? BoardDelegate::tr("Post update")
        : action == BoardDelegate::Action::Level       ? BoardDelegate::tr("Set severity")
                                                       : QString();
}
} // namespace

BoardDelegate::Action BoardDelegate::actionOf(const BoardRow &row)
{
    if (row.update)
        return Action::PostUpdate;
    return row.countsAs == row.severity ? Action::Open : Action::Level;
}

int BoardDelegate::actionWidth(const QFont &font)
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const Action action : {Action::PostUpdate, Action::Level})
        widest = std::max(widest, metrics.horizontalAdvance(actionWords(action)));
    return widest + Measure(font)(buttonPadding);
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, Measure(option.font)(60)};
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const BoardRow &row = boardOf(index).row(index);
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    const BoardColumns columns = BoardColumns::in(option.rect, option.font, option.direction);
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? t.selection : t.base);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    if (row.isOverdue())
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.topLeft(), QSize(3, option.rect.height()))),
                          t.danger);

    QRect severity = columns.severity;
    const QRect mark = takeLeading(severity, measure(30), option.direction);
    QRect shape(0, 0, measure(20), measure(20));
    shape.moveCenter(mark.center());
    paintSeverity(*painter, shape, row.severity, t.text);
    const TwoLines severityLines(severity, measure);
    painter->setPen(t.text);
    painter->setFont(typeOf(option.font, Type::Body, Weight::Bold));
    drawCut(painter, severityLines.first, leading(option), severityWord(row.severity));
    painter->setPen(t.muted);
    painter->setFont(typeOf(option.font, Type::Caption));
    drawCut(painter, severityLines.second, leading(option),
            row.countsAs == row.severity ? severityNickname(row.severity, row.severityName)
                                         : tr("acting %1").arg(severityWord(row.countsAs)));

    paintIncident(painter, columns.incident, row, option);
    painter->setFont(option.font);
    if (!columns.lead.isEmpty()) {
        painter->setPen(row.lead.isEmpty() ? t.warning : t.text);
        drawCut(painter, columns.lead, leading(option),
                row.lead.isEmpty()    ? tr("Nobody", "who leads")
                    : row.ledByViewer ? tr("You", "who leads")
                                      : row.lead);
    }
    if (!columns.state.isEmpty()) {
        const TwoLines lines(columns.state, measure);
        painter->setPen(t.text);
        drawCut(painter, lines.first, leading(option), row.stateName);
        painter->setPen(t.muted);
        painter->setFont(typeOf(option.font, Type::Caption));
        drawCut(painter, lines.second, leading(option), sinceWords(row, boardOf(index).now()));
    }
    paintDue(painter, columns.due, row, boardOf(index).now(), option);
    if (!columns.action.isEmpty())
        paintAction(painter, columns.action, row, option);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

void BoardDelegate::paintIncident(QPainter *painter, const QRect &place, const BoardRow &row,
                                  const QStyleOptionViewItem &option) const
{
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    const TwoLines lines(place, measure);
    QRect first = lines.first;
    painter->setFont(option.font);
    painter->setPen(t.muted);
    const int nameWidth = painter->fontMetrics().horizontalAdvance(row.name) + measure(8);
    painter->drawText(takeLeading(first, nameWidth, option.direction), leading(option), row.name);
    if (row.confidential) {
        const QRect lock = takeLeading(first, measure(22), option.direction);
        painter->drawPixmap(lock.left(), lock.center().y() - measure(8),
                            iconPixmap("lock", t.muted, measure(16), painter->device()->devicePixelRatioF()));
    }
    painter->setPen(t.text);
    painter->setFont(typeOf(option.font, Type::Body, Weight::Bold));
    drawCut(painter, first, leading(option), row.title);
    QString context = row.area;
    if (row.confidential)
        context
            = tr("%1 · confidential, %2").arg(row.area, tr("%n person(s)", "who may see it", row.members));
    else if (!row.services.isEmpty())
        context
            = tr("%1 · %2", "area and services").arg(row.area, row.services.join(tr(", ", "between names")));
    painter->setPen(t.muted);
    painter->setFont(typeOf(option.font, Type::Caption));
    drawCut(painter, lines.second, leading(option), context);
}

void BoardDelegate::paintDue(QPainter *painter, const QRect &place, const BoardRow &row, Instant now,
                             const QStyleOptionViewItem &option) const
{
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    const DueWords due = dueWords(row, now);
    QRect text = place;
    if (due.urgency != Urgency::Calm) {
        const QRect sign = takeLeading(text, measure(22), option.direction);
        const bool late = due.urgency == Urgency::Late;
        painter->drawPixmap(sign.left(), sign.center().y() - measure(16),
                            iconPixmap(late ? "alert" : "warning", late ? t.danger : t.warning, measure(16),
                                       painter->device()->devicePixelRatioF()));
    }
    const TwoLines lines(text, measure);
    const QColor colours[] = {t.text, t.warning, t.danger};
    painter->setPen(colours[int(due.urgency)]);
    painter->setFont(
        typeOf(option.font, Type::Body, due.urgency == Urgency::Calm ? Weight::Plain : Weight::Bold));
    drawCut(painter, due.context.isEmpty() ? text : lines.first, leading(option), due.line);
    painter->setPen(t.muted);
    painter->setFont(typeOf(option.font, Type::Caption));
    drawCut(painter, lines.second, leading(option), due.context);
}

void BoardDelegate::paintAction(QPainter *painter, const QRect &place, const BoardRow &row,
                                const QStyleOptionViewItem &option) const
{
    const Tokens &t = tokens(option.palette);
    const Measure measure(option.font);
    const QString words = actionWords(actionOf(row));
    painter->setFont(option.font);
    if (words.isEmpty()) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        QPixmap arrow = iconPixmap("forward", t.muted, measure(16), painter->device()->devicePixelRatioF());
        if (mirrored)
            arrow = arrow.transformed(QTransform().scale(-1, 1));
        painter->drawPixmap(mirrored ? place.left() + measure(8) : place.right() - measure(24),
                            place.center().y() - measure(8), arrow);
        return;
    }
    const QRect box = buttonRect(place, painter->fontMetrics(), words, measure, option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(t.border);
    painter->setBrush(t.base);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter->setPen(t.text);
    painter->drawText(box, Qt::AlignCenter, words);
}

bool BoardDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const BoardRow &row = boardOf(index).row(index);
        const QString words = actionWords(actionOf(row));
        const BoardColumns columns = BoardColumns::in(option.rect, option.font, option.direction);
        const QRect box = buttonRect(columns.action, QFontMetrics(option.font), words, Measure(option.font),
                                     option.direction);
        if (!columns.action.isEmpty() && !words.isEmpty()
            && box.contains(static_cast<QMouseEvent *>(event)->position().toPoint())) {
            Q_EMIT triggered(row.name, actionOf(row));
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace Watchroom
