// SPDX-License-Identifier: GPL-3.0-or-later
#include "errorscene.h"

#include "response/entrybox.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>

namespace Watchroom {

namespace {
constexpr int patienceMs = 20'000;

QString plain(QString words)
{
    return words.remove(QChar(0x2068)).remove(QChar(0x2069)).remove(QLatin1Char('&'));
}

QPlainTextEdit *entryOf(MainWindow *window)
{
    auto *box = window->findChild<EntryBox *>();
    return box && box->isVisible() ? box->findChild<QPlainTextEdit *>() : nullptr;
}
} // namespace

ErrorScene::ErrorScene()
    : path(folder() + QStringLiteral("/fernhill.wr"))
{
    QDir().mkpath(folder());
    ScratchFile scratch;
    scratch.declare(QStringLiteral("Checkout fails"));
    if (!backupTo(scratch.writer().connection(), path))
        qFatal("no file for the scene");
}

ErrorScene::~ErrorScene()
{
    held.reset();
    m_desk.reset(); // before the disk under it goes
}

void ErrorScene::start(const QStringList &links)
{
    DeskOptions options;
    options.file = path;
    options.person = QStringLiteral("ann");
    options.preferences = std::make_shared<MemoryPreferences>();
    options.links = links;
    m_desk = std::make_unique<Desk>(options);
    m_desk->start();
    m_desk->window()->activateWindow();
}

bool ErrorScene::openIncident()
{
    start({QStringLiteral("watchroom:incident/INC-1")});
    return QTest::qWaitForWindowActive(m_desk->window())
        && QTest::qWaitFor(
               [this] {
                   auto *entry = entryOf(m_desk->window());
                   return entry && entry->property("draftKey").isValid();
               },
               patienceMs);
}

void ErrorScene::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_desk->window(), Qt::Key(key), modifiers);
}

bool ErrorScene::record(const QString &text) const
{
    press(Qt::Key_E, Qt::ControlModifier);
    auto *entry = entryOf(m_desk->window());
    if (!QTest::qWaitFor([&] { return entry->hasFocus(); }, patienceMs))
        return false;
    QTest::keyClicks(entry, text);
    QTest::keyClick(entry, Qt::Key_Return);
    return true;
}

bool ErrorScene::command(const QString &name) const
{
    press(Qt::Key_K, Qt::ControlModifier);
    if (!QTest::qWaitFor([] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; },
                         patienceMs))
        return false;
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("> ") + name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    return true;
}

QWidget *ErrorScene::button(const QString &words) const
{
    const auto all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->isVisible() && button->isEnabled() && plain(button->text()) == words)
            return widget;
    }
    return nullptr;
}

bool ErrorScene::click(const QString &words) const
{
    QWidget *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = button(words)) != nullptr; }, patienceMs))
        return false;
    QTest::mouseClick(found, Qt::LeftButton);
    return true;
}

bool ErrorScene::answer(const QString &file) const
{
    QFileDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = m_desk->window()->findChild<QFileDialog *>()) != nullptr; },
                         patienceMs))
        return false;
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QApplication::clipboard()->setText(file); // typed, each folder on the way would be chosen from the list
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    const auto buttons = dialog->findChild<QDialogButtonBox *>()->buttons();
    QAbstractButton *go = buttons.first();
    for (QAbstractButton *each : buttons) {
        if (dialog->findChild<QDialogButtonBox *>()->buttonRole(each) == QDialogButtonBox::AcceptRole)
            go = each;
    }
    if (!QTest::qWaitFor([&] { return go->isEnabled(); }, patienceMs))
        return false;
    QTest::keyClick(go, Qt::Key_Space);
    return true;
}

QString ErrorScene::typed() const
{
    const auto *entry = entryOf(m_desk->window());
    return entry ? entry->toPlainText() : QString();
}

bool ErrorScene::waitNoLongerThan(std::chrono::milliseconds patience) const
{
    const auto set = workspace()->write([patience](Writer &writer) -> Result<void> {
        writer.connection().setPatience(patience);
        return {};
    });
    return QTest::qWaitFor([&] { return set.isFinished(); });
}

bool ErrorScene::lockFile()
{
    auto opened = openFile(path);
    if (!opened)
        return false;
    other = std::move(*opened);
    held = std::make_unique<Transaction>(*other);
    return held->begin().has_value();
}

QString ErrorScene::words() const
{
    QStringList words;
    const auto all = QApplication::allWidgets();
    for (const QWidget *widget : all) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words.append(plain(label->text()));
        else if (const auto *bar = qobject_cast<const QStatusBar *>(widget))
            words.append(plain(bar->currentMessage()));
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget); text && text->isReadOnly())
            words.append(plain(text->toPlainText()));
    }
    return words.join(QLatin1Char('\n'));
}

} // namespace Watchroom
