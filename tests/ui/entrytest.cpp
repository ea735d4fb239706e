// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrytest.h"

#include "parts.h"
#include "response/entrybox.h"
#include "response/entrycommand.h"
#include "response/pictures.h"
#include "response/responseview.h"
#include "windowfile.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

void EntryTest::readsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind"); // index in EntryRequest; -1: refused
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *line, int kind, const char *words) {
        QTest::addRow("%s", name) << QString::fromLatin1(line) << kind << QString::fromLatin1(words);
    };
    row("plain text is a note", "Card payments fail", 0, "");
    row("an unknown command is a note: nothing is lost", "/etc/hosts was changed", 0,
        "unknown command: added as a note");
    row("a severity with its reason", "/sev 2 because a third is hindered", 1, "set severity to S2");
    row("a severity without one is refused", "/sev 2", -1, "");
    row("a severity that is none", "/sev 9 because", -1, "");
    row("a clock", "/mitigated 13:50", 2, "mitigated_at: 13:50 UTC");
    row("a clock by its short name", "/impact -10m", 2, "impact_started_at: 13:50 UTC");
    row("a clock without a time is now", "/mitigated", 2, "mitigated_at: 14:00 UTC");
    row("a clock with nonsense", "/mitigated soonish", -1, "");
    row("a role", "/role cmoc @kim", 3,
        "assign \342\201\250kim\342\201\251 to the role Communications manager");
    row("an unknown role", "/role king", -1, "");
    row("a task with owner and time", "/task Count declined cards @ken 20m", 5,
        "add task for ken, due 14:20 UTC");
    row("a task in the other order", "/task Count declined cards 20m @ken", 5,
        "add task for ken, due 14:20 UTC");
    row("a call", "/call im", 6, "record that you paged Incident manager");
    row("an answer", "/answer im no", 7, "record that Incident manager is not available");
    row("an answer that is none", "/answer im perhaps", -1, "");
    row("a link", "/link https://example.org/1", 8, "add link to https://example.org/1");
    row("an address alone", "https://example.org/issues/7", 8, "add link to https://example.org/issues/7");
    row("an incident's address", "watchroom:incident/INC-7", 8, "add link to INC-7");
    row("an address in a text", "see https://example.org/1", 0, "");
    row("an address that could run something", "javascript:alert(1)", 0, "");
    row("a step", "/state fixing", 9, "move to Fixing");
    row("a decision", "/decision Roll back", 0, "record a decision");
    row("an earlier time", "/at 13:40 Deployed", 0, "happened 13:40 UTC");
}

void EntryTest::readsALine()
{
    QFETCH(QString, line);
    QFETCH(int, kind);
    QFETCH(QString, words);
    WindowFile window;
    const auto meaning = entryMeaning(line, {}, window.shown(), window.file.context);
    QCOMPARE(meaning ? int(meaning->request.index()) : -1, kind);
    if (!meaning) {
        QVERIFY(!meaning.error().message.isEmpty());
        return;
    }
    QString plain = meaning->words; // names stand between marks of direction
    plain.remove(QChar(0x2068)).remove(QChar(0x2069));
    QCOMPARE(plain, QString::fromUtf8(words.toLatin1()).remove(QChar(0x2068)).remove(QChar(0x2069)));
}

