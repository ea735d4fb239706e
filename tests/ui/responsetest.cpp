// SPDX-License-Identifier: GPL-3.0-or-later
#include "responsetest.h"

#include "composer/composerview.h"
#include "declare/declaredialog.h"
#include "kit/tickrow.h"
#include "now/nowview.h"
#include "parts.h"
#include "response/awaystrip.h"
#include "response/criteriapanel.h"
#include "response/dutiesdialog.h"
#include "response/processmap.h"
#include "response/replaydialog.h"
#include "response/responseview.h"
#include "response/rolecard.h"
#include "response/timelinemodel.h"
#include "windowfile.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
QString lastEntry(QWidget &view)
{
    const QAbstractItemModel *model = timelineOf(view)->model();
    return model->index(model->rowCount() - 1, 0).data().toString();
}
} // namespace

void ResponseTest::declaresByATitleAndEnter()
{
    WindowFile window;
    DeclareDialog dialog(window.workspace.get(), DeclareDialog::Kind::Usual);
    dialog.show();
    QSignalSpy declared(&dialog, &DeclareDialog::declared);
    auto *title = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(title, QStringLiteral("Search is slow"));
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(declared.size(), 1);
    QCOMPARE(declared.first().first().toString(), QStringLiteral("INC-2"));
    window.name = QStringLiteral("INC-2");
    const IncidentRecord incident = window.shown().incident;
    QCOMPARE(incident.title, QStringLiteral("Search is slow"));
    QCOMPARE(incident.severity.value, QStringLiteral("undetermined"));
    QVERIFY(incident.clock(QStringLiteral("declared_at")).has_value());
    QVERIFY(incident.engagements.isEmpty()); // nobody was called, and nothing says so
}

/// The area suggests whether an incident is confidential; what a person chose by keys stands.
void ResponseTest::keepsTheConfidentialityThatAPersonChose_data()
{
    QTest::addColumn<QString>("area"); // at first
    QTest::addColumn<bool>("presses"); // Space on the box, before the area changes
    QTest::addColumn<QString>("then"); // the area that is declared
    QTest::addColumn<bool>("confidential");
    const QString reliability = QStringLiteral("reliability"), security = QStringLiteral("security");
    QTest::addRow("ticked, then another area") << reliability << true << QStringLiteral("support") << true;
    QTest::addRow("unticked, then another area") << security << true << reliability << false;
    QTest::addRow("unticked, then security again") << security << true << security << false;
    QTest::addRow("only suggested") << security << false << reliability << false;
    QTest::addRow("suggested by the last area") << reliability << false << security << true;
}

void ResponseTest::keepsTheConfidentialityThatAPersonChose()
{
    QFETCH(QString, area);
    QFETCH(bool, presses);
    QFETCH(QString, then);
    QFETCH(bool, confidential);
    WindowFile window;
    DeclareDialog dialog(window.workspace.get(),
                         area == QLatin1String("security") ? DeclareDialog::Kind::Sensitive
                                                           : DeclareDialog::Kind::Usual);
    dialog.show();
    auto *box = dialog.findChild<QCheckBox *>();
    auto *areas = dialog.findChild<QComboBox *>();
    QTRY_COMPARE(areas->currentData().toString(), area);
    if (presses)
        QTest::keyClick(box, Qt::Key_Space);
    const auto goTo = [areas](const QString &wanted) {
        QTest::keyClick(areas, Qt::Key_Home);
        for (int i = 0; i < areas->count() && areas->currentData().toString() != wanted; ++i)
            QTest::keyClick(areas, Qt::Key_Down);
    };
    goTo(QStringLiteral("quality"));
    goTo(then);
    QCOMPARE(areas->currentData().toString(), then);
    QCOMPARE(box->isChecked(), confidential);
    QSignalSpy declared(&dialog, &DeclareDialog::declared);
    auto *title = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(title, QStringLiteral("Salaries were sent to everyone"));
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(declared.size(), 1);
    window.name = declared.first().first().toString();
    QCOMPARE(window.shown().incident.confidential, confidential);
}

