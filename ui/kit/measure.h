// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontInfo>
#include <QWidget>

namespace Watchroom {

/// Lengths of the drawings are at a font of 13 px; a larger text makes everything larger.
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

/// The sizes of type, as parts of the body's: caption 11, lead 15, heading 18, title 24 to its 13.
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
