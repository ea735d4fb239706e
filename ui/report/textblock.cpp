// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/textblock.h"

#include <QFontMetricsF>
#include <QPainter>

namespace Watchroom {

TextBlock::TextBlock(const QString &text, const QFont &font, const QColor &color, qreal lineHeight,
                     qreal width, Qt::Alignment alignment)
    : m_color(color)
    , m_lineHeight(lineHeight)
{
    const QFontMetricsF metrics(font);
    m_baseline = (lineHeight - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : text.split(QLatin1Char('\n'))) {
        auto layout = std::make_unique<QTextLayout>(paragraph, font);
        layout->setTextOption(option);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            m_lines.push_back({layout.get(), line.lineNumber()});
        }
        layout->endLayout();
        if (paragraph.isEmpty() && (m_lines.empty() || m_lines.back().layout != layout.get()))
            m_lines.push_back({nullptr, 0});
        m_layouts.push_back(std::move(layout));
    }
}

qreal TextBlock::naturalWidth() const
{
    qreal widest = 0;
    for (const Line &line : m_lines) {
        if (line.layout)
            widest = std::max(widest, line.layout->lineAt(line.index).naturalTextWidth());
    }
    return widest;
}

void TextBlock::draw(QPainter &painter, const QPointF &topLeft, int line) const
{
    const Line &wanted = m_lines[size_t(line)];
    if (!wanted.layout)
        return;
    const QTextLine laid = wanted.layout->lineAt(wanted.index);
    painter.setPen(m_color);
    // The line is at (0, 0) of its layout; its text is placed on the baseline of the style.
    laid.draw(&painter, topLeft + QPointF(0, m_baseline - laid.ascent()));
}

} // namespace Watchroom
