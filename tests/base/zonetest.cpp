// SPDX-License-Identifier: GPL-3.0-or-later
#include "zonetest.h"

#include "base/zone.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace Watchroom {

namespace {
const QString berlinFile = QStringLiteral("/usr/share/zoneinfo/Europe/Berlin");

int summerOffset(const QTimeZone &zone)
{
    return zone.offsetFromUtc(QDateTime(QDate(2026, 6, 23), QTime(12, 0), Qt::UTC));
}
} // namespace

void ZoneTest::readsTheZoneOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("tz");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("warns");
    const auto row = [](const char *name, const char *tz, int hours, bool warns) {
        QTest::addRow("%s", name) << QByteArray(tz) << hours << warns;
    };
    row("a name", "Europe/Berlin", 2, false);
    row("a name after a colon", ":Europe/Berlin", 2, false);
    row("UTC", "UTC", 0, false);
    row("empty", "", 0, false);
    row("a path", "/usr/share/zoneinfo/Europe/Berlin", 2, false);
    row("a path after a colon", ":/usr/share/zoneinfo/Europe/Berlin", 2, false);
    row("a path of another variant", "/usr/share/zoneinfo/posix/America/New_York", -4, false);
    row("an unknown name", "Mars/Olympus", 0, true);
    row("an unknown path", "/nowhere/Europe", 0, true);
    row("a file that is no zone", "/etc/passwd", 0, true);
}

void ZoneTest::readsTheZoneOfTheEnvironment()
{
    QFETCH(QByteArray, tz);
    QFETCH(int, hours);
    QFETCH(bool, warns);
    if (!QFile::exists(berlinFile))
        QSKIP("no zoneinfo folder");
    const ZoneChoice choice = zoneNamed(tz);
    QVERIFY(choice.zone.isValid());
    QCOMPARE(summerOffset(choice.zone), hours * 3600);
    QCOMPARE(!choice.warning.isEmpty(), warns);
}

void ZoneTest::readsAZoneFromALinkOrACopy()
{
    if (!QFile::exists(berlinFile))
        QSKIP("no zoneinfo folder");
    const QTemporaryDir folder;
    const QString linked = folder.filePath(QStringLiteral("localtime"));
    const QString copied = folder.filePath(QStringLiteral("copy"));
    QVERIFY(QFile::link(berlinFile, linked));
    QVERIFY(QFile::copy(berlinFile, copied));
    for (const QString &path : {linked, copied}) {
        const ZoneChoice choice = zoneNamed(QFile::encodeName(path));
        QVERIFY2(choice.warning.isEmpty(), qPrintable(path));
        QCOMPARE(summerOffset(choice.zone), 2 * 3600);
    }
}

} // namespace Watchroom
