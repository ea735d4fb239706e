// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPlainTextEdit>

namespace Watchroom {

/// The files on this machine that \a data names; empty where it holds something else, too.
QStringList filesIn(const QMimeData &data);

/// A text box into which files and pictures can be pasted and dropped. What is text goes into the text.
class EntryText : public QPlainTextEdit
{
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;

Q_SIGNALS:
    void filesBrought(const QStringList &paths);
    /// One of the two: as it was copied, or as pixels.
    void pictureBrought(const QByteArray &png, const QImage &pixels);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Watchroom
