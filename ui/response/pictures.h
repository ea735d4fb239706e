// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/attachment.h"
#include "workspace/workspace.h"

#include <QCache>
#include <QPixmap>
#include <QSet>

namespace Watchroom {

/// True for PNG, JPEG, GIF, BMP and WebP. Formats that can contain scripts or refer to other files, such as
/// SVG, are excluded.
bool isPicture(const QString &mediaType);
/// Decodes \a bytes with the decoder of \a mediaType, scaled down to fit \a within. Returns a null image if
/// the bytes are not such an image or it would need too much memory. Do not call on the UI thread.
QImage decodedPicture(const QByteArray &bytes, const QString &mediaType, const QSize &within);

/// Thumbnails of the images of one incident, read and decoded in the background on first use.
class Pictures : public QObject
{
    Q_OBJECT
public:
    Pictures(Workspace *workspace, QObject *parent);
    void setStream(const StreamId &stream) { m_stream = stream; }
    /// Null until it is loaded; ready() is emitted then. \a within is in device pixels.
    QPixmap small(const AttachmentRecord &attachment, const QSize &within);

Q_SIGNALS:
    void ready();

private:
    void load(const AttachmentRecord &attachment, const QSize &within);

    Workspace *m_workspace;
    StreamId m_stream;
    QCache<QByteArray, QPixmap> m_kept; ///< by digest; cost in bytes
    QSet<QByteArray> m_asked;           ///< requested, including those that can't be decoded
};

} // namespace Watchroom
