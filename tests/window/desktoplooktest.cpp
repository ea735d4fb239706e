// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktoplooktest.h"

#include "window/desktoplook.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

namespace {
using Groups = QMap<QString, QVariantMap>;

/// What a desktop offers: org.freedesktop.portal.Settings, as far as it is used.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    explicit Portal(const QString &address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("portal")))
    {
        qDBusRegisterMetaType<Groups>();
        m_bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                             QDBusConnection::ExportAllSlots);
        m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }
    ~Portal() override { QDBusConnection::disconnectFromBus(QStringLiteral("portal")); }
    void change(const QString &group, const QString &key, uint value)
    {
        QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"),
                                                         QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(signal);
    }
    QVariantMap appearance;

public Q_SLOTS:
    QMap<QString, QVariantMap> ReadAll(const QStringList &groups) { return {{groups.value(0), appearance}}; }

private:
    QDBusConnection m_bus;
};

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme"), contrastKey = QStringLiteral("contrast");

DesktopWish wishIn(const QSignalSpy &spy)
{
    return spy.last().first().value<DesktopWish>();
}
} // namespace

void DesktopLookTest::init()
{
    if (!m_bus.start())
        QSKIP("no dbus-daemon on this machine");
}

void DesktopLookTest::cleanup()
{
    m_bus.stop();
}

void DesktopLookTest::asksThePortal_data()
{
    QTest::addColumn<uint>("scheme");
    QTest::addColumn<uint>("contrast");
    QTest::addColumn<bool>("fallbackIsDark");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("high");
    QTest::addRow("dark") << 1U << 0U << false << true << false;
    QTest::addRow("light, where the palette was dark") << 2U << 0U << true << false << false;
    QTest::addRow("no preference is light") << 0U << 0U << true << false << false;
    QTest::addRow("more contrast") << 2U << 1U << false << false << true;
    QTest::addRow("more contrast in the dark") << 1U << 1U << false << true << true;
}

void DesktopLookTest::asksThePortal()
{
    QFETCH(uint, scheme);
    QFETCH(uint, contrast);
    QFETCH(bool, fallbackIsDark);
    Portal portal(m_bus.address());
    portal.appearance = {{schemeKey, scheme}, {contrastKey, contrast}};
    DesktopLook desktop({fallbackIsDark, false}, m_bus.address());
    QSignalSpy wished(&desktop, &DesktopLook::wished);
    QTRY_VERIFY(!wished.isEmpty());
    QTRY_VERIFY((contrast == 1) == wishIn(wished).highContrast);
    QTEST(wishIn(wished).dark, "dark");
    QTEST(wishIn(wished).highContrast, "high");
}

void DesktopLookTest::followsTheDesktop()
{
    Portal portal(m_bus.address());
    portal.appearance = {{schemeKey, 1U}};
    DesktopLook desktop({}, m_bus.address());
    QSignalSpy wished(&desktop, &DesktopLook::wished);
    QTRY_COMPARE(wished.size(), 1);
    QVERIFY(wishIn(wished).dark);
    portal.change(QStringLiteral("org.gnome.desktop.interface"), schemeKey, 2);
    portal.change(appearance, schemeKey, 2);
    QTRY_COMPARE(wished.size(), 2); // the other group's key of the same name is nothing to us
    QVERIFY(!wishIn(wished).dark);
    portal.change(appearance, contrastKey, 1);
    QTRY_COMPARE(wished.size(), 3);
    QVERIFY(wishIn(wished).highContrast);
}

void DesktopLookTest::staysWhereNobodyAnswers()
{
    DesktopLook desktop({true, false}, m_bus.address()); // a bus without a portal
    QSignalSpy wished(&desktop, &DesktopLook::wished);
    QVERIFY(!wished.wait(500));
}

void DesktopLookTest::doesWithoutABus()
{
    QElapsedTimer taken;
    taken.start();
    DesktopLook desktop({}, QStringLiteral("unix:path=/nowhere/bus"));
    QSignalSpy wished(&desktop, &DesktopLook::wished);
    QVERIFY(!wished.wait(300));
    QVERIFY2(taken.elapsed() < 3000, "the start waited for a bus");
}

} // namespace Watchroom

#include "desktoplooktest.moc"
