// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnoticestest.h"

#include "window/desktopnotices.h"

#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
struct Shown
{
    uint replaces = 0;
    QString title, text;
    QStringList actions;
    QVariantMap hints;
};

/// What a desktop offers: org.freedesktop.Notifications, as far as it is used.
class Shower : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    explicit Shower(const QString &address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("shower")))
    {
        m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                             QDBusConnection::ExportAllSlots);
        m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    ~Shower() override { QDBusConnection::disconnectFromBus(QStringLiteral("shower")); }
    void choose(uint id) { emitSignal("ActionInvoked", {id, QStringLiteral("default")}); }
    void close(uint id) { emitSignal("NotificationClosed", {id, 2U}); }
    QList<Shown> all;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        all.append({replaces, title, text, actions, hints});
        return replaces > 0 ? replaces : ++m_last;
    }

private:
    void emitSignal(const char *name, const QVariantList &arguments)
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/Notifications"),
                                                         QStringLiteral("org.freedesktop.Notifications"),
                                                         QLatin1String(name));
        signal.setArguments(arguments);
        m_bus.send(signal);
    }
    QDBusConnection m_bus;
    uint m_last = 0;
};

DueNotice noticeOf(const QString &incident, bool late)
{
    return {incident, incident + QStringLiteral(": <b>update</b> due"), QStringLiteral("Customers"), late};
}
} // namespace

void DesktopNoticesTest::init()
{
    if (!m_bus.start())
        QSKIP("no dbus-daemon on this machine");
}

void DesktopNoticesTest::cleanup()
{
    m_bus.stop();
}

void DesktopNoticesTest::showsAndReplaces()
{
    Shower shower(m_bus.address());
    DesktopNotices notices(m_bus.address());
    notices.show(noticeOf(QStringLiteral("INC-1"), false)); // before the bus has answered
    QTRY_COMPARE(shower.all.size(), 1);
    QCOMPARE(shower.all[0].title, QStringLiteral("INC-1: <b>update</b> due"));
    QCOMPARE(shower.all[0].replaces, 0U);
    QCOMPARE(shower.all[0].hints.value(QStringLiteral("urgency")).toInt(), 1);
    QCOMPARE(shower.all[0].actions.first(), QStringLiteral("default"));
    notices.show(noticeOf(QStringLiteral("INC-2"), true));
    QTRY_COMPARE(shower.all.size(), 2);
    QCOMPARE(shower.all[1].replaces, 0U);
    QCOMPARE(shower.all[1].hints.value(QStringLiteral("urgency")).toInt(), 2);
    QVERIFY(QTest::qWaitFor([&] { // once the desktop has given the first its number
        notices.show(noticeOf(QStringLiteral("INC-1"), true));
        return QTest::qWaitFor([&] { return shower.all.last().replaces == 1U; }, 200);
    }));
}

void DesktopNoticesTest::opensWhatWasChosen()
{
    Shower shower(m_bus.address());
    DesktopNotices notices(m_bus.address());
    QSignalSpy chosen(&notices, &DesktopNotices::chosen);
    for (const char *incident : {"INC-1", "INC-2"})
        notices.show(noticeOf(QString::fromLatin1(incident), true));
    QTRY_COMPARE(shower.all.size(), 2);
    shower.choose(99); // of another program
    const bool firstIsOne = shower.all[0].title.startsWith(QStringLiteral("INC-1"));
    QVERIFY(QTest::qWaitFor([&] { // once it has given it its number
        shower.choose(firstIsOne ? 2 : 1);
        return QTest::qWaitFor([&] { return !chosen.isEmpty(); }, 500);
    }));
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("INC-2"));
    shower.close(1);
    shower.close(2);
    chosen.clear();
    shower.choose(2);
    QVERIFY(!chosen.wait(300));
}

void DesktopNoticesTest::doesWithoutADesktop()
{
    DesktopNotices onABus(m_bus.address()), without(QStringLiteral("unix:path=/nowhere/bus"));
    for (DesktopNotices *notices : {&onABus, &without}) {
        QSignalSpy chosen(notices, &DesktopNotices::chosen);
        notices->show(noticeOf(QStringLiteral("INC-1"), true));
        QVERIFY(!chosen.wait(300));
    }
}

} // namespace Watchroom

#include "desktopnoticestest.moc"
