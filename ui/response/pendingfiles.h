// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/attachment.h"

#include <QBoxLayout>
#include <QImage>
#include <QWidget>

namespace Watchroom {

/// What will hang on the next entries: a line each with name, size and a way to take it away again. Files are
/// read and hashed in the background. Not kept on the disk: only what was recorded is.
class PendingFiles : public QWidget
{
    Q_OBJECT
public:
    explicit PendingFiles(QWidget *parent = nullptr);

    void addPaths(const QStringList &paths);
    /// \a png as it was copied, or else \a pixels.
    void addPicture(const QByteArray &png, const QImage &pixels, const QString &name);
    void clear();
    const QList<AttachedFile> &files() const { return m_files; }
    /// Some are still being read.
    bool isReading() const { return m_reading > 0; }

Q_SIGNALS:
    void changed();
    void refused(const Watchroom::Error &error);

private:
    void add(std::function<Result<AttachedFile>()> make);
    void refresh();

    QList<AttachedFile> m_files;
    QVBoxLayout *m_rows;
    int m_reading = 0;
};

} // namespace Watchroom