/// What the command line commits is seen in an open window: by the ping, or by the look each second.
void ResponseTest::followsAnotherProgram()
{
    WindowFile window;
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1100, 760);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    QSignalSpy acted(window.workspace.get(), &Workspace::acted);
    window.note(QStringLiteral("Written by another program"));
    pingNotice(window.file.path());
    window.workspace->setWatching(true);
    QTRY_COMPARE(lastEntry(view), QStringLiteral("Written by another program"));
    QVERIFY(!acted.isEmpty());
}

void ResponseTest::saysWhyAStepIsRefused()
{
    WindowFile window;
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1100, 760);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    const auto rows = view.findChildren<CriterionRow *>();
    QVERIFY(rows.size() > 3);
    view.advance();
    QTRY_VERIFY([&] {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String("belongs to:"));
        });
    }());
    QCOMPARE(window.shown().incident.mainTrack()->state.value, QStringLiteral("investigating"));
}

/// A form that was opened before another's change overwrites nothing in silence.
void ResponseTest::keepsBothWhereTwoWroteOneField()
{
    WindowFile window;
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1100, 760);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    QLineEdit *line = nullptr;
    const auto rows = view.findChildren<CriterionRow *>();
    for (CriterionRow *row : rows) {
        if (row->key() == QLatin1String("impact_stated"))
            line = row->findChild<QLineEdit *>();
    }
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("Mine"));
    window.perform(SetFieldRequest{{QStringLiteral("impact")}, QStringLiteral("Theirs"), {}, {}});
    window.workspace->setWatching(true);
    QTRY_VERIFY(lastEntry(view).contains(QLatin1String("Theirs")));
    QCOMPARE(line->text(), QStringLiteral("Mine")); // what is being typed stays
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(window.shown().incident.conflicts.size(), 1);
    QCOMPARE(window.shown().incident.conflicts.first().heads.size(), 2);
    QAbstractButton *keepMine = nullptr;
    QTRY_VERIFY((keepMine = buttonNamed(view, QStringLiteral("Keep “Mine”"))));
    QVERIFY(buttonNamed(view, QStringLiteral("Keep “Theirs”")));
    keepMine->setFocus();
    QTest::keyClick(keepMine, Qt::Key_Space);
    QTRY_VERIFY(window.shown().incident.conflicts.isEmpty());
    QCOMPARE(window.shown().incident.field(QStringLiteral("impact")), QStringLiteral("Mine"));
    QTRY_VERIFY(!buttonNamed(view, QStringLiteral("Keep “Theirs”")));
}

/// Ticks of the role card are this desk's: they stay when the tab is opened again, and no act tells of them.
void ResponseTest::ticksTheDutiesOfMyRole()
{
    WindowFile window;
    window.perform(EngageRequest{{QStringLiteral("im")}, {}});
    const auto duties = [](const ResponseView &view) {
        QStringList texts;
        const auto rows = view.findChild<RoleCard *>()->findChildren<TickRow *>();
        for (const TickRow *row : rows)
            texts.append(row->box()->accessibleName());
        return texts;
    };
    QStringList before;
    {
        ResponseView view(window.workspace.get(), window.name);
        view.resize(1100, 760);
        static_cast<QWidget &>(view).show();
        QTRY_COMPARE(duties(view).size(), 3);
        before = duties(view);
        QVERIFY(QTest::qWaitForWindowActive(&view));
        auto *first = view.findChild<RoleCard *>()->findChild<TickRow *>()->box();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Space);
        QTRY_COMPARE(duties(view).size(), 3);
        QCOMPARE(duties(view).mid(0, 2), before.mid(1));
        QTRY_COMPARE(view.focusWidget(), view.findChild<RoleCard *>()->findChild<TickRow *>()->box());
        // Who has gone on to write is not called back by what others do meanwhile.
        auto *entry = view.findChild<QPlainTextEdit *>();
        entry->setFocus();
        window.workspace->setWatching(true);
        window.note(QStringLiteral("By another program"));
        QTRY_COMPARE(lastEntry(view), QStringLiteral("By another program"));
        QCOMPARE(QApplication::focusWidget(), entry);
    }
    const auto acts = window.shown().incident.timeline.size();
    ResponseView again(window.workspace.get(), window.name);
    again.resize(1100, 760);
    static_cast<QWidget &>(again).show();
    QTRY_COMPARE(duties(again).mid(0, 2), before.mid(1));
    QAbstractButton *all = nullptr;
    const auto buttons = again.findChild<RoleCard *>()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text().contains(QLatin1String("26")))
            all = button;
    }
    QVERIFY(all);
    QTest::mouseClick(all, Qt::LeftButton);
    DutiesDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = again.findChild<DutiesDialog *>()));
    const auto rows = dialog->findChildren<TickRow *>();
    QCOMPARE(rows.size(), 26);
    QStringList ticked;
    for (const TickRow *row : rows) {
        if (row->box()->isChecked())
            ticked.append(row->box()->accessibleName());
    }
    QCOMPARE(ticked, before.mid(0, 1));
    QCOMPARE(window.shown().incident.timeline.size(), acts);
}

