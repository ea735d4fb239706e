// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPageLayout>

namespace Watchroom {

/// Report lengths are in tenths of a point, which is precise enough for layout and gives integer font sizes.
constexpr qreal pt = 10;

enum class ReportFont : uint8_t {
    Title,
    LongTitle,
    Lead,
    Heading,
    Text,
    Table,
    TableStrong,
    Head,
    Caption,
    Figure,
    LongFigure,
    Foot
};

struct FontSpec
{
    qreal size = 0; ///< points
    qreal line = 0; ///< points from baseline to baseline
    QFont::Weight weight = QFont::Normal;
};

/// The style of the report, a value: the same style gives the same bytes.
struct ReportStyle
{
    /// Tried in this order for each character. They come from Debian packages; none is embedded in the
    /// program.
    QStringList families{QStringLiteral("Inter"),
                         QStringLiteral("Noto Sans"),
                         QStringLiteral("Noto Sans Arabic"),
                         QStringLiteral("IPAGothic"),
                         QStringLiteral("Noto Sans Hebrew"),
                         QStringLiteral("Noto Sans Devanagari"),
                         QStringLiteral("Noto Sans Thai"),
                         QStringLiteral("Noto Sans Symbols"),
                         QStringLiteral("Noto Sans Symbols2"),
                         QStringLiteral("Symbola"), // emoji as outlines
                         QStringLiteral("Noto Sans Math"),
                         QStringLiteral("DejaVu Sans")};
    qreal marginMm = 20;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    QColor text{0x1b, 0x1f, 0x26};
    QColor muted{0x52, 0x5b, 0x69};
    QColor line{0xdc, 0xe0, 0xe6};
    QColor border{0x7c, 0x85, 0x94};
    QList<QColor> phases{{0x22, 0x63, 0xc9}, {0xdc, 0x76, 0x0f}, {0x0f, 0x9c, 0x8a},
                         {0x73, 0x12, 0x6f}, {0x6c, 0x57, 0x09}, {0x1c, 0x1c, 0x1c}};

    FontSpec spec(ReportFont which) const;
    QFont font(ReportFont which) const;
    qreal lineHeight(ReportFont which) const { return spec(which).line * pt; }
};

} // namespace Watchroom
