// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentstest.h"

#include "incidents/filterbar.h"
#include "incidents/incidentsmodel.h"
#include "incidents/incidentstable.h"
#include "incidents/incidentsview.h"
#include "parts.h"
#include "windowfile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QInputDialog>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Watchroom {

namespace {
constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// INC-1 of the window file and some more, an hour apart: the newest is the last.
class ListFile : public WindowFile
{
public:
    explicit ListFile(int more = 3)
    {
        static const char *const titles[] = {"Search is slow", "Mail is late", "A queue grows"};
        for (int i = 0; i < more; ++i) {
            file.context.time += std::chrono::hours(1);
            file.declare(QLatin1String(titles[i % 3]));
        }
        tell();
    }
    /// As another program does after a commit.
    void tell()
    {
        pingNotice(file.path());
        workspace->setWatching(true);
    }
    template<typename Request>
    void performOn(const QString &incident, const Request &request)
    {
        name = incident;
        perform(request);
        tell();
    }
};

struct Shown
{
    explicit Shown(ListFile &file)
        : view(file.workspace.get())
    {
        view.resize(1280, 760);
        static_cast<QWidget &>(view).show();
        view.activateWindow();
        table = view.findChild<IncidentsTable *>();
        line = view.findChild<FilterLine *>();
        const bool read
            = QTest::qWaitFor([this] { return table->model()->rowCount() > 0 && isWhole(); }, 5000);
        if (!read)
            qFatal("the list was not read");
    }
    bool isWhole() const { return table->model()->index(0, 0).data(IncidentsModel::LoadedRole).toBool(); }
    QString names() const
    {
        QStringList all;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            all.append(table->model()->index(row, IncidentsModel::Name).data().toString());
        return all.join(QLatin1Char(' '));
    }
    QLabel *label(const QString &text) const
    {
        for (QLabel *each : view.findChildren<QLabel *>()) {
            if (each->isVisible() && each->text().contains(text))
                return each;
        }
        return nullptr;
    }
    void type(const QString &text) { QTest::keyClicks(line, text); }
    void press(const QString &name, const char *entry)
    {
        for (auto *button : view.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == name && button->menu())
                return choose(button->menu(), QString::fromUtf8(entry));
        }
        qFatal("no button %s", qPrintable(name));
    }

    IncidentsView view;
    IncidentsTable *table;
    FilterLine *line;
};
} // namespace

void IncidentsTest::readsRowsWhenTheyAreLookedAt()
{
    ListFile file(200);
    IncidentsModel model(file.workspace.get(), QLocale::c());
    const QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy loaded(&model, &IncidentsModel::loaded);
    model.setQuery({});
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 201);
    const QModelIndex last = model.index(200, IncidentsModel::Name);
    QVERIFY(!last.data(IncidentsModel::LoadedRole).toBool());
    QCOMPARE(last.data().toString(), u"…"_s); // and it is asked for
    QTRY_COMPARE(last.data().toString(), u"INC-1"_s);
    QCOMPARE(model.index(200, IncidentsModel::Severity).data().toString(), u"S1"_s);
    QCOMPARE(model.index(200, IncidentsModel::Services).data().toString(), u"Checkout"_s);
    QCOMPARE(model.index(200, IncidentsModel::Declared).data(IncidentsModel::SortRole).metaType().id(),
             int(QMetaType::LongLong));
}

