// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/attachment.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QMimeDatabase>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Attachment)
};

/// What every file system takes as a name.
constexpr int longestName = 255;

Result<QString> checkedName(const QString &name)
{
    const auto checked = checkedLine(name, longestName, Words::tr("The file's name"));
    WR_TRY(checked);
    const bool isPath = checked->contains(QLatin1Char('/')) || checked->contains(QLatin1Char('\\'));
    if (checked->isEmpty() || isPath || *checked == QLatin1String(".") || *checked == QLatin1String(".."))
        return fail(ErrorCode::Invalid, Words::tr("“%1” is not the name of a file.").arg(name.left(60)),
                    name.left(60), Words::tr("Give the file a name without folders."));
    return checked;
}
} // namespace

QString AttachmentRecord::shown() const
{
    return Words::tr("%1, %2", "a file's name and size").arg(name, QLocale().formattedDataSize(size));
}

Result<void> mayAttach(const QString &name, int64_t bytes)
{
    if (bytes == 0)
        return fail(
            ErrorCode::Invalid, Words::tr("%1 is empty: there is nothing to attach.").arg(name), name,
            Words::tr("Nothing was attached. Was it still being written? Try again once it has content."));
    if (bytes > AttachmentRecord::mostBytes)
        return fail(
            ErrorCode::Invalid,
            Words::tr("%1 has %2: an attachment takes up to %3.")
                .arg(name, QLocale().formattedDataSize(bytes),
                     QLocale().formattedDataSize(AttachmentRecord::mostBytes)),
            name,
            Words::tr("Nothing was attached. Attach the part that matters, or note where the file lies."));
    return {};
}

Result<AttachedFile> AttachedFile::of(const QString &name, const QByteArray &bytes)
{
    const auto checked = checkedName(name);
    WR_TRY(checked);
    WR_TRY(mayAttach(*checked, bytes.size()));
    return AttachedFile({QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), *checked,
                         QMimeDatabase().mimeTypeForData(bytes).name(), bytes.size()},
                        bytes);
}

} // namespace Watchroom
