// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/zone.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Zone)
};

/// "Europe/Berlin" of "/usr/share/zoneinfo/posix/Europe/Berlin"; empty if the path has no zoneinfo folder.
QByteArray idInPath(const QString &path)
{
    static const QString folder = QStringLiteral("/zoneinfo/");
    const qsizetype at = path.indexOf(folder);
    if (at < 0)
        return {};
    QString id = path.mid(at + folder.size());
    for (const char *variant : {"posix/", "right/"}) {
        if (id.startsWith(QLatin1String(variant)))
            id = id.mid(6);
    }
    return id.toUtf8();
}

/// The zone whose file has the same content as a copy outside the zoneinfo folder.
QByteArray idOfCopy(const QString &path)
{
    QFile copy(path);
    if (!copy.open(QIODevice::ReadOnly) || copy.size() > 1 << 20)
        return {};
    const QByteArray bytes = copy.readAll();
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        QFile known(QStringLiteral("/usr/share/zoneinfo/") + QString::fromUtf8(id));
        if (known.size() == bytes.size() && known.open(QIODevice::ReadOnly) && known.readAll() == bytes)
            return id;
    }
    return {};
}

/// Invalid if the id is empty; Qt would use the zone of the system.
QTimeZone zoneOfId(const QByteArray &id)
{
    return id.isEmpty() ? QTimeZone() : QTimeZone(id);
}

QTimeZone zoneOfFile(const QString &path)
{
    for (const QString &each : {path, QFileInfo(path).canonicalFilePath()}) {
        if (const QTimeZone zone = zoneOfId(idInPath(each)); zone.isValid())
            return zone;
    }
    return zoneOfId(idOfCopy(path));
}
} // namespace

ZoneChoice zoneNamed(const QByteArray &tz)
{
    const QByteArray name = tz.startsWith(':') ? tz.mid(1) : tz;
    if (name.isEmpty())
        return {QTimeZone::utc(), {}};
    const QTimeZone zone = name.startsWith('/') ? zoneOfFile(QFile::decodeName(name)) : QTimeZone(name);
    if (zone.isValid())
        return {zone, {}};
    return {
        QTimeZone::utc(),
        Words::tr("The time zone “%1” in TZ is unknown, so times are read and shown in UTC. Set TZ to a name "
                  "such as Europe/Berlin.")
            .arg(visibleControls(QString::fromUtf8(name).left(60)))};
}

} // namespace Watchroom
