// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/tour.h"

#include "composer/composerview.h"
#include "declare/declaredialog.h"
#include "kit/incidentshown.h"
#include "kit/look.h"
#include "response/criteriapanel.h"
#include "response/responseview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <cstdio>

namespace Watchroom {

namespace {
constexpr int mostRounds = 80; ///< more than the criteria and transitions of an incident

void tell(const char *words)
{
    std::printf("%s\n", words);
    std::fflush(stdout);
}
} // namespace

Tour::Tour(const QString &folder)
    : m_folder(folder)
    , m_hands(folder)
{
}

void Tour::run()
{
    begin();
    declare();
    callPeople();
    tellCustomers();
    walkOn();
    report();
    lookAround();
}

/// Waits until everything is saved and shown.
void Tour::settle()
{
    QSignalSpy changed(m_window->findChild<ResponseView *>(), &ResponseView::changed);
    changed.wait(1500);
    QTest::qWait(20);
}

void Tour::begin()
{
    tell("No file yet: three ways to start.");
    m_desk = std::make_unique<Desk>(DeskOptions{m_folder + QStringLiteral("/tour.wr"), QStringLiteral("ann"),
                                                std::make_shared<MemoryPreferences>()});
    m_window = m_desk->window();
    QSignalSpy ready(m_desk.get(), &Desk::ready);
    m_desk->start();
    QAbstractButton *empty = m_hands.button(m_window, QStringLiteral("Create file…"));
    m_hands.shoot(m_window, QStringLiteral("welcome"));
    m_hands.click(empty);
    m_hands.await(QStringLiteral("the question for a name"),
                  [] { return qobject_cast<QInputDialog *>(QApplication::activeModalWidget()) != nullptr; });
    m_hands.type(QStringLiteral("Fernhill"));
    m_hands.press(Qt::Key_Return);
    m_hands.await(QStringLiteral("the new file"), [&] { return !ready.isEmpty(); });
    m_hands.button(m_window, QStringLiteral("Declare incident"));
    QTest::qWait(200);
    m_hands.shoot(m_window, QStringLiteral("now-empty"));
}

void Tour::declare()
{
    tell("Somebody notices that checkout fails.");
    m_hands.press(Qt::Key_N, Qt::ControlModifier);
    m_hands.await(QStringLiteral("the declaring window"),
                  [] { return qobject_cast<DeclareDialog *>(QApplication::activeModalWidget()) != nullptr; });
    QWidget *dialog = QApplication::activeModalWidget();
    m_hands.type(QStringLiteral("Checkout fails for customers in Europe"));
    m_hands.await(QStringLiteral("the leveller"),
                  [&] { return dialog->findChildren<QAbstractButton *>().size() > 12; });
    QWidget *cell = nullptr;
    const auto buttons = dialog->findChildren<QAbstractButton *>();
    for (QAbstractButton *each : buttons) {
        if (each->property("option") == QLatin1String("20_or_more.none"))
            cell = each;
    }
    m_hands.click(cell);
    m_hands.click(m_hands.named(dialog, QStringLiteral("Service")));
    m_hands.type(QStringLiteral("Checkout, Payments"));
    m_hands.click(m_hands.named(dialog, QStringLiteral("Start of impact")));
    m_hands.type(QStringLiteral("-10m"));
    m_hands.shoot(dialog, QStringLiteral("declare"));
    m_hands.press(Qt::Key_Return);
    m_hands.await(QStringLiteral("the incident's tab"), [&] {
        const auto *view = m_window->findChild<ResponseView *>();
        return view && view->isLoaded();
    });
    m_hands.button(m_window, QStringLiteral("Mark as paged"));
    m_hands.shoot(m_window, QStringLiteral("nobody-paged"));
}

void Tour::callPeople()
{
    tell("People are paged; one acknowledges, the others count down.");
    for (int i = 0; i < 3; ++i) {
        m_hands.click(m_hands.button(m_window, QStringLiteral("Mark as paged")));
        settle();
    }
    m_hands.click(m_hands.button(m_window, QStringLiteral("Acknowledge")));
    settle();
    const QStringList entries{
        QStringLiteral("Card payments fail, invoices work"),
        QStringLiteral("/at -8m Payment gateway 4.12 rolled out to Europe"),
        QStringLiteral("/decision Compare gateway 4.11 on one host before rolling back"),
        QStringLiteral("/task Count declined cards by bank @ken 20m"),
        QStringLiteral("/task Compare 4.11 on one host @sam 15m")};
    for (const QString &entry : entries) {
        m_hands.press(Qt::Key_E, Qt::ControlModifier);
        m_hands.type(entry);
        m_hands.press(Qt::Key_Return);
        settle();
    }
    m_hands.press(Qt::Key_E, Qt::ControlModifier);
    m_hands.type(QStringLiteral("/task Second card provider: yes or no @ann 10m"));
    QTest::qWait(50);
    m_hands.shoot(m_window, QStringLiteral("workspace"));
    applyLook(*qApp, Scheme::Dark);
    m_hands.shoot(m_window, QStringLiteral("workspace-dark"));
    applyLook(*qApp, Scheme::Light);
    m_hands.press(Qt::Key_Return);
    settle();
}

/// Posts a status update: Ctrl+U, then the primary button until it is posted.
void Tour::tellCustomers(QWidget *link)
{
    tell("Customers are informed.");
    const int before = m_hands.inputs();
    if (link)
        m_hands.click(link);
    else
        m_hands.press(Qt::Key_U, Qt::ControlModifier);
    QWidget *composer = nullptr;
    m_hands.await(QStringLiteral("the composer"), [&] {
        const auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        composer = m_window->findChild<ComposerView *>();
        return composer && composer->isVisible() && text && !text->toPlainText().isEmpty();
    });
    const bool first = m_shotState.isEmpty();
    if (first)
        m_hands.shoot(m_window, QStringLiteral("composer"));
    if (auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        text && text->toPlainText().contains(QLatin1Char('{'))) {
        text->selectAll();
        m_hands.type(QStringLiteral(
            "Card payments work again for everybody in Europe. We are sorry for the trouble."));
    }
    const auto stepTo = [&](const QString &words) {
        m_hands.await(QStringLiteral("the step “%1”").arg(words), [&] {
            const auto buttons = composer->findChildren<QPushButton *>();
            return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton *each) {
                return each->isVisible() && each->isEnabled() && each->text() == words;
            });
        });
    };
    const auto hasStep = [&](const QString &words) {
        const auto buttons = composer->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [&](const QPushButton *each) {
            return each->text() == words && each->isVisible();
        });
    };
    if (hasStep(
            QStringLiteral("Request approval"))) { // the user may not approve: it was approved on the call
        m_hands.click(m_hands.named(composer, QStringLiteral("Spoken approval by")));
        m_hands.type(QStringLiteral("Sam"));
        m_hands.press(Qt::Key_Return);
    } else {
        stepTo(QStringLiteral("Approve and copy"));
        m_hands.press(Qt::Key_Return, Qt::ControlModifier);
    }
    stepTo(QStringLiteral("Mark as posted"));
    if (first)
        m_hands.shoot(m_window, QStringLiteral("composer-copied"));
    m_hands.press(Qt::Key_Return, Qt::ControlModifier);
    m_hands.await(QStringLiteral("the response again"), [&] { return !composer->isVisible(); });
    if (first)
        std::printf("  the first public update took %d inputs\n", m_hands.inputs() - before);
    m_shotState = QStringLiteral("told");
    settle();
}