void IncidentsTest::followsActsRowByRow()
{
    ListFile file;
    IncidentsModel model(file.workspace.get(), QLocale::c());
    const QAbstractItemModelTester tester(&model, fatal);
    QSignalSpy loaded(&model, &IncidentsModel::loaded);
    model.setQuery(*queryFromText(u"sort:severity is:open"_s, {}));
    QVERIFY(loaded.wait());
    const auto names = [&model] {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, IncidentsModel::Name).data().toString());
        return all.join(QLatin1Char(' '));
    };
    QTRY_COMPARE(names(), u"INC-1 INC-4 INC-3 INC-2"_s);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex second(model.index(3, 0));
    file.file.context.time += std::chrono::hours(1);
    file.file.declare(u"Something new"_s);
    file.tell();
    QTRY_COMPARE(names(), u"INC-1 INC-5 INC-4 INC-3 INC-2"_s);
    LevelRequest level;
    level.severity = {u"s1"_s};
    level.reason = u"more than it seemed"_s;
    file.performOn(u"INC-2"_s, level);
    QTRY_COMPARE(names(), u"INC-2 INC-1 INC-5 INC-4 INC-3"_s);
    QCOMPARE(second.row(), 0); // it moved; it did not go and come
    QCOMPARE(reset.size(), 0);
}

void IncidentsTest::keepsItsPlaceWhenItIsReadAgain()
{
    ListFile file(120);
    Shown shown(file);
    shown.table->setFocus();
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(shown.table, Qt::Key_Down);
    const qint64 current = shown.table->currentIndex().data(IncidentsModel::KeyRole).toLongLong();
    const int above = shown.table->rowAt(1);
    QVERIFY(above > 0);
    const qint64 top = shown.table->model()->index(above, 0).data(IncidentsModel::KeyRole).toLongLong();
    QSignalSpy reset(shown.table->model(), &QAbstractItemModel::modelReset);
    file.file.context.time += std::chrono::hours(1);
    file.file.declare(u"A key was published"_s, true); // names a member: more comes into view than acts tell
    file.tell();
    QTRY_COMPARE(shown.table->model()->rowCount(), 122);
    QVERIFY(!reset.isEmpty());
    QCOMPARE(shown.table->currentIndex().data(IncidentsModel::KeyRole).toLongLong(), current);
    QCOMPARE(shown.table->model()->index(shown.table->rowAt(1), 0).data(IncidentsModel::KeyRole).toLongLong(),
             top);
    QCOMPARE(shown.table->selectedKeys(), QList<qint64>{current});
}

void IncidentsTest::narrowsByWhatIsTyped()
{
    ListFile file;
    Shown shown(file);
    QCOMPARE(shown.names(), u"INC-4 INC-3 INC-2 INC-1"_s);
    QVERIFY(shown.label(u"4 incident(s)"_s));
    shown.type(u"sev:1 "_s);
    QTRY_COMPARE(shown.names(), u"INC-1"_s);
    QVERIFY(shown.label(u"1 incident(s)"_s));
    QTest::keyClick(shown.line, Qt::Key_A, Qt::ControlModifier);
    shown.type(u"slow sear"_s);
    QTRY_COMPARE(shown.names(), u"INC-2"_s);
}

void IncidentsTest::completesInPlace()
{
    ListFile file;
    Shown shown(file);
    QTRY_VERIFY(!shown.line->words().services.isEmpty());
    shown.type(u"servi"_s);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(shown.line->text(), u"service:"_s);
    QVERIFY(QApplication::activePopupWidget()); // its values
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(shown.line->text(), u"service:Checkout "_s);
    QTRY_COMPARE(shown.names(), u"INC-1"_s);
}

void IncidentsTest::saysWhatItDoesNotUnderstand()
{
    ListFile file;
    Shown shown(file);
    shown.type(u"is:open "_s);
    QTRY_VERIFY(shown.label(u"4 incident(s)"_s));
    shown.type(u"colour:red "_s);
    QTRY_VERIFY(shown.label(u"“colour:” is no filter."_s));
    QCOMPARE(shown.table->model()->rowCount(), 4); // what was there stays
    for (int i = 0; i < 11; ++i)
        QTest::keyClick(shown.line, Qt::Key_Backspace);
    QTRY_VERIFY(!shown.label(u"is no filter"_s));
}

