// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardtest.h"

#include "kit/measure.h"
#include "now/boardcolumns.h"
#include "overview/duewords.h"
#include "windowfile.h"

#include <QBoxLayout>
#include <QListView>
#include <QStringListModel>
#include <QTest>

namespace Watchroom {

namespace {
using std::chrono::minutes;
using std::chrono::seconds;
const Instant noon = fromMs(1'782'223'200'000);
} // namespace

void BoardTest::saysWhatIsDue_data()
{
    QTest::addColumn<int>("updateIn"); // seconds; a large number: no update
    QTest::addColumn<int>("waiting");
    QTest::addColumn<int>("late");
    QTest::addColumn<bool>("nobody");
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("urgency");
    constexpr int none = 999'999;
    QTest::addRow("an overdue update is first")
        << -264 << 2 << 1 << false << QStringLiteral("Update overdue by 4:24") << 2;
    QTest::addRow("then a call that nobody answered")
        << 600 << 2 << 1 << false << QStringLiteral("1 page(s) not acknowledged in time") << 2;
    QTest::addRow("nobody was called")
        << 600 << 0 << 0 << true << QStringLiteral("Nobody has been paged") << 1;
    QTest::addRow("an update soon counts down")
        << 96 << 0 << 0 << false << QStringLiteral("Update due in 1:36") << 1;
    QTest::addRow("a later one is calm")
        << 1320 << 0 << 0 << false << QStringLiteral("Update due in 22 min") << 0;
    QTest::addRow("calls that wait") << none << 2 << 0 << false
                                     << QStringLiteral("2 page(s) not acknowledged") << 1;
    QTest::addRow("nothing") << none << 0 << 0 << false << QStringLiteral("Nothing due") << 0;
}

void BoardTest::saysWhatIsDue()
{
    QFETCH(int, updateIn);
    QFETCH(int, waiting);
    QFETCH(int, late);
    QFETCH(bool, nobody);
    QFETCH(int, urgency);
    BoardRow row;
    if (updateIn < 900'000)
        row.update = UpdateDue{UpdateDue::Why::Cadence, Moment::exact(noon + seconds(updateIn)), updateIn < 0,
                               false};
    row.waitingCalls = waiting;
    row.overdueCalls = late;
    row.nextAnswerDue = waiting > 0 ? std::optional(Moment::exact(noon + minutes(7))) : std::nullopt;
    row.nobodyCalled = nobody;
    const DueWords words = dueWords(row, noon);
    QTEST(words.line, "line");
    QCOMPARE(int(words.urgency), urgency);
}

void BoardTest::putsWhatIsLateFirst()
{
    WindowFile window;
    window.file.declare(QStringLiteral("Search is slow"));
    DraftUpdateRequest draft;
    draft.content.publicState = QStringLiteral("investigating");
    draft.content.body = QStringLiteral("We are looking into it.");
    window.name = QStringLiteral("INC-2");
    window.perform(EngageRequest{{QStringLiteral("im")}, {}});
    window.perform(draft);
    const QString update = window.shown().incident.updates.first().id.toString();
    window.perform(ApproveUpdateRequest{update, {QStringLiteral("im")}, {}, true});
    window.perform(PostUpdateRequest{update, {}, {}, {}});
    const auto names = [&] {
        const auto reader
            = Reader::open(window.file.path(), std::make_shared<FakeContext>(window.file.context));
        const auto rows = board(**reader, QStringLiteral("en"));
        QStringList list;
        for (const BoardRow &row : *rows)
            list.append(row.name);
        return list;
    };
    window.file.context.time += minutes(2);
    QCOMPARE(names(), (QStringList{QStringLiteral("INC-1"), QStringLiteral("INC-2")})); // by severity
    window.name = QStringLiteral("INC-1");
    for (const char *role : {"im", "eoc", "cmoc", "lead", "exec_liaison", "infra_lead", "scribe"})
        window.perform(EngageRequest{{QLatin1String(role)}, {}});
    window.file.context.time += minutes(20);
    QCOMPARE(names().first(), QStringLiteral("INC-2")); // its update is overdue
}

void BoardTest::keepsColumnsInTheRow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("mirrored");
    for (const int width : {560, 583, 819, 820, 999, 1000, 1208, 1900}) {
        QTest::addRow("%d", width) << width << false;
        QTest::addRow("%d, right to left", width) << width << true;
    }
}

void BoardTest::keepsColumnsInTheRow()
{
    QFETCH(int, width);
    QFETCH(bool, mirrored);
    QFont font;
    font.setPixelSize(13);
    const QRect row(0, 0, width, 60);
    const BoardColumns columns = BoardColumns::in(row, font, mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const QList<QRect> all{columns.severity, columns.incident, columns.state,
                           columns.lead,     columns.due,      columns.action};
    for (const QRect &one : all) {
        QVERIFY(one.isEmpty() || row.contains(one));
        for (const QRect &other : all)
            QVERIFY(one == other || !one.intersects(other));
    }
    QVERIFY(columns.incident.width() >= 100 && columns.due.width() >= 150);
}

/// Also where the rows have no room for a column because of the scroll bar beside them.
void BoardTest::namesTheColumnsWhereTheyAre()
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QWidget page;
        page.setLayoutDirection(direction);
        QStringListModel model(QStringList(50, QStringLiteral("row")));
        auto *list = new QListView(&page);
        list->setModel(&model);
        auto *head = new BoardHead(list, &page);
        auto *layout = new QVBoxLayout(&page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(head);
        layout->addWidget(list);
        page.resize(Measure(head)(822), 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QVERIFY(list->viewport()->width() < head->width());
        const BoardColumns rows = BoardColumns::in(list->viewport()->rect(), list->font(), direction);
        const BoardColumns named = head->columns();
        const int left = list->viewport()->mapTo(&page, QPoint()).x();
        QVERIFY(rows.state.isEmpty());
        QVERIFY(named.state.isEmpty());
        QCOMPARE(named.due.left(), rows.due.left() + left);
        QCOMPARE(named.incident.right(), rows.incident.right() + left);
    }
}

void BoardTest::leavesOutWhatAStrangerMayNotSee()
{
    WindowFile window;
    window.file.declare(QStringLiteral("Access key in a public repository"), true);
    FakeContext stranger = window.file.context;
    const auto count = [&](const QString &who) {
        stranger.who = who;
        const auto reader = Reader::open(window.file.path(), std::make_shared<FakeContext>(stranger));
        return board(**reader, QStringLiteral("en"))->size();
    };
    QCOMPARE(count(QStringLiteral("ann")), 2);
    QCOMPARE(count(QStringLiteral("eve")), 1);
}

} // namespace Watchroom
