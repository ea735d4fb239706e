// SPDX-License-Identifier: GPL-3.0-or-later
#include "looktest.h"

#include "contrast.h"
#include "kit/icon.h"
#include "kit/look.h"
#include "kit/severitymark.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLineEdit>
#include <QTest>

namespace Watchroom {

namespace {
QPalette paletteWith(const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Text, text);
    return palette;
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
    const std::pair<Scheme, const char *> normal[] = {{Scheme::Light, "light"}, {Scheme::Dark, "dark"}};
    for (const auto &[scheme, name] : normal) {
        const Tokens &t = tokens(scheme);
        QTest::addRow("%s text", name) << int(scheme) << t.text << 7.0;
        QTest::addRow("%s muted", name) << int(scheme) << t.muted << 4.5;
        QTest::addRow("%s accent", name) << int(scheme) << t.accent << 4.5;
        QTest::addRow("%s ok", name) << int(scheme) << t.ok << 4.5;
        QTest::addRow("%s warning", name) << int(scheme) << t.warning << 4.5;
        QTest::addRow("%s danger", name) << int(scheme) << t.danger << 4.5;
        QTest::addRow("%s border", name) << int(scheme) << t.border << 3.0;
    }
    const std::pair<Scheme, const char *> high[]
        = {{Scheme::HighLight, "high light"}, {Scheme::HighDark, "high dark"}};
    for (const auto &[scheme, name] : high) {
        const Tokens &t = tokens(scheme);
        QTest::addRow("%s text", name) << int(scheme) << t.text << 7.0;
        QTest::addRow("%s muted", name) << int(scheme) << t.muted << 7.0;
        QTest::addRow("%s accent", name) << int(scheme) << t.accent << 7.0;
        QTest::addRow("%s ok", name) << int(scheme) << t.ok << 7.0;
        QTest::addRow("%s warning", name) << int(scheme) << t.warning << 7.0;
        QTest::addRow("%s danger", name) << int(scheme) << t.danger << 7.0;
        QTest::addRow("%s border", name) << int(scheme) << t.border << 7.0;
    }
}

void LookTest::textCanBeRead()
{
    QFETCH(int, scheme);
    QFETCH(QColor, colour);
    QFETCH(double, least);
    const Tokens &t = tokens(Scheme(scheme));
    QList<QColor> behinds{t.base, t.pane, t.sunk};
    if (colour != t.border)
        behinds << t.selection << t.dangerTint << t.okTint;
    for (const QColor &behind : std::as_const(behinds))
        QVERIFY2(contrast(colour, behind) >= least, qPrintable(QString::number(contrast(colour, behind))));
    QVERIFY(contrast(t.onAccent, t.accent) >= std::min(least, 4.5));
    QCOMPARE(int(schemeOf(paletteWith(t.text))), scheme);
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

void LookTest::choosesTheScheme_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("desktopIsDark");
    QTest::addColumn<bool>("desktopWantsContrast");
    QTest::addColumn<int>("scheme");
    const auto row = [](const char *name, LookChoice choice, bool dark, bool high, Scheme scheme) {
        QTest::addRow("%s", name) << int(choice) << dark << high << int(scheme);
    };
    row("the desktop is light", LookChoice::System, false, false, Scheme::Light);
    row("the desktop is dark", LookChoice::System, true, false, Scheme::Dark);
    row("the desktop wants contrast", LookChoice::System, false, true, Scheme::HighLight);
    row("the desktop wants contrast in the dark", LookChoice::System, true, true, Scheme::HighDark);
    row("light by choice on a dark desktop", LookChoice::Light, true, true, Scheme::Light);
    row("dark by choice on a light desktop", LookChoice::Dark, false, false, Scheme::Dark);
    row("contrast by choice", LookChoice::HighContrast, false, false, Scheme::HighLight);
    row("contrast by choice on a dark desktop", LookChoice::HighContrast, true, false, Scheme::HighDark);
}

void LookTest::choosesTheScheme()
{
    QFETCH(int, choice);
    QFETCH(bool, desktopIsDark);
    QFETCH(bool, desktopWantsContrast);
    const DesktopWish wish{desktopIsDark, desktopWantsContrast};
    QTEST(int(schemeFor(LookChoice(choice), wish)), "scheme");
}

/// An open window follows; it is not made anew, so nothing that is being typed is touched.
void LookTest::changesWhatIsOpen()
{
    MemoryPreferences preferences;
    Look look(*qApp, preferences);
    look.apply();
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    QLabel *muted = mutedLabel(QStringLiteral("muted"), &window);
    auto *sign = new QLabel(&window);
    showIcon(sign, icon("alert", tokens(Scheme::Light).danger), 16);
    layout->addWidget(muted);
    layout->addWidget(sign);
    window.show();
    const QImage before = sign->pixmap().toImage();
    look.setDesktop({true, false});
    QCOMPARE(window.palette().color(QPalette::Window), tokens(Scheme::Dark).base);
    QCOMPARE(muted->palette().color(QPalette::WindowText), tokens(Scheme::Dark).muted);
    QVERIFY(sign->pixmap().toImage() != before);
    look.setChoice(LookChoice::HighContrast);
    QCOMPARE(muted->palette().color(QPalette::WindowText), tokens(Scheme::HighDark).muted);
    look.setChoice(LookChoice::Light);
    QCOMPARE(muted->palette().color(QPalette::WindowText), tokens(Scheme::Light).muted);
    QCOMPARE(sign->pixmap().toImage(), before);
}

void LookTest::growsByTheText()
{
    MemoryPreferences preferences;
    const QFont font = QApplication::font();
    Look look(*qApp, preferences);
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    const Measure measure(&window);
    layout->setContentsMargins(measure(4), measure(4), measure(4), measure(4));
    layout->setSpacing(measure(16));
    QLabel *title = plainLabel(QStringLiteral("Title"), &window, Type::Title, Weight::Bold);
    auto *narrow = new QWidget(&window);
    narrow->setFixedWidth(measure(72));
    layout->addWidget(title);
    layout->addSpacing(measure(12));
    layout->addWidget(narrow);
    layout->addWidget(hairline(&window));
    QPushButton *go = button(QStringLiteral("Go"), Button::Primary, &window);
    auto *line = new QLineEdit(&window);
    auto *tick = new QCheckBox(&window);
    layout->addWidget(go);
    layout->addWidget(line);
    layout->addWidget(tick);
    window.show();
    const int titleSize = title->font().pixelSize(), width = narrow->width();
    for (int percent = 110; percent <= Look::mostText; percent += Look::textStep)
        look.setTextPercent(percent);
    QCOMPARE(QFontInfo(window.font()).pixelSize(), 2 * QFontInfo(font).pixelSize());
    QCOMPARE(title->font().pixelSize(), 2 * titleSize);
    for (const QWidget *control : std::initializer_list<QWidget *>{go, line, tick})
        QCOMPARE(QFontInfo(control->font()).pixelSize(), 2 * QFontInfo(font).pixelSize());
    QCOMPARE(narrow->minimumWidth(), 2 * width);
    QCOMPARE(layout->contentsMargins().left(), 2 * measure(4));
    look.setTextPercent(1000);
    QCOMPARE(look.textPercent(), Look::mostText);
    look.setTextPercent(100);
    QCOMPARE(QApplication::font(), font);
    QCOMPARE(title->font().pixelSize(), titleSize);
    QCOMPARE(narrow->minimumWidth(), width);
    QCOMPARE(layout->contentsMargins().left(), measure(4));
}

void LookTest::isRemembered()
{
    MemoryPreferences preferences;
    {
        Look look(*qApp, preferences);
        look.setChoice(LookChoice::Dark);
        look.setTextPercent(120);
    }
    Look again(*qApp, preferences);
    QCOMPARE(int(again.scheme()), int(Scheme::Dark));
    QCOMPARE(again.textPercent(), 120);
    again.setTextPercent(100);
    again.setChoice(LookChoice::Light);
}

} // namespace Watchroom
