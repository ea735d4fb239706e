// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/attachment.h"
#include "workspace/workspace.h"

#include <QCache>
#include <QPixmap>
#include <QSet>

namespace Watchroom {

/// PNG, JPEG, GIF, BMP and WebP. Never a format that can hold programs or ask for other files, such as SVG.
bool isPicture(const QString &mediaType);
/// Decodes with the one decoder of \a mediaType, at most as large as \a within; null if the bytes are not
/// such a picture, or one that would need more memory than a picture should. Not for the user interface
/// thread.
QImage decodedPicture(const QByteArray &bytes, const QString &mediaType, const QSize &within);

/// Small versions of the pictures of one incident, read and decoded in the background when first asked for.
class Pictures : public QObject
{
    Q_OBJECT
public:
    Pictures(Workspace *workspace, QObject *parent);
    void setStream(const StreamId &stream) { m_stream = stream; }
    /// Null until it is there; then ready() tells. \a within are pixels of the screen.
    QPixmap small(const AttachmentRecord &attachment, const QSize &within);

Q_SIGNALS:
    void ready();

private:
    void load(const AttachmentRecord &attachment, const QSize &within);

    Workspace *m_workspace;
    StreamId m_stream;
    QCache<QByteArray, QPixmap> m_kept; ///< by digest; costs are bytes
    QSet<QByteArray> m_asked;           ///< also those that can't be shown
};

} // namespace Watchroom
