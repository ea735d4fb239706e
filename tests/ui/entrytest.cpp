// SPDX-License-Identifier: GPL-3.0-or-later
#include "entrytest.h"

#include "response/entrybox.h"
#include "response/entrycommand.h"
#include "windowfile.h"

#include <QPlainTextEdit>
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
        "no such command: a note, as it stands");
    row("a severity with its reason", "/sev 2 because a third is hindered", 1, "sets the severity to S2");
    row("a severity without one is refused", "/sev 2", -1, "");
    row("a severity that is none", "/sev 9 because", -1, "");
    row("a clock", "/mitigated 13:50", 2, "mitigated_at: 13:50 UTC");
    row("a clock by its short name", "/impact -10m", 2, "impact_started_at: 13:50 UTC");
    row("a clock without a time is now", "/mitigated", 2, "mitigated_at: 14:00 UTC");
    row("a clock with nonsense", "/mitigated soonish", -1, "");
    row("a role", "/role cmoc @kim", 3, "\342\201\250kim\342\201\251 takes the role Communications manager");
    row("an unknown role", "/role king", -1, "");
    row("a task with owner and time", "/task Count declined cards @ken 20m", 5,
        "a task for ken, due 14:20 UTC");
    row("a task in the other order", "/task Count declined cards 20m @ken", 5,
        "a task for ken, due 14:20 UTC");
    row("a call", "/call im", 6, "notes that you called Incident manager");
    row("an answer", "/answer im no", 7, "notes that Incident manager can't come");
    row("an answer that is none", "/answer im perhaps", -1, "");
    row("a link", "/link https://example.org/1", 8, "links https://example.org/1");
    row("a step", "/state fixing", 9, "moves to Fixing");
    row("a decision", "/decision Roll back", 0, "a decision");
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

} // namespace Watchroom
