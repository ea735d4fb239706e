// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/processmap.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "response/phasenames.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QStyle>

namespace Watchroom {

namespace {
constexpr int boxWidth = 144, boxHeight = 40, columnGap = 56, rowGap = 28, headHeight = 32, padding = 20;
constexpr int lanes = 5, laneGap = 12; ///< below the boxes, for transitions that skip a phase
}

ProcessMap::ProcessMap(const ProcessPointer &process, const TrackRecord &track, const QString &language,
                       QWidget *parent)
    : QWidget(parent)
    , m_process(process)
    , m_track(track)
    , m_language(language)
    , m_chosen(track.state)
{
    for (const State &state : process->states) {
        const auto column = std::find_if(m_columns.begin(), m_columns.end(),
                                         [&](const Column &each) { return each.phase == state.phase; });
        if (column == m_columns.end())
            m_columns.append({state.phase, {&state}});
        else
            column->states.append(&state);
    }
    // End states without a phase come last.
    std::stable_partition(m_columns.begin(), m_columns.end(),
                          [](const Column &c) { return !c.phase.isEmpty(); });
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The process, by phase"));
    const State *here = process->state(track.state);
    setAccessibleDescription(tr("Current state: %1").arg(here ? here->name.in(language) : track.state.value));
}

QSize ProcessMap::sizeHint() const
{
    const Measure measure(this);
    qsizetype rows = 1;
    for (const Column &column : m_columns)
        rows = std::max(rows, column.states.size());
    const int columns = int(m_columns.size());
    return {measure(2 * padding + columns * boxWidth + (columns - 1) * columnGap),
            measure(2 * padding + headHeight + int(rows) * (boxHeight + rowGap) + lanes * laneGap)};
}

QRect ProcessMap::boxOf(const StateKey &key) const
{
    const Measure measure(this);
    for (int column = 0; column < m_columns.size(); ++column) {
        const auto &states = m_columns[column].states;
        for (int row = 0; row < states.size(); ++row) {
            if (states[row]->key != key)
                continue;
            const QRect box(measure(padding + column * (boxWidth + columnGap)),
                            measure(padding + headHeight + row * (boxHeight + rowGap)), measure(boxWidth),
                            measure(boxHeight));
            return QStyle::visualRect(layoutDirection(), rect(), box);
        }
    }
    return {};
}

void ProcessMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Measure measure(this);
    const Tokens &t = tokens(palette());
    painter.fillRect(rect(), t.base);
    painter.setFont(typeOf(font(), Type::Caption));
    painter.setPen(t.muted);
    for (const Column &column : m_columns) {
        const QRect first = boxOf(column.states.first()->key);
        painter.drawText(QRect(first.left(), measure(padding), first.width(), measure(20)), Qt::AlignCenter,
                         phaseName(column.phase));
    }
    // Transitions of the selected state are drawn last, on top.
    for (const bool chosen : {false, true}) {
        for (const Transition &step : m_process->transitions) {
            for (const StateKey &from : step.from) {
                if ((from == m_chosen) == chosen)
                    paintStep(painter, step, from);
            }
        }
    }
    for (const State &state : m_process->states)
        paintState(painter, state);
}

void ProcessMap::paintStep(QPainter &painter, const Transition &step, const StateKey &from) const
{
    const Tokens &t = tokens(palette());
    const Measure measure(this);
    const QRect a = boxOf(from), b = boxOf(step.to);
    const bool chosen = from == m_chosen;
    QPen pen(chosen ? t.accent : t.line, chosen ? 2 : 1);
    if (step.back)
        pen.setStyle(Qt::DashLine); // marks a backward transition without relying on colour
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const bool onward = layoutDirection() == Qt::RightToLeft ? b.center().x() < a.center().x()
                                                             : b.center().x() > a.center().x();
    QPointF begin, end;
    if (std::abs(b.center().x() - a.center().x()) > measure(boxWidth + columnGap) * 3 / 2) {
        if (chosen)
            paintLeap(painter, a, b);
        return; // the others would overlap
    }
    if (a.center().x() == b.center().x()) { // same phase: vertically within its column
        const bool down = b.top() > a.top();
        begin = down ? QPointF(a.center().x(), a.bottom()) : QPointF(a.center().x(), a.top());
        end = down ? QPointF(b.center().x(), b.top()) : QPointF(b.center().x(), b.bottom());
    } else {
        const bool right = b.center().x() > a.center().x();
        begin = QPointF(right ? a.right() : a.left(), a.center().y() + (onward ? 0 : measure(8)));
        end = QPointF(right ? b.left() : b.right(), b.center().y() + (onward ? 0 : measure(8)));
    }
    QPainterPath path(begin);
    const qreal bend = (end.x() - begin.x()) / 2;
    path.cubicTo(begin + QPointF(bend, 0), end - QPointF(bend, 0), end);
    painter.drawPath(path);
    paintHead(painter, end, end - path.pointAtPercent(0.94), chosen ? t.accent : t.border);
}