/// Who comes back is told once what others did meanwhile; who was there all the time is told nothing.
void ResponseTest::tellsWhatChangedWhileNobodyLooked()
{
    WindowFile window;
    const auto strip = [](QWidget &view) { return view.findChild<AwayStrip *>(); };
    {
        ResponseView view(window.workspace.get(), window.name);
        QTRY_VERIFY(view.isLoaded());
        static_cast<QWidget &>(view).show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        window.workspace->setWatching(true);
        window.note(QStringLiteral("Seen as it came"));
        QTRY_COMPARE(lastEntry(view), QStringLiteral("Seen as it came"));
        QVERIFY(strip(view)->isHidden());
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTRY_VERIFY(!view.isActiveWindow());
        window.file.context.time += std::chrono::minutes(30);
        window.own->time = window.file.context.time + std::chrono::minutes(1);
        const QString me = std::exchange(window.file.context.who, QStringLiteral("bea"));
        window.note(QStringLiteral("While you were at lunch"));
        window.perform(EngageRequest{{QStringLiteral("im")}, {}});
        window.perform(LevelRequest{{QStringLiteral("s3")}, {}, QStringLiteral("Few are hindered")});
        window.file.context.who = me;
        QTRY_VERIFY(lastEntry(view).contains(QLatin1String("S3")));
        QVERIFY(strip(view)->isHidden()); // nobody looks
        view.activateWindow();
        QTRY_VERIFY(!strip(view)->isHidden());
        const QString words = strip(view)->findChildren<QLabel *>().first()->text();
        QVERIFY2(words.startsWith(QLatin1String("3 ")) && words.contains(QLatin1String("S1"))
                     && words.contains(QLatin1String("S3")),
                 qPrintable(words));
        QTest::mouseClick(buttonNamed(view, QStringLiteral("Show the first new entry")), Qt::LeftButton);
        QTRY_COMPARE(timelineOf(view)->currentIndex().data().toString(),
                     QStringLiteral("While you were at lunch"));
        QTest::mouseClick(buttonNamed(view, QStringLiteral("Mark the new entries as read")), Qt::LeftButton);
        QTRY_VERIFY(strip(view)->isHidden());
    }
    ResponseView again(window.workspace.get(), window.name);
    static_cast<QWidget &>(again).show();
    QVERIFY(QTest::qWaitForWindowActive(&again));
    QTRY_VERIFY(again.isLoaded());
    QTRY_COMPARE(lastEntry(again).contains(QLatin1String("S3")), true);
    QVERIFY(strip(again)->isHidden()); // it was read
}

