// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartpainter.h"

#include "reporting/reporttext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ReportChart)
};

constexpr qreal barHeight = 25 * pt;
constexpr qreal pinHeight = 24 * pt;
constexpr qreal rowHeight = 13 * pt;
constexpr qreal inset = 6 * pt;
constexpr qreal narrowest = 3 * pt; ///< so that a phase of seconds stays visible
constexpr qreal gap = 1 * pt;
constexpr qreal swatch = 8 * pt; ///< the phase's colour before its name, with the gap after it
constexpr qreal nameGap = 10 * pt;

/// White or dark, whichever contrasts more with \a fill. The threshold is the WCAG 2 relative luminance at
/// which both contrast equally.
QColor textOn(const QColor &fill)
{
    const auto linear
        = [](float part) { return part <= 0.04045f ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    const qreal luminance
        = 0.2126 * linear(fill.redF()) + 0.7152 * linear(fill.greenF()) + 0.0722 * linear(fill.blueF());
    return luminance > 0.19 ? QColor(0x1b, 0x1f, 0x26) : QColor(Qt::white);
}
} // namespace

ChartPainter::ChartPainter(const ReportChart &chart, const ReportStyle &style, qreal width)
    : m_chart(chart)
    , m_style(style)
    , m_width(width)
{
    layOut();
}

void ChartPainter::layOut()
{
    if (m_chart.phases.isEmpty())
        return;
    const QFontMetricsF metrics(m_style.font(ReportFont::TableStrong));
    // Leaves room at the right end for the last time and an update mark.
    const qreal usable = m_width - 38 * pt;
    std::vector<qreal> widths;
    qreal given = 0;
    const qreal whole = qreal((m_chart.phases.last().to - m_chart.phases.first().from).count());
    for (const ReportPhase &phase : m_chart.phases) {
        widths.push_back(std::max(narrowest, usable * qreal((phase.to - phase.from).count()) / whole));
        given += widths.back();
    }
    qreal &widest = *std::max_element(widths.begin(), widths.end());
    widest -= given - usable; // compensates for the minimum width of narrow phases
    qreal x = 0;
    for (int i = 0; i < m_chart.phases.size(); ++i) {
        const ReportPhase &phase = m_chart.phases[i];
        Segment segment;
        segment.name = phase.name;
        segment.length = lengthText(phase.to - phase.from);
        segment.fill = m_style.phases[phase.place % m_style.phases.size()];
        segment.bar = QRectF(x, barTop(), widths[size_t(i)], barHeight);
        const qreal wanted
            = metrics.horizontalAdvance(segment.name + QLatin1Char(' ') + segment.length) + 2 * inset;
        segment.named = wanted <= segment.bar.width();
        m_hasNarrow = m_hasNarrow || !segment.named;
        x += widths[size_t(i)];
        m_segments.push_back(segment);
    }
    placeNarrowNames();
}

/// Places names below their segments, shifted where they would overlap. Room is reserved for all following
/// names, so that many short phases never leave the page.
void ChartPainter::placeNarrowNames()
{
    const QFontMetricsF metrics(m_style.font(ReportFont::Caption));
    const auto widthOf = [&](const Segment &segment) {
        return swatch + metrics.horizontalAdvance(segment.name + QLatin1Char(' ') + segment.length);
    };
    qreal behind = 0;
    for (const Segment &segment : m_segments)
        behind += segment.named ? 0 : widthOf(segment) + nameGap;
    qreal from = 0;
    for (const Segment &segment : m_segments) {
        if (segment.named)
            continue;
        const qreal left = std::max(from, std::min(segment.bar.left(), m_width - behind));
        const qreal width = widthOf(segment);
        m_names.emplace_back(left, left + width);
        from = left + width + nameGap;
        behind -= width + nameGap;
    }
}

qreal ChartPainter::xOf(Instant at) const
{
    for (int i = 0; i < m_chart.phases.size(); ++i) {
        const ReportPhase &phase = m_chart.phases[i];
        if (at > phase.to && i + 1 < m_chart.phases.size())
            continue;
        const qreal share = qreal((at - phase.from).count()) / qreal((phase.to - phase.from).count());
        const QRectF &bar = m_segments[size_t(i)].bar;
        return bar.left() + std::clamp(share, 0.0, 1.0) * bar.width();
    }
    return 0;
}

qreal ChartPainter::barTop() const
{
    return m_chart.updates.isEmpty() ? 2 * pt : pinHeight;
}

qreal ChartPainter::namesTop() const
{
    return barTop() + barHeight + 3 * pt;
}

qreal ChartPainter::timesTop() const
{
    return namesTop() + (m_hasNarrow ? rowHeight + 3 * pt : 0);
}

qreal ChartPainter::impactTop() const
{
    return timesTop() + rowHeight + 4 * pt;
}

qreal ChartPainter::height() const
{
    return impactTop() + (m_chart.impact ? rowHeight + 8 * pt : 0);
}

void ChartPainter::draw(QPainter &painter, const QPointF &topLeft) const
{
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHint(QPainter::Antialiasing);
    drawTimes(painter);
    drawBar(painter);
    drawNarrowNames(painter);
    drawUpdates(painter);
    drawImpact(painter);
    painter.restore();
}