void ProcessMap::paintHead(QPainter &painter, const QPointF &end, const QPointF &towards,
                           const QColor &colour) const
{
    const qreal angle = std::atan2(towards.y(), towards.x()), size = Measure(this)(7);
    QPolygonF head{end};
    for (const qreal side : {-0.45, 0.45})
        head << end - QPointF(std::cos(angle + side) * size, std::sin(angle + side) * size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(head);
}

/// Draws a transition that skips a phase: down, along below the boxes, and up again.
void ProcessMap::paintLeap(QPainter &painter, const QRect &a, const QRect &b) const
{
    const Measure measure(this);
    const int row = (b.top() - measure(padding + headHeight)) / measure(boxHeight + rowGap);
    const int column = b.left() / measure(boxWidth + columnGap);
    const qreal y = sizeHint().height() - measure(padding) - measure(laneGap) * ((row + column) % lanes);
    const qreal side = b.center().x() > a.center().x() ? measure(8) : -measure(8);
    // Uses the gap beside the column, so that it does not cross the boxes below.
    const qreal gapA = side > 0 ? a.right() + measure(12 + 6 * row) : a.left() - measure(12 + 6 * row);
    const qreal gapB = side > 0 ? b.left() - measure(12 + 6 * row) : b.right() + measure(12 + 6 * row);
    const QPointF from(side > 0 ? a.right() : a.left(), a.center().y());
    const QPointF to(side > 0 ? b.left() : b.right(), b.center().y());
    painter.drawPolyline(QPolygonF{from, {gapA, from.y()}, {gapA, y}, {gapB, y}, {gapB, to.y()}, to});
    paintHead(painter, to, QPointF(side, 0), tokens(palette()).accent);
}

void ProcessMap::paintState(QPainter &painter, const State &state) const
{
    const Tokens &t = tokens(palette());
    const Measure measure(this);
    const QRect box = boxOf(state.key);
    const bool here = state.key == m_track.state;
    const bool passed = m_track.visited.contains(state.key.value);
    painter.setPen(QPen(here ? t.accent : t.border, 1));
    painter.setBrush(here ? t.accent : passed ? t.pane : t.base);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(here ? t.onAccent : t.text);
    painter.setFont(typeOf(font(), Type::Body, here ? Weight::Bold : Weight::Plain));
    const QString name = passed && !here
        ? tr("✓ %1", "a state that was passed").arg(state.name.in(m_language))
        : state.name.in(m_language);
    const QRect text = box.adjusted(measure(6), 0, -measure(6), 0);
    painter.drawText(text, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    if (state.key == m_chosen && hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(-3, -3, 3, 3), 8, 8);
    }
}

void ProcessMap::choose(int column, int row)
{
    if (column < 0 || column >= m_columns.size())
        return;
    const auto &states = m_columns[column].states;
    m_chosen = states[std::clamp(row, 0, int(states.size()) - 1)]->key;
    update();
    Q_EMIT choiceChanged();
}

void ProcessMap::keyPressEvent(QKeyEvent *event)
{
    int column = 0, row = 0;
    for (int c = 0; c < m_columns.size(); ++c) {
        for (int r = 0; r < m_columns[c].states.size(); ++r) {
            if (m_columns[c].states[r]->key == m_chosen) {
                column = c;
                row = r;
            }
        }
    }
    const int onward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        choose(column + (event->key() == onward ? 1 : -1), row);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        choose(column, row + (event->key() == Qt::Key_Down ? 1 : -1));
    else
        QWidget::keyPressEvent(event);
}

void ProcessMap::mousePressEvent(QMouseEvent *event)
{
    for (const State &state : m_process->states) {
        if (!boxOf(state.key).contains(event->position().toPoint()))
            continue;
        m_chosen = state.key;
        update();
        Q_EMIT choiceChanged();
    }
}

ProcessMapDialog::ProcessMapDialog(const IncidentShown &shown, QWidget *parent)
    : QDialog(parent)
    , m_shown(shown)
{
    setWindowTitle(
        tr("%1 in the process %2").arg(shown.incident.name, shown.process()->title.in(shown.language)));
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, measure(16));
    layout->setSpacing(measure(8));
    QScrollArea *scroll = quietScroll(this);
    scroll->setProperty("drawing", true);
    m_map = new ProcessMap(shown.around.trackProcesses.value(shown.incident.mainTrack()->id),
                           *shown.incident.mainTrack(), shown.language, scroll);
    scroll->setWidget(m_map);
    layout->addWidget(scroll, 1);
    layout->addWidget(hairline(this));
    m_meaning = plainLabel({}, this);
    m_meaning->setWordWrap(true);
    m_meaning->setContentsMargins(measure(20), 0, measure(20), 0);
    m_steps = mutedLabel({}, this);
    m_steps->setWordWrap(true);
    m_steps->setContentsMargins(measure(20), 0, measure(20), 0);
    layout->addWidget(m_meaning);
    layout->addWidget(m_steps);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(measure(20), 0, measure(20), 0);
    foot->addStretch();
    QPushButton *close = button(tr("Close"), Button::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(close);
    layout->addLayout(foot);
    connect(m_map, &ProcessMap::choiceChanged, this, &ProcessMapDialog::tell);
    m_map->setFocus();
    tell();
    const QSize wanted = m_map->sizeHint() + QSize(measure(8), measure(150));
    resize(wanted.boundedTo(parent->window()->size()));
}

void ProcessMapDialog::tell()
{
    const State *state = m_map->chosen();
    if (!state)
        return;
    const bool here = state->key == m_shown.incident.mainTrack()->state;
    const QString name = state->name.in(m_shown.language), meaning = state->meaning.in(m_shown.language);
    m_meaning->setText(here ? tr("Current state: %1. %2", "name and meaning of a state").arg(name, meaning)
                            : tr("%1. %2", "name and meaning of a state").arg(name, meaning));
    QStringList steps;
    for (const Transition *step : m_shown.process()->stepsFrom(state->key)) {
        const State *to = m_shown.process()->state(step->to);
        steps.append(
            tr("%1 → %2", "a transition and its target state")
                .arg(step->name.in(m_shown.language), to ? to->name.in(m_shown.language) : step->to.value));
    }
    m_steps->setText(steps.isEmpty() ? tr("There is no next state.")
                                     : tr("Next: %1").arg(steps.join(tr("; ", "between transitions"))));
}

} // namespace Watchroom
