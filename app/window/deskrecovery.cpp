// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/desk.h"

#include "common/systemcontext.h"
#include "maintenance/rescue.h"
#include "workspace/inbackground.h"

#include <QDir>
#include <QFileInfo>

// Recovery of a damaged file. Each way creates a new file beside it; the damaged file is not changed.
namespace Watchroom {

namespace {
struct WaysOut
{
    std::optional<BackupFile> backup;
    QString made; ///< created by an earlier recovery or restore
};

WaysOut waysOutOf(const QString &file)
{
    WaysOut ways{newestGoodBackup(file), {}};
    const QFileInfo info(file);
    const QString base = info.completeBaseName();
    const QFileInfoList made = info.dir().entryInfoList(
        {base + QStringLiteral("-rescued-*.wr"), base + QStringLiteral("-restored-*.wr")}, QDir::Files,
        QDir::Time);
    if (!made.isEmpty())
        ways.made = made.first().absoluteFilePath();
    return ways;
}
} // namespace

void Desk::cannotOpen(const QString &file, const Error &error)
{
    if (file != m_file)
        return; // another file was chosen meanwhile
    if (error.code != ErrorCode::Damaged) {
        m_window->showFirstStart(file, error);
        return;
    }
    inBackground(
        this, [file] { return waysOutOf(file); },
        [this, file, error](const WaysOut &ways) {
            if (file != m_file)
                return;
            m_backup = ways.backup;
            const QTimeZone zone = SystemContext(systemUserName()).zone();
            m_window->showDamaged(
                file, error,
                {m_backup ? QLocale().toString(toDateTime(m_backup->at, zone), QLocale::LongFormat)
                          : QString(),
                 ways.made});
        });
}

QString Desk::besideFile(const QString &word) const
{
    const QFileInfo info(m_file);
    const QDateTime now = toDateTime(SystemContext(systemUserName()).now(), QTimeZone::utc());
    return info.absolutePath() + QLatin1Char('/')
        + QStringLiteral("%1-%2-%3.wr")
              .arg(info.completeBaseName(), word, now.toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

void Desk::rescueFile()
{
    const QString file = m_file, target = besideFile(QStringLiteral("rescued"));
    m_window->say(tr("Recovering the file…"));
    inBackground(
        this, [file, target] { return rescue(file, target); },
        [this, target](const Result<Rescued> &done) {
            if (!done) {
                m_window->tell(done.error());
                return;
            }
            open(target);
            if (done->lost > 0)
                m_window->say(
                    tr("Recovered to %1. At least %n act(s) could not be recovered.", "", int(done->lost))
                        .arg(target));
            else if (done->attachmentsLost > 0)
                m_window->say(tr("Recovered to %1. %n attachment(s) could not be recovered.", "",
                                 int(done->attachmentsLost))
                                  .arg(target));
            else
                m_window->say(tr("Recovered everything to %1.").arg(target));
        });
}

void Desk::restoreBackup()
{
    if (!m_backup)
        return;
    const QString target = besideFile(QStringLiteral("restored"));
    m_window->say(tr("Restoring the backup…"));
    inBackground(
        this, [backup = m_backup->path, target] { return restoreFrom(backup, target); },
        [this, target](const Result<void> &done) {
            if (!done) {
                m_window->tell(done.error());
                return;
            }
            open(target);
            m_window->say(tr("Backup restored to %1.").arg(target));
        });
}

} // namespace Watchroom
