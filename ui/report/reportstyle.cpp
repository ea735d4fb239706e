// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportstyle.h"

namespace Watchroom {

FontSpec ReportStyle::spec(ReportFont which) const
{
    switch (which) {
    case ReportFont::Title:
        return {21, 27, QFont::DemiBold};
    case ReportFont::LongTitle:
        return {14, 19, QFont::DemiBold};
    case ReportFont::Lead:
        return {11.5, 17, QFont::Normal};
    case ReportFont::Heading:
        return {12, 16, QFont::DemiBold};
    case ReportFont::Text:
        return {9.6, 15, QFont::Normal};
    case ReportFont::Table:
        return {8.6, 12.4, QFont::Normal};
    case ReportFont::TableStrong:
        return {8.6, 12.4, QFont::DemiBold};
    case ReportFont::Head:
        return {8.2, 11.5, QFont::Normal};
    case ReportFont::Caption:
        return {7.2, 10.5, QFont::Normal};
    case ReportFont::Figure:
        return {13.5, 18, QFont::DemiBold};
    case ReportFont::LongFigure:
        return {10, 18, QFont::DemiBold};
    case ReportFont::Foot:
        return {7.2, 10.5, QFont::Normal};
    }
    return {};
}

QFont ReportStyle::font(ReportFont which) const
{
    const FontSpec wanted = spec(which);
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(qRound(wanted.size * pt));
    font.setWeight(wanted.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Latin text is not shaped: Inter replaces the colon of "14:05" and the hyphen of "INC-1" by glyphs
    // without a character, so that searching and copying in the PDF would fail.
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::PreferNoShaping));
    return font;
}

} // namespace Watchroom
