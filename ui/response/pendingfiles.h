// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QImage>
#include <QWidget>

namespace Watchroom {

/// What will hang on the next entries: a line each with name, size and a way to take it away again. Files are
/// read and hashed in the background, and kept on the disk beside the draft until they were recorded or taken
/// away.
class PendingFiles : public QWidget
{
    Q_OBJECT
public:
    explicit PendingFiles(Workspace *workspace, QWidget *parent = nullptr);

    /// Keeps them beside the draft \a key, and brings back those of last time.
    void keepBeside(const QString &key);
    void addPaths(const QStringList &paths);
    /// \a png as it was copied, or else \a pixels.
    void addPicture(const QByteArray &png, const QImage &pixels, const QString &name);
    /// They were recorded.
    void forget(const QList<AttachedFile> &files);
    const QList<AttachedFile> &files() const { return m_files; }
    /// Some are still being read.
    bool isReading() const { return m_reading > 0; }

Q_SIGNALS:
    void changed();
    void refused(const Watchroom::Error &error);

private:
    void add(std::function<Result<AttachedFile>()> make);
    void keep(const QList<AttachedFile> &files);
    void refresh();

    Workspace *m_workspace;
    QString m_key; ///< empty: not known yet
    QList<AttachedFile> m_files;
    QVBoxLayout *m_rows;
    int m_reading = 0;
};

} // namespace Watchroom