void IncidentsTest::narrowsByButtons()
{
    ListFile file;
    Shown shown(file);
    shown.press(u"Severity"_s, "S1");
    QTRY_COMPARE(shown.names(), u"INC-1"_s);
    QCOMPARE(shown.line->text(), u"sev:1 "_s); // what a button does can be read and typed
    shown.press(u"Severity: S1"_s, "Undetermined");
    QTRY_COMPARE(shown.names(), u"INC-4 INC-3 INC-2 INC-1"_s);
    QCOMPARE(shown.line->text(), u"sev:1,undetermined "_s);
    auto *open = shown.view.findChild<QCheckBox *>();
    QTest::keyClick(open, Qt::Key_Space);
    QCOMPARE(shown.line->text(), u"is:open sev:1,undetermined "_s);
    shown.type(u"slow"_s);
    QTRY_COMPARE(shown.names(), u"INC-2"_s);
    for (auto *button : shown.view.findChildren<QPushButton *>()) {
        if (button->text() == u"Show all"_s)
            QTest::keyClick(button, Qt::Key_Space);
    }
    QTRY_COMPARE(shown.names(), u"INC-4 INC-3 INC-2 INC-1"_s);
    QCOMPARE(shown.line->text(), QString());
}

void IncidentsTest::sortsByAColumn()
{
    ListFile file;
    Shown shown(file);
    QHeaderView *header = shown.table->horizontalHeader();
    const auto click = [&](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 20, header->height() / 2});
    };
    click(IncidentsModel::Title);
    QTRY_COMPARE(shown.names(), u"INC-4 INC-1 INC-3 INC-2"_s);
    click(IncidentsModel::Title);
    QTRY_COMPARE(shown.names(), u"INC-2 INC-3 INC-1 INC-4"_s);
    QCOMPARE(header->sortIndicatorSection(), int(IncidentsModel::Title));
    click(IncidentsModel::Services); // has no order
    QCOMPARE(header->sortIndicatorSection(), int(IncidentsModel::Title));
    shown.press(u"Sort"_s, "Name");
    QTRY_COMPARE(shown.names(), u"INC-1 INC-2 INC-3 INC-4"_s);
}

void IncidentsTest::opensWithEnter()
{
    ListFile file;
    Shown shown(file);
    QSignalSpy chosen(&shown.view, &IncidentsView::incidentChosen);
    shown.table->setFocus();
    QTest::keyClick(shown.table, Qt::Key_Down);
    QTest::keyClick(shown.table, Qt::Key_Down);
    QTest::keyClick(shown.table, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(),
             shown.table->currentIndex().data(IncidentsModel::NameRole).toString());
}

