// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QImage>
#include <QWidget>

namespace Watchroom {

/// The files to attach to the next entries, one row each with name, size and a remove button. Files are read
/// and hashed in the background, and stored beside the draft until they are recorded or removed.
class PendingFiles : public QWidget
{
    Q_OBJECT
public:
    explicit PendingFiles(Workspace *workspace, QWidget *parent = nullptr);

    /// Stores the files beside the draft \a key, and restores those of the last session.
    void keepBeside(const QString &key);
    void addPaths(const QStringList &paths);
    /// Adds an image: \a png as copied, or else \a pixels.
    void addPicture(const QByteArray &png, const QImage &pixels, const QString &name);
    /// Removes files that were recorded.
    void forget(const QList<AttachedFile> &files);
    const QList<AttachedFile> &files() const { return m_files; }
    /// True while files are being read.
    bool isReading() const { return m_reading > 0; }

Q_SIGNALS:
    void changed();
    void refused(const Watchroom::Error &error);

private:
    void add(std::function<Result<AttachedFile>()> make);
    void keep(const QList<AttachedFile> &files);
    void refresh();

    Workspace *m_workspace;
    QString m_key; ///< empty until it is known
    QList<AttachedFile> m_files;
    QVBoxLayout *m_rows;
    int m_reading = 0;
};

} // namespace Watchroom