void EntryTest::recordsByEnter()
{
    WindowFile window;
    Performer performer(window.workspace.get(), window.name, nullptr);
    EntryBox box(&performer);
    box.show(window.shown());
    static_cast<QWidget &>(box).show();
    auto *text = box.findChild<QPlainTextEdit *>();
    QSignalSpy performed(&performer, &Performer::performed);
    QTest::keyClicks(text, QStringLiteral("Card payments fail"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(performed.size(), 1);
    QCOMPARE(text->toPlainText(), QString());
    QCOMPARE(window.shown().incident.timeline.last().text, QStringLiteral("Card payments fail"));
    // What is refused stays in the box.
    QSignalSpy refused(&performer, &Performer::refused);
    QTest::keyClicks(text, QStringLiteral("/sev 2"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(text->toPlainText(), QStringLiteral("/sev 2"));
}

namespace {
/// A colour that nothing else in the window has.
const QColor strange(1, 254, 2);

bool showsStrange(QWidget *widget)
{
    const QImage image = widget->grab().toImage();
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == strange;
    }
    return found > 500;
}
} // namespace

void EntryTest::pastesAPicture()
{
    WindowFile window;
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1200, 800);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    auto *text = view.findChild<EntryBox *>()->findChild<QPlainTextEdit *>();
    QImage image(640, 200, QImage::Format_RGB32);
    image.fill(strange);
    QApplication::clipboard()->setImage(image);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_Return); // at once: it waits until the picture is read
    QListView *timeline = timelineOf(view);
    const QString name = QStringLiteral("Picture 2026-06-23 14.00.00.png");
    QTRY_COMPARE(timeline->model()->index(timeline->model()->rowCount() - 1, 0).data().toString(), name);
    const EntryRecord entry = window.shown().incident.timeline.last();
    QVERIFY(entry.attachment);
    QCOMPARE(entry.attachment->mediaType, QStringLiteral("image/png"));
    QVERIFY(!buttonNamed(view, QStringLiteral("Remove ") + name)); // recorded: nothing waits any more
    QTRY_VERIFY(showsStrange(timeline->viewport()));
}

void EntryTest::pastesFiles()
{
    WindowFile window;
    const QString path = window.file.pathOf(QStringLiteral("trace.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("10:03 refused") == 13);
    file.close();
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1200, 800);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    auto *text = view.findChild<EntryBox *>()->findChild<QPlainTextEdit *>();
    text->setFocus();
    const auto paste = [&] {
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(path)});
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    };
    paste();
    QTRY_VERIFY(buttonNamed(view, QStringLiteral("Remove trace.log")));
    QTest::keyClick(buttonNamed(view, QStringLiteral("Remove trace.log")), Qt::Key_Space);
    QTRY_VERIFY(!buttonNamed(view, QStringLiteral("Remove trace.log")));
    QTest::keyClick(text, Qt::Key_Return); // nothing is left to record
    paste();
    QTRY_VERIFY(buttonNamed(view, QStringLiteral("Remove trace.log")));
    QTest::keyClicks(text, QStringLiteral("/sev 2 because"));
    QTest::keyClick(text, Qt::Key_Return); // a command takes no files; nothing is lost
    QVERIFY(buttonNamed(view, QStringLiteral("Remove trace.log")));
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(text, QStringLiteral("The trace"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(window.shown().incident.timeline.last().text, QStringLiteral("The trace"));
    const IncidentRecord incident = window.shown().incident;
    QCOMPARE(std::count_if(incident.timeline.begin(), incident.timeline.end(),
                           [](const EntryRecord &each) { return each.attachment.has_value(); }),
             1);
    QCOMPARE(incident.timeline.last().attachment->name, QStringLiteral("trace.log"));
}

void EntryTest::decodesOnlyPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<bool>("shown");
    QByteArray png;
    QBuffer out(&png);
    QImage(20, 10, QImage::Format_RGB32).save(&out, "PNG");
    const QByteArray svg("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"/>");
    QTest::addRow("a picture") << png << QStringLiteral("image/png") << true;
    QTest::addRow("half a picture") << png.left(30) << QStringLiteral("image/png") << false;
    QTest::addRow("a drawing") << svg << QStringLiteral("image/svg+xml") << false;
    QTest::addRow("a drawing that says it is a picture") << svg << QStringLiteral("image/png") << false;
    QTest::addRow("a picture that says it is text") << png << QStringLiteral("text/plain") << false;
    QByteArray bomb = png; // a header of 60000 by 60000 pixels
    bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
    QTest::addRow("a picture of too many pixels") << bomb << QStringLiteral("image/png") << false;
}

void EntryTest::decodesOnlyPictures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    const QImage image = decodedPicture(bytes, mediaType, {10, 10});
    QTEST(!image.isNull(), "shown");
    QVERIFY(image.isNull() || image.size() == QSize(10, 5));
}

void EntryTest::linksAPastedAddress()
{
    WindowFile window;
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1200, 900);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    auto *text = view.findChild<EntryBox *>()->findChild<QPlainTextEdit *>();
    const QString address = QStringLiteral("https://code.example.org/shop/-/issues/7?tab=all");
    QApplication::clipboard()->setText(address);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_Return);
    QListView *links = nullptr;
    const auto lists = view.findChildren<QListView *>();
    for (QListView *list : lists) {
        if (list->accessibleName() == QLatin1String("Links of this incident"))
            links = list;
    }
    QVERIFY(links);
    QTRY_COMPARE(links->model()->rowCount(), 1);
    const QModelIndex row = links->model()->index(0, 0);
    QString shown = row.data().toString();
    QCOMPARE(shown.remove(QChar(0x2068)).remove(QChar(0x2069)),
             QStringLiteral("issue: code.example.org/shop/-/issues/7"));
    QCOMPARE(row.data(Qt::ToolTipRole).toString(), address);
    QTRY_VERIFY(links->isVisible());
    links->setFocus();
    QTest::keyClick(links, Qt::Key_Home);
    QApplication::clipboard()->clear();
    QTest::keyClick(links, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), address);
    QTest::keyClick(links, Qt::Key_Delete);
    QTRY_COMPARE(links->model()->rowCount(), 0);
    window.file.context.who = QStringLiteral("ann");
    window.perform(UndoRequest{});
    QCOMPARE(window.shown().incident.links.size(), 1);
}

} // namespace Watchroom