QString Tour::textFor(const QString &criterion) const
{
    static const QMap<QString, QString> texts{
        {QStringLiteral("impact_stated"),
         QStringLiteral("Card payments fail for about a third of customers in Europe")},
        {QStringLiteral("cause_believed"), QStringLiteral("Payment gateway 4.12 rejects European cards")},
        {QStringLiteral("mitigation_described"), QStringLiteral("Gateway rolled back to 4.11")},
        {QStringLiteral("summary_set"),
         QStringLiteral("Card payments failed in Europe after a gateway release; a rollback fixed it.")},
        {QStringLiteral("impact_start_set"), QStringLiteral("-10m")},
        {QStringLiteral("impact_end_set"), QStringLiteral("now")},
        {QStringLiteral("service_set"), QStringLiteral("Payments")},
        {QStringLiteral("review_owner_set"), QStringLiteral("ann")}};
    return texts.value(criterion, QStringLiteral("Done"));
}

void Tour::meetRow(QWidget *row)
{
    if (auto *link = row->findChild<QPushButton *>(); link && link->text() == QLatin1String("Write update")) {
        tellCustomers(link);
        return;
    }
    if (auto *take = row->findChild<QPushButton *>(); take && take->text() == QLatin1String("Take role")) {
        m_hands.click(take);
    } else if (auto *choice = row->findChild<QComboBox *>()) {
        choice->setFocus();
        m_hands.press(Qt::Key_Down);
    } else if (const auto ticks = row->findChildren<QCheckBox *>(); !ticks.isEmpty()) {
        for (QCheckBox *tick : ticks) {
            if (!tick->isChecked()) {
                tick->setFocus();
                m_hands.press(Qt::Key_Space);
                break;
            }
        }
    } else if (auto *line = row->findChild<QLineEdit *>()) {
        line->setFocus();
        m_hands.type(textFor(static_cast<CriterionRow *>(row)->key()));
        m_hands.press(Qt::Key_Return);
    }
    settle();
}