void ChartPainter::drawBar(QPainter &painter) const
{
    const QFont font = m_style.font(ReportFont::TableStrong);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (size_t i = 0; i < m_segments.size(); ++i) {
        const Segment &segment = m_segments[i];
        QRectF bar = segment.bar.adjusted(0, 0, -gap, 0);
        painter.fillRect(bar, segment.fill);
        if (m_chart.phases[int(i)].running) { // still open, so there is no end time
            const qreal tip = 8 * pt;
            painter.setPen(Qt::NoPen);
            painter.setBrush(segment.fill);
            painter.drawPolygon(
                QPolygonF{bar.topRight(), QPointF(bar.right() + tip, bar.center().y()), bar.bottomRight()});
        }
        painter.setPen(textOn(segment.fill));
        const qreal baseline = bar.center().y() + (metrics.ascent() - metrics.descent()) / 2;
        if (segment.named)
            painter.drawText(QPointF(bar.left() + inset, baseline),
                             segment.name + QLatin1Char(' ') + segment.length);
    }
}

void ChartPainter::drawNarrowNames(QPainter &painter) const
{
    const QFont font = m_style.font(ReportFont::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    auto place = m_names.cbegin();
    for (const Segment &segment : m_segments) {
        if (segment.named)
            continue;
        const qreal left = (place++)->first, baseline = namesTop() + metrics.ascent();
        painter.fillRect(QRectF(left, baseline - 5 * pt, 5 * pt, 5 * pt), segment.fill);
        painter.setPen(m_style.text);
        painter.drawText(QPointF(left + swatch, baseline), segment.name + QLatin1Char(' ') + segment.length);
    }
}

void ChartPainter::drawTimes(QPainter &painter) const
{
    const QFont font = m_style.font(ReportFont::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const ReportTimes times(QTimeZone::utc(), utcDate(m_chart.phases.first().from));
    QPen dashed(m_style.border, 0.5 * pt, Qt::CustomDashLine);
    dashed.setDashPattern({4, 4});
    qreal free = -1;
    for (size_t i = 0; i <= m_segments.size(); ++i) {
        const bool end = i == m_segments.size();
        const Instant at = end ? m_chart.phases.last().to : m_chart.phases[int(i)].from;
        const QString text = times.utc(Moment::exact(at));
        const qreal width = metrics.horizontalAdvance(text);
        const qreal edge = end ? m_segments.back().bar.right() - gap : m_segments[i].bar.left();
        const qreal x = std::min(edge + 3 * pt, m_width - width);
        if (x < free && !end)
            continue; // no room; the durations are listed elsewhere
        if (end && x < free)
            break;
        if (!end && i > 0 && x + width > m_segments.back().bar.right() - metrics.horizontalAdvance(text))
            continue;
        painter.setPen(dashed);
        const bool crosses = std::any_of(m_names.begin(), m_names.end(), [&](const auto &name) {
            return edge > name.first - 2 * pt && edge < name.second + 2 * pt;
        });
        painter.drawLine(QPointF(edge, crosses ? timesTop() : barTop() + barHeight),
                         QPointF(edge, timesTop() + rowHeight - 2 * pt));
        painter.setPen(m_style.muted);
        painter.drawText(QPointF(x, timesTop() + metrics.ascent() + 1 * pt), text);
        free = x + width + 6 * pt;
    }
}

void ChartPainter::drawUpdates(QPainter &painter) const
{
    const QFont font = m_style.font(ReportFont::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const qreal radius = 2.4 * pt;
    std::vector<qreal> xs;
    for (const Instant at : m_chart.updates)
        xs.push_back(xOf(at));
    for (size_t i = 0; i < xs.size(); ++i) {
        const qreal room = (i + 1 < xs.size() ? xs[i + 1] - radius : m_width) - xs[i] - radius - 4 * pt;
        painter.setPen(QPen(m_style.text, 0.8 * pt));
        painter.drawLine(QPointF(xs[i], 7 * pt + radius), QPointF(xs[i], barTop() - 1 * pt));
        painter.setBrush(Qt::white);
        painter.drawEllipse(QPointF(xs[i], 7 * pt), radius, radius);
        const QString number = QString::number(i + 1);
        for (const QString &text : {Words::tr("update %1", "its number").arg(number), number}) {
            if (metrics.horizontalAdvance(text) > room)
                continue;
            painter.drawText(QPointF(xs[i] + radius + 2 * pt, 7 * pt + metrics.ascent() / 2 - 0.8 * pt),
                             text);
            break;
        }
    }
}

void ChartPainter::drawImpact(QPainter &painter) const
{
    if (!m_chart.impact)
        return;
    const QFont font = m_style.font(ReportFont::Caption);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const qreal from = xOf(m_chart.impact->first), to = std::max(xOf(m_chart.impact->second), from + 2 * pt);
    const qreal y = impactTop() + 3 * pt, tick = 3 * pt;
    painter.setPen(QPen(m_style.text, 0.8 * pt));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    painter.drawLine(QPointF(from, y - tick), QPointF(from, y + tick));
    painter.drawLine(QPointF(to, y - tick), QPointF(to, y + tick));
    const qreal width = metrics.horizontalAdvance(m_chart.impactText);
    const qreal x = std::clamp((from + to - width) / 2, 0.0, std::max(0.0, m_width - width));
    painter.drawText(QPointF(x, y + 5 * pt + metrics.ascent()), m_chart.impactText);
}

} // namespace Watchroom
