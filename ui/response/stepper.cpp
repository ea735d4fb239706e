// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/stepper.h"

#include "base/duration.h"
#include "kit/icon.h"
#include "kit/measure.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QStyle>

namespace Watchroom {

QList<StepMark> stepMarks(const IncidentShown &shown, const TrackRecord &track, Instant now)
{
    QList<StepMark> marks;
    const ProcessPointer process = shown.around.trackProcesses.value(track.id);
    if (!process)
        return marks;
    bool before = true;
    for (const State &state : process->states) {
        const bool here = state.key == track.state;
        const bool visited = track.visited.contains(state.key.value);
        const bool sideExit = state.end && state.phase.isEmpty();
        const bool sideEntry = state.start == QLatin1String("reported");
        if (!here && !visited && (sideExit || sideEntry))
            continue;
        StepMark mark{here                    ? StepMark::Kind::Here
                          : before && visited ? StepMark::Kind::Passed
                                              : StepMark::Kind::Ahead,
                      state.name.in(shown.language),
                      {}};
        const auto clock = state.clock ? shown.incident.clock(state.clock.value) : std::nullopt;
        if (here && track.entered && track.entered->isTimed() && !state.end)
            mark.time = durationText(
                std::max(std::chrono::duration_cast<std::chrono::seconds>(now - track.entered->at),
                         std::chrono::seconds(0)));
        else if (mark.kind == StepMark::Kind::Passed && clock && track.main)
            mark.time = clockShown(*clock, QTimeZone::utc());
        if (here)
            before = false;
        marks.append(mark);
    }
    return marks;
}

Stepper::Stepper(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Stepper::sizeHint() const
{
    const Measure measure(this);
    return {measure(600), measure(44) + int(m_lanes.size()) * measure(26)};
}

void Stepper::show(const IncidentShown &shown)
{
    m_shown = shown;
    tick(shown.around.now);
    updateGeometry();
}

void Stepper::setNarrow(bool narrow)
{
    m_narrow = narrow;
    if (m_shown.process())
        show(m_shown);
}

void Stepper::tick(Instant now)
{
    m_main.clear();
    m_lanes.clear();
    QStringList told;
    for (const TrackRecord &track : m_shown.incident.tracks) {
        const QList<StepMark> marks = stepMarks(m_shown, track, now);
        if (track.main)
            m_main = marks;
        else if (m_narrow)
            continue;
        else if (const ProcessPointer process = m_shown.around.trackProcesses.value(track.id))
            m_lanes.append({process->title.in(m_shown.language), marks});
        for (const StepMark &mark : marks) {
            if (mark.kind == StepMark::Kind::Here)
                told.append(mark.name);
        }
    }
    setAccessibleName(tr("Current state: %1").arg(told.join(tr(", ", "between names"))));
    update();
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Measure measure(this);
    paintMain(painter, QRect(0, 0, width(), measure(44)));
    for (int lane = 0; lane < m_lanes.size(); ++lane)
        paintLane(painter, QRect(0, measure(40) + lane * measure(26), width(), measure(26)), lane);
}

int Stepper::widthOf(const StepMark &mark) const
{
    const Measure measure(this);
    const bool here = mark.kind == StepMark::Kind::Here;
    const QFont name = typeOf(font(), Type::Body, here ? Weight::Bold : Weight::Plain);
    int width = measure(22) + QFontMetrics(name).horizontalAdvance(mark.name);
    if (!mark.time.isEmpty())
        width += measure(6) + QFontMetrics(typeOf(font(), Type::Caption)).horizontalAdvance(mark.time);
    return width;
}

/// The states that fit: the current one, then the previous and the next, then further ones on both sides.
Stepper::Stretch Stepper::fitting(int room) const
{
    const Measure measure(this);
    const int between = measure(24);
    const auto here = std::find_if(m_main.begin(), m_main.end(),
                                   [](const StepMark &mark) { return mark.kind == StepMark::Kind::Here; });
    int from = int(here == m_main.end() ? 0 : here - m_main.begin()), to = from;
    int used = m_main.isEmpty() ? 0 : widthOf(m_main[from]);
    const auto take = [&](int index) {
        const int more = between + widthOf(m_main[index]);
        if (used + more > room)
            return false;
        used += more;
        return true;
    };
    bool grew = true;
    while (grew) {
        grew = false;
        if (to + 1 < m_main.size() && take(to + 1)) {
            ++to;
            grew = true;
        }
        if (from > 0 && take(from - 1)) {
            --from;
            grew = true;
        }
    }
    return {from, to};
}

void Stepper::paintMain(QPainter &painter, const QRect &all) const
{
    if (m_main.isEmpty())
        return;
    const Measure measure(this);
    const Tokens &t = tokens(palette());
    const QFont plain = font(), bold = typeOf(font(), Type::Body, Weight::Bold),
                caption = typeOf(font(), Type::Caption);
    const int circle = measure(16), gap = measure(6), padding = measure(16);
    QRect place = all;
    Stretch stretch{0, int(m_main.size()) - 1};
    if (const Stretch fits = fitting(place.width() - 2 * padding); fits != stretch) {
        const int hidden = measure(60);
        stretch = fitting(place.width() - 2 * padding - hidden);
        const QRect rest(place.right() - padding - hidden, place.top(), hidden, place.height());
        painter.setFont(plain);
        painter.setPen(t.muted);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), all, rest), Qt::AlignCenter,
            tr("%n more", "states that do not fit", int(m_main.size()) - (stretch.to - stretch.from + 1)));
        place.setRight(rest.left());
    }
    QList<int> widths(m_main.size());
    int total = 0;
    for (int i = stretch.from; i <= stretch.to; ++i) {
        widths[i] = widthOf(m_main[i]);
        total += widths[i];
    }
    const int gaps = stretch.to - stretch.from;
    const int between = gaps == 0 ? 0 : std::max(gap, (place.width() - 2 * padding - total) / gaps);
    int x = padding;
    const int y = place.center().y();
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), all, rect); };
    for (int i = stretch.from; i <= stretch.to; ++i) {
        const StepMark &mark = m_main[i];
        const bool here = mark.kind == StepMark::Kind::Here;
        const QRect dot = mirrored(QRect(x, y - circle / 2, circle, circle));
        painter.setPen(QPen(here ? t.accent : t.border, 1.5));
        painter.setBrush(here ? t.accent : mark.kind == StepMark::Kind::Passed ? t.border : t.base);
        painter.drawEllipse(QRectF(dot).adjusted(1, 1, -1, -1));
        if (here) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.onAccent);
            painter.drawEllipse(QRectF(dot).center(), circle / 5.0, circle / 5.0);
        } else if (mark.kind == StepMark::Kind::Passed) {
            painter.drawPixmap(dot.adjusted(2, 2, -2, -2),
                               iconPixmap("check", t.base, circle - 4, devicePixelRatioF()));
        }
        painter.setFont(here ? bold : plain);
        painter.setPen(here ? t.text : t.muted);
        const int nameWidth = painter.fontMetrics().horizontalAdvance(mark.name);
        painter.drawText(mirrored(QRect(x + circle + gap, place.top(), nameWidth + 2, place.height())),
                         Qt::AlignCenter, mark.name);
        painter.setFont(caption);
        painter.setPen(t.muted);
        const int timeLeft = x + circle + gap + nameWidth + gap;
        painter.drawText(mirrored(QRect(timeLeft, place.top(), x + widths[i] - timeLeft + 2, place.height())),
                         Qt::AlignCenter, mark.time);
        if (i < stretch.to && between > 2 * gap) {
            painter.setPen(QPen(t.line, 1));
            const QRect line = mirrored(QRect(x + widths[i] + gap, y, between - 2 * gap, 1));
            painter.drawLine(line.left(), y, line.right(), y);
        }
        x += widths[i] + between;
    }
}