/// Meets the first unmet criterion, or changes the state. Returns false if there is no next state.
bool Tour::meetNext()
{
    auto *panel = m_window->findChild<CriteriaPanel *>();
    const auto rows = panel->findChildren<CriterionRow *>();
    for (CriterionRow *row : rows) {
        if (row->isVisible() && row->key() == QLatin1String("reason_set"))
            return false; // only transitions back are left
        if (row->isVisible()) {
            meetRow(row);
            return true;
        }
    }
    const auto buttons = panel->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->isVisible() && each->property("kind") == QLatin1String("primary")) {
            m_hands.press(Qt::Key_Period, Qt::ControlModifier);
            settle();
            return true;
        }
        if (each->isVisible() && each->text().startsWith(QLatin1String("Take role "))) {
            m_hands.click(each);
            settle();
            return true;
        }
    }
    return false;
}

void Tour::walkOn()
{
    tell("The exit criteria of each state are met, without an override.");
    for (int round = 0; round < mostRounds; ++round) {
        if (round == 9)
            m_hands.shoot(m_window, QStringLiteral("on-the-way"));
        if (!meetNext())
            break;
    }
    m_hands.shoot(m_window, QStringLiteral("closed"));
}

void Tour::report()
{
    tell("The report.");
    const int before = m_hands.inputs();
    const QString path = m_folder + QStringLiteral("/report.pdf");
    QSignalSpy written(m_desk.get(), &Desk::reportWritten);
    m_hands.press(Qt::Key_P, Qt::ControlModifier);
    m_hands.await(QStringLiteral("the pages"), [] {
        const QWidget *dialog = QApplication::activeModalWidget();
        const auto labels = dialog ? dialog->findChildren<QLabel *>() : QList<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->accessibleName().startsWith(QLatin1String("Page "));
        });
    });
    m_hands.shoot(QApplication::activeModalWidget(), QStringLiteral("report"));
    m_hands.click(m_hands.button(QApplication::activeModalWidget(), QStringLiteral("Save as…")));
    m_hands.await(QStringLiteral("the question where to"),
                  [] { return qobject_cast<QFileDialog *>(QApplication::activeModalWidget()) != nullptr; });
    auto *line = QApplication::activeModalWidget()->findChild<QLineEdit *>();
    line->setFocus();
    line->selectAll();
    m_hands.type(path);
    m_hands.press(Qt::Key_Return);
    if (QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }, 500) == false)
        m_hands.press(Qt::Key_Return); // the first one was used by the path completer
    m_hands.await(QStringLiteral("the report"), [&] { return !written.isEmpty(); });
    std::printf("  the report took %d inputs: %s\n", m_hands.inputs() - before, qPrintable(path));
}

