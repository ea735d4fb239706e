// SPDX-License-Identifier: GPL-3.0-or-later
#include "looktest.h"

#include "kit/severitymark.h"
#include "kit/tokens.h"

#include <QImage>
#include <QTest>
#include <cmath>

namespace Watchroom {

namespace {
/// WCAG 2: relative luminance and contrast.
double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QImage drawn(const char *severity)
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSeverity(painter, QRectF(0, 0, 40, 40), {QLatin1String(severity)}, Qt::black);
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}
} // namespace

void LookTest::textCanBeRead_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<double>("least");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const Tokens &t = tokens(scheme);
        const char *name = scheme == Scheme::Dark ? "dark" : "light";
        QTest::addRow("%s text", name) << int(scheme) << t.text << 7.0;
        QTest::addRow("%s muted", name) << int(scheme) << t.muted << 4.5;
        QTest::addRow("%s accent", name) << int(scheme) << t.accent << 4.5;
        QTest::addRow("%s ok", name) << int(scheme) << t.ok << 4.5;
        QTest::addRow("%s warning", name) << int(scheme) << t.warning << 4.5;
        QTest::addRow("%s danger", name) << int(scheme) << t.danger << 4.5;
        QTest::addRow("%s border", name) << int(scheme) << t.border << 3.0;
    }
}

void LookTest::textCanBeRead()
{
    QFETCH(int, scheme);
    QFETCH(QColor, colour);
    QFETCH(double, least);
    const Tokens &t = tokens(Scheme(scheme));
    for (const QColor &behind : {t.base, t.pane, t.sunk})
        QVERIFY2(contrast(colour, behind) >= least, qPrintable(QString::number(contrast(colour, behind))));
    QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
}

void LookTest::severitiesDifferInShape()
{
    const char *const all[] = {"s1", "s2", "s3", "s4", "undetermined"};
    for (const char *one : all) {
        for (const char *other : all) {
            if (one != other)
                QVERIFY2(drawn(one) != drawn(other), one);
        }
    }
}

} // namespace Watchroom
