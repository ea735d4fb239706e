// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportstyle.h"

#include <QTextLayout>
#include <memory>
#include <vector>

class QPainter;

namespace Watchroom {

/// Plain text laid out in a width, drawn line by line. It knows no markup, no picture and no address, so a
/// text from outside can do nothing but be shown. Lines have the style's height whichever font a letter comes
/// from.
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
    /// The widest line.
    qreal naturalWidth() const;
    void draw(QPainter &painter, const QPointF &topLeft, int line) const;

private:
    QColor m_color;
    qreal m_lineHeight = 0;
    qreal m_baseline = 0;                                ///< below a line's top
    std::vector<std::unique_ptr<QTextLayout>> m_layouts; ///< one a paragraph
    std::vector<Line> m_lines;
};

} // namespace Watchroom