/// The sample as a new user sees it: a board with five open incidents.
void Tour::lookAround()
{
    tell("Exploring the sample.");
    m_window->close();
    Desk desk({m_folder + QStringLiteral("/none.wr"), {}, std::make_shared<MemoryPreferences>()});
    QSignalSpy ready(&desk, &Desk::ready);
    desk.start();
    m_hands.click(m_hands.button(desk.window(), QStringLiteral("Open sample")));
    m_hands.await(QStringLiteral("the sample"), [&] { return !ready.isEmpty(); });
    QTest::qWait(300);
    QWidget *list = m_hands.named(desk.window(), QStringLiteral("Open incidents"));
    m_hands.await(QStringLiteral("the board"),
                  [&] { return static_cast<QAbstractItemView *>(list)->model()->rowCount() > 2; });
    list->setFocus();
    m_hands.shoot(desk.window(), QStringLiteral("now"));
    applyLook(*qApp, Scheme::Dark);
    m_hands.shoot(desk.window(), QStringLiteral("now-dark"));
    applyLook(*qApp, Scheme::Light);
    findThings(desk.window());
    changeLooks(desk.window());
}

void Tour::findThings(QWidget *window)
{
    tell("One box finds incidents and commands; another searches all text.");
    m_hands.press(Qt::Key_K, Qt::ControlModifier);
    m_hands.type(QStringLiteral("inc"));
    QTest::qWait(300);
    m_hands.shoot(window, QStringLiteral("search-box"));
    m_hands.press(Qt::Key_Escape);
    m_hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_hands.type(QStringLiteral("customers"));
    QWidget *found = m_hands.named(window, QStringLiteral("Search results"));
    m_hands.await(QStringLiteral("words in entries"),
                  [&] { return static_cast<QAbstractItemView *>(found)->model()->rowCount() > 2; });
    m_hands.shoot(window, QStringLiteral("search-everywhere"));
    m_hands.press(Qt::Key_Return);
    m_hands.named(window, QStringLiteral("Timeline"));
}

/// The settings, in high contrast and with larger text.
void Tour::changeLooks(QWidget *window)
{
    tell("Colour theme and text size are settings.");
    m_hands.press(Qt::Key_8, Qt::ControlModifier);
    m_hands.shoot(window, QStringLiteral("settings"));
    const auto larger = [&](int steps) {
        for (int i = 0; i < steps; ++i)
            m_hands.press(Qt::Key_Plus, Qt::ControlModifier);
        QTest::qWait(50);
    };
    larger(5);
    m_hands.shoot(window, QStringLiteral("settings-150"));
    m_hands.press(Qt::Key_1, Qt::ControlModifier);
    m_hands.shoot(window, QStringLiteral("now-150"));
    larger(5);
    m_hands.shoot(window, QStringLiteral("now-200"));
    m_hands.press(Qt::Key_0, Qt::ControlModifier);
    applyLook(*qApp, Scheme::HighLight);
    m_hands.shoot(window, QStringLiteral("now-contrast"));
    applyLook(*qApp, Scheme::HighDark);
    m_hands.shoot(window, QStringLiteral("now-contrast-dark"));
    applyLook(*qApp, Scheme::Light);
    m_hands.press(Qt::Key_Question);
    m_hands.await(QStringLiteral("the sheet of keys"),
                  [] { return QApplication::activeModalWidget() != nullptr; });
    m_hands.shoot(QApplication::activeModalWidget(), QStringLiteral("shortcuts"));
    m_hands.press(Qt::Key_Escape);
}

} // namespace Watchroom
