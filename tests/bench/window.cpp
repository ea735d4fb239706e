// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "bench.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom::Benching {

namespace {
constexpr int patienceMs = 60'000;
constexpr int betweenKeysMs = 40;
} // namespace

BenchWindow::BenchWindow(const QString &file)
    : m_file(file)
{
    QFont font(QStringLiteral("Inter")); // a machine without a desktop has no font of its own choosing
    font.setPixelSize(13);
    QApplication::setFont(font);
    DeskOptions options;
    options.file = file;
    options.person = QStringLiteral("ann");
    options.preferences = std::make_shared<MemoryPreferences>();
    m_desk = std::make_unique<Desk>(options);
}

BenchWindow::~BenchWindow()
{
    m_desk.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

Result<void> BenchWindow::open()
{
    QSignalSpy filled(window(), &MainWindow::filled);
    m_desk->start();
    if (!QTest::qWaitFor([&] { return !filled.isEmpty(); }, patienceMs))
        return fail(benchError(QStringLiteral("The window did not come on %1.").arg(m_file)));
    window()->resize(1280, 800);
    window()->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(window()));
    return {};
}

void BenchWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *front = QApplication::activePopupWidget();
    if (!front)
        front = QApplication::activeModalWidget();
    if (!front)
        front = window();
    QTest::keyClick(front->focusWidget() ? front->focusWidget() : front, key, modifiers);
    rest(betweenKeysMs);
}

void BenchWindow::type(const QString &text)
{
    for (const QChar letter : text) {
        QWidget *front = QApplication::focusWidget() ? QApplication::focusWidget() : window();
        QTest::keyClick(front, letter.toLatin1());
        rest(betweenKeysMs);
    }
}

void BenchWindow::rest(int ms)
{
    QTest::qWait(ms);
}

QWidget *BenchWindow::named(const QString &name) const
{
    QWidget *found = nullptr;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            const auto widgets = window()->findChildren<QWidget *>();
            for (QWidget *each : widgets) {
                if (each->isVisible() && each->accessibleName() == name) {
                    found = each;
                    return true;
                }
            }
            return false;
        },
        patienceMs));
    return found;
}

} // namespace Watchroom::Benching