void Stepper::paintLane(QPainter &painter, const QRect &place, int lane) const
{
    const Measure measure(this);
    const Tokens &t = tokens(palette());
    int x = measure(16);
    const auto draw = [&](const QString &text, const QColor &colour, Weight weight) {
        painter.setFont(typeOf(font(), Type::Body, weight));
        painter.setPen(colour);
        const int width = painter.fontMetrics().horizontalAdvance(text) + 2;
        painter.drawText(
            QStyle::visualRect(layoutDirection(), place, QRect(x, place.top(), width, place.height())),
            Qt::AlignCenter, text);
        x += width + measure(8);
    };
    draw(m_lanes[lane].title, t.muted, Weight::Plain);
    x += measure(8);
    bool first = true;
    const QList<StepMark> &marks = m_lanes[lane].marks;
    for (const StepMark &mark : marks) {
        const bool here = mark.kind == StepMark::Kind::Here;
        const QFont name = typeOf(font(), Type::Body, here ? Weight::Bold : Weight::Plain);
        const int needed = QFontMetrics(name).horizontalAdvance(mark.name) + measure(40);
        if (x + needed > place.width() && !here && mark.kind == StepMark::Kind::Ahead) {
            draw(QString(QChar(0x2026)), t.muted, Weight::Plain); // more states follow
            break;
        }
        if (!first)
            draw(layoutDirection() == Qt::RightToLeft ? QStringLiteral("‹") : QStringLiteral("›"), t.muted,
                 Weight::Plain);
        first = false;
        draw(mark.name, here ? t.text : t.muted, here ? Weight::Bold : Weight::Plain);
    }
}

} // namespace Watchroom
