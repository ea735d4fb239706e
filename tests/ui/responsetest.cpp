// SPDX-License-Identifier: GPL-3.0-or-later
#include "responsetest.h"

#include "composer/composerview.h"
#include "declare/declaredialog.h"
#include "now/nowview.h"
#include "response/criteriapanel.h"
#include "response/replaydialog.h"
#include "response/responseview.h"
#include "response/timelinemodel.h"
#include "windowfile.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
QListView *timelineOf(QWidget &view)
{
    const auto lists = view.findChildren<QListView *>();
    for (QListView *list : lists) {
        if (list->accessibleName() == QLatin1String("Timeline"))
            return list;
    }
    return nullptr;
}

QAbstractButton *buttonNamed(QWidget &view, const QString &name)
{
    const auto buttons = view.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible()
            && button->accessibleName().remove(QChar(0x2068)).remove(QChar(0x2069)) == name)
            return button;
    }
    return nullptr;
}

QString lastEntry(QWidget &view)
{
    const QAbstractItemModel *model = timelineOf(view)->model();
    return model->index(model->rowCount() - 1, 0).data().toString();
}
} // namespace

void ResponseTest::declaresByATitleAndEnter()
{
    WindowFile window;
    DeclareDialog dialog(window.workspace.get(), QStringLiteral("reliability"));
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
    DeclareDialog declare(window.workspace.get(), QStringLiteral("reliability"));
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
