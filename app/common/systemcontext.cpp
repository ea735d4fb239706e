// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/systemcontext.h"

#include "base/zone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTranslator>
#include <array>
#include <pwd.h>
#include <sys/random.h>
#include <unistd.h>

namespace Watchroom {

Instant SystemContext::now() const
{
    return fromMs(QDateTime::currentMSecsSinceEpoch());
}

QByteArray SystemContext::randomBytes(int count) const
{
    // Random bytes are read 1 KiB at a time: an import needs 16 bytes millions of times, and each system call
    // costs.
    struct Store
    {
        std::array<char, 1024> bytes;
        size_t taken = sizeof(bytes);
    };
    thread_local Store store;
    const auto wanted = size_t(count);
    if (wanted > store.bytes.size() - store.taken) {
        if (wanted > store.bytes.size()
            || getrandom(store.bytes.data(), store.bytes.size(), 0) != ssize_t(store.bytes.size())) {
            QByteArray bytes(count, Qt::Uninitialized);
            QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
            return bytes;
        }
        store.taken = 0;
    }
    const char *from = store.bytes.data() + store.taken;
    store.taken += wanted;
    return {from, count};
}

namespace {
/// Read from TZ once, because it does not change while the program runs; none if TZ is not set.
const std::optional<ZoneChoice> &zoneOfEnvironment()
{
    static const std::optional<ZoneChoice> choice
        = qEnvironmentVariableIsSet("TZ") ? std::optional(zoneNamed(qgetenv("TZ"))) : std::nullopt;
    return choice;
}
} // namespace

QTimeZone SystemContext::zone() const
{
    if (zoneOfEnvironment())
        return zoneOfEnvironment()->zone;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString zoneWarning()
{
    return zoneOfEnvironment() ? zoneOfEnvironment()->warning : QString();
}

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Watchroom"));
    QCoreApplication::setApplicationName(QStringLiteral("watchroom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WATCHROOM_VERSION));
}

void installTranslations()
{
    for (const QString &language : {QLocale().name().section(QLatin1Char('_'), 0, 0), QStringLiteral("en")}) {
        auto *translator = new QTranslator(qApp);
        if (translator->load(QStringLiteral(":/i18n/watchroom_%1.qm").arg(language))) {
            QCoreApplication::installTranslator(translator);
            return;
        }
        delete translator;
    }
}

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/watchroom.wr");
}

QByteArray installationKey()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QString path = folder + QStringLiteral("/installation");
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray key = file.readAll();
        if (key.size() == 16)
            return key;
    }
    QByteArray key(16, '\0');
    for (char &byte : key)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    QDir().mkpath(folder);
    // If two programs start for the first time at once, the one that links the file creates the key; the
    // other reads it.
    const QString making = path + QStringLiteral(".%1").arg(getpid());
    QFile made(making);
    if (made.open(QIODevice::WriteOnly) && made.write(key) == 16 && made.flush()) {
        made.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (link(QFile::encodeName(making).constData(), QFile::encodeName(path).constData()) != 0
            && errno == EEXIST && file.open(QIODevice::ReadOnly))
            key = file.readAll();
        made.remove();
    }
    return key;
}

QString systemUserName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

} // namespace Watchroom