void ResponseTest::replaysActByAct()
{
    WindowFile window;
    for (const char *text : {"first", "second", "third"}) {
        window.file.context.time += std::chrono::minutes(1);
        window.note(QString::fromLatin1(text));
    }
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1100, 760);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    view.replay();
    auto *dialog = view.findChild<ReplayDialog *>();
    auto *slider = dialog->findChild<QSlider *>();
    QTRY_VERIFY(slider->isEnabled());
    QCOMPARE(slider->maximum(), 3); // the declaration and three notes
    auto *list = dialog->findChild<QListView *>();
    const auto last = [list] {
        const QAbstractItemModel *model = list->model();
        return model->index(model->rowCount() - 1, 0).data().toString();
    };
    QTRY_COMPARE(last(), QStringLiteral("Declared"));
    QTest::keyClick(slider, Qt::Key_Right);
    QTRY_COMPARE(last(), QStringLiteral("first"));
    QTest::keyClick(slider, Qt::Key_End);
    QTRY_COMPARE(last(), QStringLiteral("third"));
    QTest::keyClick(slider, Qt::Key_Left);
    QTRY_COMPARE(last(), QStringLiteral("second"));
}

void ResponseTest::drawsWhereItStands()
{
    WindowFile window;
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1100, 760);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    view.showProcess();
    auto *dialog = view.findChild<ProcessMapDialog *>();
    auto *map = dialog->findChild<ProcessMap *>();
    QCOMPARE(map->chosen()->key.value, QStringLiteral("investigating"));
    QVERIFY(map->accessibleDescription().contains(QLatin1String("Investigating")));
    const auto says = [dialog](const QString &words) {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(says(QStringLiteral("Current state: Investigating")));
    QVERIFY(says(QStringLiteral("Cause identified → Fixing")));
    QTest::keyClick(map, Qt::Key_Right); // one phase on
    QCOMPARE(map->chosen()->key.value, QStringLiteral("monitoring"));
    QVERIFY(!says(QStringLiteral("Current state")));
    QVERIFY(!dialog->grab().isNull());
}

void ResponseTest::showsTextLiterally_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("markup") << QStringLiteral("<b>bold</b><img src=file:///etc/passwd>");
    QTest::addRow("right to left") << QStringLiteral("\u05e9\u05dc\u05d5\u05dd \u202e resolved");
    QTest::addRow("emoji") << QStringLiteral("\U0001F525 fire");
    QTest::addRow("sql") << QStringLiteral("'); DROP TABLE act; --");
    QTest::addRow("ten thousand characters without a space") << QString(10'000, QLatin1Char('x'));
}

void ResponseTest::showsTextLiterally()
{
    QFETCH(QString, text);
    WindowFile window;
    window.note(text);
    ResponseView view(window.workspace.get(), window.name);
    view.resize(1100, 760);
    static_cast<QWidget &>(view).show();
    QTRY_VERIFY(view.isLoaded());
    QCOMPARE(lastEntry(view), window.shown().incident.timeline.last().text);
    QVERIFY(!view.grab().isNull()); // painted, and the window is alive
    const auto labels = view.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->pixmap().isNull() ? label->textFormat() == Qt::PlainText : true,
                 qPrintable(label->text()));
}

/// A screen reader must be able to say what has the focus.
void ResponseTest::namesEveryControl()
{
    WindowFile window;
    ResponseView response(window.workspace.get(), window.name);
    ComposerView composer(window.workspace.get(), window.name);
    NowView now(window.workspace.get());
    DeclareDialog declare(window.workspace.get(), DeclareDialog::Kind::Usual);
    for (QWidget *view : std::initializer_list<QWidget *>{&response, &composer, &now, &declare}) {
        view->resize(1100, 760);
        view->QWidget::show();
        QTest::qWait(300);
        const auto controls = view->findChildren<QWidget *>();
        for (const QWidget *control : controls) {
            if (!(control->focusPolicy() & Qt::TabFocus) || !control->isVisible()
                || qobject_cast<const QAbstractSpinBox *>(control) || control == view)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const QString name
                = control->accessibleName().isEmpty() && button ? button->text() : control->accessibleName();
            QVERIFY2(!name.isEmpty(),
                     qPrintable(QStringLiteral("%1 in %2")
                                    .arg(QLatin1String(control->metaObject()->className()),
                                         QLatin1String(view->metaObject()->className()))));
        }
    }
}

} // namespace Watchroom
