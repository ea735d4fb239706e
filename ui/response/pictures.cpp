// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/pictures.h"

#include "store/attachments.h"
#include "workspace/inbackground.h"

#include <QBuffer>
#include <QImageReader>

namespace Watchroom {

namespace {
constexpr qsizetype bytesKept = 16 * 1024 * 1024;
constexpr int64_t mostPixels = 40'000'000; ///< 160 MB decoded; protects against decompression bombs

QByteArray formatOf(const QString &mediaType)
{
    static const QHash<QString, QByteArray> formats{{QStringLiteral("image/png"), "png"},
                                                    {QStringLiteral("image/jpeg"), "jpeg"},
                                                    {QStringLiteral("image/gif"), "gif"},
                                                    {QStringLiteral("image/bmp"), "bmp"},
                                                    {QStringLiteral("image/webp"), "webp"}};
    return formats.value(mediaType);
}
} // namespace

bool isPicture(const QString &mediaType)
{
    return !formatOf(mediaType).isEmpty();
}

QImage decodedPicture(const QByteArray &bytes, const QString &mediaType, const QSize &within)
{
    const QByteArray format = formatOf(mediaType);
    QByteArray readable = bytes;
    QBuffer buffer(&readable);
    if (format.isEmpty() || !buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false); // otherwise the file content would choose the decoder
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || int64_t(size.width()) * size.height() > mostPixels)
        return {};
    QImage image = reader.read();
    if (image.width() > within.width() || image.height() > within.height())
        image = image.scaled(within, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

Pictures::Pictures(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_kept(bytesKept)
{
}

QPixmap Pictures::small(const AttachmentRecord &attachment, const QSize &within)
{
    if (const QPixmap *kept = m_kept.object(attachment.sha256))
        return *kept;
    if (!m_asked.contains(attachment.sha256))
        load(attachment, within);
    return {};
}

void Pictures::load(const AttachmentRecord &attachment, const QSize &within)
{
    m_asked.insert(attachment.sha256);
    const auto read
        = m_workspace->read([stream = m_stream, digest = attachment.sha256](const Reader &reader) {
              return attachmentBytes(reader.connection(), stream, digest);
          });
    onFinished(read, this, [this, attachment, within](const Result<QByteArray> &bytes) {
        if (!bytes)
            return;
        inBackground(
            this,
            [bytes = *bytes, type = attachment.mediaType, within] {
                return decodedPicture(bytes, type, within);
            },
            [this, digest = attachment.sha256](const QImage &image) {
                if (image.isNull())
                    return;
                m_asked.remove(digest); // after the cache dropped it, it may be requested again
                m_kept.insert(digest, new QPixmap(QPixmap::fromImage(image)), image.sizeInBytes());
                Q_EMIT ready();
            });
    });
}

} // namespace Watchroom
