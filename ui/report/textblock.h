// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportstyle.h"

#include <QTextLayout>
#include <memory>
#include <vector>

class QPainter;

namespace Watchroom {

/// Plain text laid out to a width and drawn line by line. It does not interpret markup, images or links, so
/// text from outside is only displayed. Line height is that of the style for every fallback font.
class TextBlock
{
public:
    struct Line
    {
        const QTextLayout *layout = nullptr;
        int index = 0;
    };

    TextBlock(const QString &text, const QFont &font, const QColor &color, qreal lineHeight, qreal width,
              Qt::Alignment alignment = Qt::AlignLeft);

    int lineCount() const { return int(m_lines.size()); }
    qreal lineHeight() const { return m_lineHeight; }
    qreal height() const { return lineCount() * m_lineHeight; }
    /// The width of the widest line.
    qreal naturalWidth() const;
    void draw(QPainter &painter, const QPointF &topLeft, int line) const;

private:
    QColor m_color;
    qreal m_lineHeight = 0;
    qreal m_baseline = 0;                                ///< distance from the top of a line
    std::vector<std::unique_ptr<QTextLayout>> m_layouts; ///< one per paragraph
    std::vector<Line> m_lines;
};

} // namespace Watchroom
