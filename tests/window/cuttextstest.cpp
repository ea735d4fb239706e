// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttextstest.h"

#include "kit/widgets.h"
#include "tour/cuttexts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <functional>

namespace Watchroom {

namespace {
using Make = std::function<QWidget *(QWidget *)>;
}

void CutTextsTest::namesWhatHasTooLittleRoom_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<bool>("isCut");
    const QString words = QStringLiteral("Is it this one, or another one?");
    const auto row
        = [](const char *name, bool isCut, const Make &make) { QTest::addRow("%s", name) << make << isCut; };
    const auto sized = [](QWidget *widget, double width, double height) {
        const QSize need = widget->sizeHint();
        widget->resize(int(need.width() * width), int(need.height() * height));
        return widget;
    };
    row("a label with its room", false, [=](QWidget *in) { return sized(new QLabel(words, in), 1, 1); });
    row("a flat label", true, [=](QWidget *in) { return sized(new QLabel(words, in), 1, 0.5); });
    row("a narrow label", true, [=](QWidget *in) { return sized(new QLabel(words, in), 0.8, 1); });
    row("a hidden one", false, [=](QWidget *in) {
        auto *label = new QLabel(words, in);
        label->hide();
        return sized(label, 0.5, 0.5);
    });
    row("a narrow one that cuts", false, [=](QWidget *in) {
        auto *label = new CutLabel(in);
        label->setWhole(words);
        label->resize(60, label->sizeHint().height());
        return label;
    });
    for (const int lines : {1, 8}) {
        row(lines == 1 ? "wrapped words in one line" : "wrapped words in many lines", lines == 1,
            [=](QWidget *in) {
                auto *label = new QLabel(words, in);
                label->setWordWrap(true);
                label->resize(60, label->fontMetrics().height() * lines);
                return label;
            });
    }
    row("a narrow button", true,
        [=](QWidget *in) { return sized(button(words, Button::Plain, in), 0.8, 1); });
    row("a flat box to tick", true, [=](QWidget *in) { return sized(new QCheckBox(words, in), 1, 0.5); });
    row("a flat line", true, [=](QWidget *in) { return sized(new QLineEdit(words, in), 1, 0.5); });
    row("a short line", false, [=](QWidget *in) { return sized(new QLineEdit(words, in), 0.3, 1); });
    row("a narrow choice", true, [=](QWidget *in) {
        auto *box = new QComboBox(in);
        box->addItem(words);
        return sized(box, 0.6, 1);
    });
    for (const bool isDrawing : {false, true}) {
        row(isDrawing ? "a wide drawing" : "a wide page", !isDrawing, [=](QWidget *in) {
            auto *area = new QScrollArea(in);
            auto *page = new QWidget;
            page->resize(600, 20);
            area->setWidget(page);
            area->resize(300, 100);
            area->setProperty("drawing", isDrawing);
            return area;
        });
    }
}

void CutTextsTest::namesWhatHasTooLittleRoom()
{
    QFETCH(Make, make);
    QFETCH(bool, isCut);
    QWidget screen;
    screen.resize(900, 400);
    make(&screen);
    screen.show();
    QVERIFY(QTest::qWaitForWindowExposed(&screen));
    QCOMPARE(cutTexts(screen).size(), isCut ? 1 : 0);
}

} // namespace Watchroom
