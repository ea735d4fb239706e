// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelstest.h"

#include "composer/templatelist.h"
#include "now/boardmodel.h"
#include "now/mytasks.h"
#include "response/taskspane.h"
#include "response/timelinemodel.h"
#include "response/timelineview.h"
#include "windowfile.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

QList<TaskRow> tasks(const QString &letters)
{
    QList<TaskRow> rows;
    for (const QChar letter : letters)
        rows.append({uuid5({}, letter), letter, {}, {}, true, false});
    return rows;
}

QString lettersOf(const TasksModel &model)
{
    QString letters;
    for (const TaskRow &row : model.rows())
        letters += row.text;
    return letters;
}
} // namespace

void ModelsTest::followsRowsOneByOne_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, const char *from, const char *to) {
        QTest::addRow("%s", name) << QString::fromLatin1(from) << QString::fromLatin1(to);
    };
    row("from nothing", "", "abc");
    row("to nothing", "abc", "");
    row("one more at the end", "abc", "abcd");
    row("one in the middle", "abd", "abcd");
    row("one goes", "abcd", "abd");
    row("one moves up", "abcd", "dabc");
    row("one moves down", "abcd", "bcda");
    row("all others", "abc", "xyz");
    row("mixed", "abcdef", "fxbda");
}

void ModelsTest::followsRowsOneByOne()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    TasksModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.follow(tasks(from));
    QCOMPARE(lettersOf(model), from);
    QList<QPersistentModelIndex> stay;
    for (int i = 0; i < model.rowCount(); ++i)
        stay.append(model.index(i));
    model.follow(tasks(to));
    QCOMPARE(lettersOf(model), to);
    QCOMPARE(reset.size(), 0); // a reset would throw away selection and scroll place
}

void ModelsTest::showsTheBoard()
{
    WindowFile window;
    BoardModel model(window.file.context);
    const QAbstractItemModelTester tester(&model, fatal);
    const auto reader = Reader::open(window.file.path(), std::make_shared<FakeContext>(window.file.context));
    model.follow(*board(**reader, QStringLiteral("en")));
    QCOMPARE(model.rowCount(), 1);
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QLatin1String("severity S1")) && spoken.contains(QLatin1String("INC-1")),
             qPrintable(spoken));
}

void ModelsTest::showsTheTimeline()
{
    WindowFile window;
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const auto rows = [&](TimelineFilter filter) {
        return timelineRows(window.shown(), {filter, {}, {}}, QTimeZone("Europe/Berlin"), QLocale::c());
    };
    NoteRequest yesterday;
    yesterday.text = QStringLiteral("Rolled out");
    yesterday.at = Moment::exact(window.file.context.time - std::chrono::hours(20));
    window.perform(yesterday);
    window.note(QStringLiteral("Seen"));
    model.follow(rows(TimelineFilter::Everything));
    QVERIFY(model.rows().first().heading); // Monday, then Tuesday
    QCOMPARE(model.rows()[1].text, QStringLiteral("Rolled out"));
    QCOMPARE(model.rows()[1].time, QStringLiteral("18:00"));
    QCOMPARE(model.rows()[1].local, QStringLiteral("20:00"));
    QVERIFY(model.rows()[1].noted.contains(QLatin1String("14:00")));
    QCOMPARE(model.rows().last().noted, QString()); // it was noted when it happened
    model.follow(rows(TimelineFilter::WrittenByPeople));
    QCOMPARE(model.rowCount(), 4); // two headings, two notes
    model.follow(timelineRows(window.shown(), {TimelineFilter::Everything, QStringLiteral("rolled OUT"), {}},
                              QTimeZone("Europe/Berlin"), QLocale::c()));
    QCOMPARE(model.rowCount(), 2); // its day and itself
}

/// Fifty thousand lines are laid out by nobody who wants the last ones; what is looked for is found all the
/// same.
void ModelsTest::showsTheNewestOfALongTimeline()
{
    WindowFile window;
    IncidentShown shown = window.shown();
    EntryRecord entry = shown.incident.timeline.last();
    entry.kind = QStringLiteral("note");
    entry.facts = {};
    shown.incident.timeline.clear();
    int with17 = 0;
    for (int i = 0; i < 5000; ++i) {
        entry.id = uuid5(shown.incident.id.uuid, QString::number(i));
        entry.text = QStringLiteral("Line %1").arg(i);
        shown.incident.timeline.append(entry);
        with17 += entry.text.contains(QLatin1String("17")) ? 1 : 0;
    }
    const auto rows
        = [&](const TimelineWish &wish) { return timelineRows(shown, wish, QTimeZone::utc(), QLocale::c()); };
    QCOMPARE(rows({}).first().folded, 4000);
    QCOMPARE(rows({}).size(), 1002); // the fold and the heading of a day
    QCOMPARE(rows({}).last().text, QStringLiteral("Line 4999"));
    QCOMPARE(rows({TimelineFilter::Everything, QStringLiteral("line 17"), {}}).size(), 1 + with17);

    Performer performer(window.workspace.get(), window.name, nullptr);
    TimelineView view(&performer);
    view.resize(600, 400);
    static_cast<QWidget &>(view).show();
    view.show(shown);
    auto *list = view.findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 1002);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(list->model()->rowCount(), 5001);
    view.showEntry(shown.incident.timeline[17].id);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Line 17"));

    TimelineView another(&performer);
    another.show(shown);
    another.showEntry(shown.incident.timeline[17].id);
    QCOMPARE(another.findChild<QListView *>()->currentIndex().data().toString(), QStringLiteral("Line 17"));
}

void ModelsTest::foldsWhatTheProgramWrote()
{
    WindowFile window;
    TimelineModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    for (int i = 0; i < 5; ++i)
        window.perform(TaskRequest{QStringLiteral("Task %1").arg(i), {}, {}});
    TimelineWish wish;
    const auto follow = [&] {
        model.follow(timelineRows(window.shown(), wish, QTimeZone::utc(), QLocale::c()));
        return model.rows().last();
    };
    const TimelineRow fold = follow();
    QCOMPARE(fold.folded, 5);
    const int foldedRows = model.rowCount();
    wish.unfolded.insert(fold.id);
    QCOMPARE(follow().text, QStringLiteral("Task: Task 4"));
    QCOMPARE(model.rowCount(), foldedRows + 4);
}

void ModelsTest::showsTasksAndTemplates()
{
    WindowFile window;
    window.perform(TaskRequest{QStringLiteral("Count tickets"), QStringLiteral("ann"), {}});
    MyTasksModel mine(window.file.context);
    const QAbstractItemModelTester mineTester(&mine, fatal);
    const auto reader = Reader::open(window.file.path(), std::make_shared<FakeContext>(window.file.context));
    mine.follow(*openTasksOf((*reader)->connection(), (*reader)->viewer(), 10));
    QCOMPARE(mine.rowCount(), 1);
    QSignalSpy done(&mine, &MyTasksModel::done);
    mine.setData(mine.index(0), Qt::Checked, Qt::CheckStateRole);
    QCOMPARE(done.size(), 1);
    QCOMPARE(mine.index(0).data(Qt::CheckStateRole).toInt(),
             int(Qt::Unchecked)); // not before it is on the disk
    TemplateModel templates;
    const QAbstractItemModelTester templatesTester(&templates, fatal);
    templates.follow({{QStringLiteral("investigating"), QStringLiteral("Investigating"), true},
                      {QStringLiteral("T-INV-0"), QStringLiteral("First word"), false}});
    QVERIFY(!(templates.flags(templates.index(0)) & Qt::ItemIsSelectable));
}

} // namespace Watchroom
