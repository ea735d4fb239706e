// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::WholeFile)
};
} // namespace

Result<void> mayBecomeFile(const QString &path)
{
    const QFileInfo there(path);
    if (!there.exists() || there.isFile())
        return {};
    return fail(ErrorCode::Invalid, Words::tr("%1 is no file.").arg(path), path,
                Words::tr("Nothing was written. Name a file, or one that is not there yet."));
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes, Eyes eyes)
{
    WR_TRY(mayBecomeFile(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || (eyes == Eyes::OfOwner && !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(
            ErrorCode::Storage, Words::tr("%1 could not be written: %2.").arg(path, file.errorString()), path,
            Words::tr(
                "Nothing was written there. Choose a folder that is there, has room and may be written."));
    return {};
}

Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        return fail(ErrorCode::Refused, Words::tr("%1 is there already.").arg(path), path,
                    Words::tr("It was left as it is. Name a file that is not there yet."));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(bytes) != bytes.size()
        || !file.flush()) {
        const QString why = file.errorString();
        if (file.isOpen())
            file.remove();
        return fail(
            ErrorCode::Storage, Words::tr("%1 could not be written: %2.").arg(path, why), path,
            Words::tr(
                "Nothing was written there. Choose a folder that is there, has room and may be written."));
    }
    return {};
}

} // namespace Watchroom
