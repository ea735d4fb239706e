// SPDX-License-Identifier: GPL-3.0-or-later
#include "duenoticestest.h"

#include "now/duenotices.h"
#include "shellwindow.h"

#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
const Instant due = fromMs(1'750'000'000'000);

Instant at(double minutes)
{
    return due + std::chrono::milliseconds(int64_t(minutes * 60'000));
}

BoardRow rowDue(Instant when = due)
{
    BoardRow row;
    row.id.uuid.bytes[0] = 7;
    row.name = QStringLiteral("INC-42");
    row.title = QStringLiteral("Checkout fails");
    row.involvesViewer = true;
    row.update = UpdateDue{UpdateDue::Why::Promised, Moment::exact(when), false, false};
    return row;
}

QStringList titlesIn(const QSignalSpy &spy)
{
    QStringList titles;
    for (const auto &one : spy)
        titles.append(one.first().value<DueNotice>().title);
    return titles;
}
} // namespace

void DueNoticesTest::tellsOnceEachFiveMinutes_data()
{
    QTest::addColumn<QList<double>>("looks"); // minutes after it was due
    QTest::addColumn<QStringList>("told");
    const QString soon = QStringLiteral("INC-42: update due in 5 minute(s)"),
                  now = QStringLiteral("INC-42: update due now"),
                  five = QStringLiteral("INC-42: update overdue by 5 minute(s)"),
                  ten = QStringLiteral("INC-42: update overdue by 10 minute(s)");
    QTest::addRow("long before") << QList<double>{-60, -5.01} << QStringList{};
    QTest::addRow("five minutes before") << QList<double>{-5.01, -4.99, -4, -0.01} << QStringList{soon};
    QTest::addRow("when it is due") << QList<double>{-0.01, 0, 0.01, 4.99}
                                    << QStringList{QStringLiteral("INC-42: update due in 1 minute(s)"), now};
    QTest::addRow("every second of a quarter") << [] {
        QList<double> all;
        for (int second = -301; second <= 10 * 60; ++second)
            all.append(second / 60.0);
        return all;
    }() << QStringList{soon, now, five, ten};
    QTest::addRow("the machine slept") << QList<double>{-4.99, 10.2} << QStringList{soon, ten};
    QTest::addRow("the clock was set back") << QList<double>{0, -3, 0.5, 5} << QStringList{now, five};
    QTest::addRow("begun when it is late")
        << QList<double>{11, 12} << QStringList{QStringLiteral("INC-42: update overdue by 11 minute(s)")};
}

void DueNoticesTest::tellsOnceEachFiveMinutes()
{
    QFETCH(QList<double>, looks);
    DueNotices notices;
    QSignalSpy told(&notices, &DueNotices::due);
    for (const double minutes : looks)
        notices.look({rowDue()}, at(minutes));
    QTEST(titlesIn(told), "told");
}

void DueNoticesTest::tellsOnlyWhoTakesPart()
{
    DueNotices notices;
    QSignalSpy told(&notices, &DueNotices::due);
    BoardRow row = rowDue();
    row.involvesViewer = false;
    notices.look({row}, at(1));
    row.involvesViewer = true;
    row.update.reset();
    notices.look({row}, at(1));
    QVERIFY(told.isEmpty());
    notices.look({rowDue()}, at(1)); // took a role
    QCOMPARE(told.size(), 1);
}

void DueNoticesTest::beginsAnewWithTheNextUpdate()
{
    DueNotices notices;
    QSignalSpy told(&notices, &DueNotices::due);
    notices.look({rowDue()}, at(6));
    notices.look({rowDue(at(36))}, at(7)); // somebody posted
    QCOMPARE(told.size(), 1);
    notices.look({rowDue(at(36))}, at(32));
    notices.look({rowDue(at(36))}, at(36));
    QCOMPARE(told.size(), 3);
}

void DueNoticesTest::hidesWhatIsConfidential()
{
    DueNotices notices;
    QSignalSpy told(&notices, &DueNotices::due);
    BoardRow row = rowDue();
    row.confidential = true;
    notices.look({row}, at(-2));
    notices.look({row}, at(2));
    QCOMPARE(told.size(), 2);
    for (const auto &one : told) {
        const auto notice = one.first().value<DueNotice>();
        for (const QString &hidden : {row.name, row.title, QStringLiteral("INC")})
            QVERIFY(!notice.title.contains(hidden) && !notice.text.contains(hidden));
        QVERIFY(!notice.title.isEmpty());
        QCOMPARE(notice.incident, row.name);
    }
}

/// Also while another place is in front.
void DueNoticesTest::comesFromTheWindowWithinASecond()
{
    ShellWindow shell;
    shell.file.perform(EngageRequest{{QStringLiteral("lead")}, {}});
    QTRY_VERIFY(shell.file.shown().incident.holder({QStringLiteral("lead")}));
    QSignalSpy told(&shell.window, &MainWindow::updateDue);
    shell.press(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(!told.wait(1'500));
    shell.file.own->time += std::chrono::hours(3);
    QVERIFY(told.wait(1'500));
    QVERIFY(told.first().first().value<DueNotice>().late);
    QVERIFY(!told.wait(1'500)); // once
}

} // namespace Watchroom
