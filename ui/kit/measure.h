// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontInfo>
#include <QWidget>

namespace Watchroom {

/// Converts lengths of the mock-ups, drawn at a font of 13 px, to the current font size.
class Measure
{
public:
    explicit Measure(const QFont &font)
        : m_scale(QFontInfo(font).pixelSize() / 13.0)
    {
    }
    explicit Measure(const QWidget *widget)
        : Measure(widget->font())
    {
    }
    int operator()(double length) const { return qRound(length * m_scale); }
    double scale() const { return m_scale; }

private:
    double m_scale;
};

/// Font sizes relative to the body: caption 11, lead 15, heading 18 and title 24, with a body of 13.
enum class Type { Caption, Body, Lead, Heading, Title };
enum class Weight { Plain, Bold };

inline QFont typeOf(QFont body, Type type, Weight weight = Weight::Plain)
{
    static constexpr double sizes[] = {11, 13, 15, 18, 24};
    const double pixels = QFontInfo(body).pixelSize() * sizes[int(type)] / 13.0;
    body.setPixelSize(qRound(pixels));
    body.setWeight(weight == Weight::Bold ? QFont::DemiBold : QFont::Normal);
    return body;
}

} // namespace Watchroom