void IncidentsTest::copiesWhatIsSelected()
{
    ListFile file;
    Shown shown(file);
    QSignalSpy said(&shown.view, &IncidentsView::said);
    shown.table->setFocus();
    QTest::keyClick(shown.table, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(shown.table, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(shown.label(u"2 of 4 selected"_s));
    QTest::keyClick(shown.table, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(said.size(), 1);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(u"Severity\tName\tTitle\t"_s));
    QVERIFY(lines[1].startsWith(u"Undetermined\tINC-4\tA queue grows\t"_s));
    QTest::keyClick(shown.table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(said.size(), 2);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"| Severity | Name | Title |"_s));
    QVERIFY(QApplication::clipboard()->text().contains(u"| Undetermined | INC\\-4"_s)
            || QApplication::clipboard()->text().contains(u"| Undetermined | INC-4 | A queue grows |"_s));
}

void IncidentsTest::keepsAFilterUnderAName()
{
    ListFile file;
    {
        Shown shown(file);
        shown.type(u"sev:1 "_s);
        QTRY_COMPARE(shown.names(), u"INC-1"_s);
        shown.press(u"Saved filters"_s, "Save this filter…");
        QTRY_VERIFY(shown.view.findChild<QInputDialog *>());
        auto *name = shown.view.findChild<QInputDialog *>()->findChild<QLineEdit *>();
        QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(name, u"The worst"_s);
        QTest::keyClick(name, Qt::Key_Return);
    }
    Shown again(file); // a window of another day
    QCOMPARE(again.names(), u"INC-4 INC-3 INC-2 INC-1"_s);
    QMenu *kept = nullptr;
    for (auto *button : again.view.findChildren<QPushButton *>()) {
        if (button->text() == u"Saved filters"_s)
            kept = button->menu();
    }
    QTRY_COMPARE(kept->actions().first()->text(), u"The worst"_s);
    choose(kept, u"The worst"_s);
    QTRY_COMPARE(again.names(), u"INC-1"_s);
    QMenu *forget = kept->findChild<QMenu *>();
    choose(forget, u"The worst"_s);
    QTRY_COMPARE(kept->actions().first()->text(), u"Save this filter…"_s);
}

void IncidentsTest::hidesAColumnForGood()
{
    ListFile file;
    {
        Shown shown(file);
        QVERIFY(!shown.table->isColumnHidden(IncidentsModel::Area));
        shown.press(u"Columns"_s, "Area");
        QVERIFY(shown.table->isColumnHidden(IncidentsModel::Area));
    }
    Shown again(file);
    QTRY_VERIFY(again.table->isColumnHidden(IncidentsModel::Area));
    QVERIFY(!again.table->isColumnHidden(IncidentsModel::Title));
}

namespace {
void dragEdge(QTableView *table, int column, int by)
{
    QHeaderView *header = table->horizontalHeader();
    const QPoint edge(header->sectionViewportPosition(column) + header->sectionSize(column) - 1,
                      header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(by / 2, 0));
    QTest::mouseMove(header->viewport(), edge + QPoint(by, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(by, 0));
}
} // namespace

void IncidentsTest::isNotReadSideways()
{
    ListFile file;
    Shown shown(file);
    QTableView &table = *shown.table;
    const QList<int> chosen = shown.table->shownColumns();
    shown.view.resize(1900, 600);
    QTRY_VERIFY(!table.isColumnHidden(IncidentsModel::Area));
    for (const int width : {900, 700, 560}) {
        shown.view.resize(width, 600);
        QTRY_VERIFY(table.isColumnHidden(IncidentsModel::Area));
        QTRY_VERIFY(!table.horizontalScrollBar()->isVisible());
        for (const int column : {IncidentsModel::Severity, IncidentsModel::Name, IncidentsModel::Title})
            QVERIFY(!table.isColumnHidden(column));
        QCOMPARE(shown.table->shownColumns(), chosen); // what is exported does not depend on the window
    }
    shown.view.resize(1900, 600);
    QTRY_VERIFY(!table.isColumnHidden(IncidentsModel::Area));
}

void IncidentsTest::keepsWidthsThatWereDragged()
{
    constexpr int column = IncidentsModel::Severity;
    ListFile file;
    int standard = 0, dragged = 0;
    const auto kept = [&] {
        return LocalStore(file.file.writer().connection()).setting(u"incidents/column_widths"_s).value();
    };
    {
        Shown shown(file);
        standard = shown.table->columnWidth(column);
        QTest::qWait(50); // what was kept is read by now, and nothing was
        QCOMPARE(shown.table->columnWidth(column), standard);
        dragEdge(shown.table, column, 60);
        dragged = shown.table->columnWidth(column);
        QVERIFY(dragged > standard + 40);
        shown.view.resize(1400, 760); // the title takes that, and is not what a person chose
        QTRY_VERIFY(!kept().isEmpty());
        QVERIFY(kept().startsWith(QString::number(column) + u':'));
        QVERIFY2(!kept().contains(u','), qPrintable(kept()));
    }
    {
        Shown again(file);
        QTRY_VERIFY(std::abs(again.table->columnWidth(column) - dragged) <= 1);
        choose(again.table->columnMenu(), u"Reset column widths"_s);
        QCOMPARE(again.table->columnWidth(column), standard);
        QTRY_VERIFY(kept().isEmpty());
    }
    Shown last(file);
    QTest::qWait(50);
    QCOMPARE(last.table->columnWidth(column), standard);
    const auto actions = last.table->columnMenu()->actions();
    QVERIFY(!actions.last()->isEnabled()); // nothing to take back
}

/// The keys of one query, followed by the rules of another, would show what neither asked for.
void IncidentsTest::keepsNoKeysOfAnotherQueryAfterAFailedRead()
{
    ListFile file(5);
    IncidentsModel model(file.workspace.get(), QLocale());
    QAbstractItemModelTester tester(&model);
    QSignalSpy failed(&model, &IncidentsModel::failed);
    QSignalSpy loaded(&model, &IncidentsModel::loaded);
    IncidentQuery byTitle;
    byTitle.sort = IncidentQuery::Sort::Title;
    for (const IncidentQuery &query : {byTitle, IncidentQuery()}) { // both are prepared before the table goes
        model.setQuery(query);
        QVERIFY(loaded.wait());
    }
    QCOMPARE(model.rowCount(), 6);
    Connection &connection = file.file.writer().connection();
    QVERIFY(connection.execute("PRAGMA legacy_alter_table = ON")); // else the views are renamed, too
    QVERIFY(connection.execute("ALTER TABLE incident_row RENAME TO row_away"));
    model.setQuery(byTitle);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isLoaded());
    QVERIFY(connection.execute("ALTER TABLE row_away RENAME TO incident_row"));
    model.setQuery(byTitle); // the same again is read again
    QTRY_COMPARE(model.rowCount(), 6);
}

void IncidentsTest::exportsWhatIsShown()
{
    ListFile file(45); // three parts
    Shown shown(file);
    shown.type(u"sev:undetermined sort:name "_s);
    QTRY_VERIFY(shown.label(u"45 incident(s)"_s));
    QSignalSpy said(&shown.view, &IncidentsView::said);
    QSignalSpy failed(&shown.view, &IncidentsView::failed);
    const QString path = file.file.pathOf(u"out.csv"_s);
    shown.press(u"Copy or export"_s, "Export as CSV…");
    saveAs(shown.view, path);
    QTRY_COMPARE(said.size() + failed.size(), 1);
    QCOMPARE(failed.size(), 0);
    QFile out(path);
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(out.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 46);
    QVERIFY(lines[0].startsWith(u"\"ref\",\"id\",\"title\""_s));
    QVERIFY(lines[1].startsWith(u"\"INC-2\","_s));
    QVERIFY(lines[45].startsWith(u"\"INC-46\","_s));
}

/// The columns as they are shown, in the order of the screen, and what narrowed them.
void IncidentsTest::printsTheListAsShown()
{
    ListFile file;
    Shown shown(file);
    shown.press(u"Columns"_s, "Area");
    shown.type(u"slow"_s);
    QTRY_COMPARE(shown.names(), u"INC-2"_s);
    QSignalSpy asked(&shown.view, &IncidentsView::pdfAsked);
    const QString path = file.file.pathOf(u"list.pdf"_s);
    shown.press(u"Copy or export"_s, "Export as PDF…");
    saveAs(shown.view, path);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(1).toString(), path);
    const auto list = asked.first().first().value<ReportContent>();
    QCOMPARE(list.lead, u"Filter: slow"_s);
    const ReportTable &table = list.sections.first().table;
    QStringList titles, cells;
    for (const ReportColumn &column : table.columns)
        titles.append(column.title);
    QVERIFY(titles.contains(u"Title"_s) && !titles.contains(u"Area"_s));
    QCOMPARE(table.rows.size(), 1);
    for (const ReportCell &cell : table.rows.first().cells)
        cells.append(cell.first().text);
    QCOMPARE(cells[titles.indexOf(u"Title"_s)], u"Search is slow"_s);
}

void IncidentsTest::saysWhyNothingIsShown()
{
    ListFile file;
    Shown shown(file);
    shown.type(u"nowhere"_s);
    QTRY_VERIFY(shown.label(u"No incidents match the filter."_s));
    for (auto *button : shown.view.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Show all incidents"_s)
            QTest::keyClick(button, Qt::Key_Space);
    }
    QTRY_COMPARE(shown.names(), u"INC-4 INC-3 INC-2 INC-1"_s);
}

} // namespace Watchroom
