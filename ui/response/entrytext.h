// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPlainTextEdit>

namespace Watchroom {

/// The local files that \a data refers to; empty if it also contains something else.
QStringList filesIn(const QMimeData &data);

/// A text box that accepts pasted and dropped files and images. Text is inserted as usual.
class EntryText : public QPlainTextEdit
{
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;

Q_SIGNALS:
    void filesBrought(const QStringList &paths);
    /// An image was pasted: \a png as copied, or else \a pixels.
    void pictureBrought(const QByteArray &png, const QImage &pixels);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Watchroom
