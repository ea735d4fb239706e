// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/entrytext.h"

#include <QMimeData>
#include <QUrl>

namespace Watchroom {

namespace {
const QString png = QStringLiteral("image/png");

/// True for an image without text. Spreadsheets offer copied cells as an image too, but the text is wanted.
bool isPicture(const QMimeData &data)
{
    return (data.hasImage() || data.hasFormat(png)) && !data.hasFormat(QStringLiteral("text/plain"));
}
} // namespace

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            return {};
        paths.append(url.toLocalFile());
    }
    return paths;
}

bool EntryText::canInsertFromMimeData(const QMimeData *source) const
{
    return !filesIn(*source).isEmpty() || isPicture(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void EntryText::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = filesIn(*source); !paths.isEmpty())
        Q_EMIT filesBrought(paths);
    else if (!isPicture(*source))
        QPlainTextEdit::insertFromMimeData(source);
    else if (source->hasFormat(png)) // stored without decoding, which would block the UI thread
        Q_EMIT pictureBrought(source->data(png), {});
    else
        Q_EMIT pictureBrought({}, qvariant_cast<QImage>(source->imageData()));
}

} // namespace Watchroom
