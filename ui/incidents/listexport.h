// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/incidentdocument.h"
#include "workspace/workspace.h"

#include <QSaveFile>

namespace Watchroom {

/// Writes chosen incidents into a file, some at a time on the reading thread, so that the window reads on
/// meanwhile. The file is there whole, or not at all. Deletes itself when it is done.
class ListExport : public QObject
{
    Q_OBJECT
public:
    ListExport(Workspace *workspace, const QList<qint64> &keys, const QString &format, const QString &path,
               QObject *parent);
    void start();

public Q_SLOTS:
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(int done, int all);
    /// Fewer than were chosen if some went out of view meanwhile.
    void finished(int count);
    void failed(const Watchroom::Error &error);

private:
    struct Work;
    void goOn();

    Workspace *m_workspace;
    std::shared_ptr<Work> m_work;
    bool m_cancelled = false;
};

/// A table of the text of \a rows: tab separated, or Markdown.
QString tableText(const QList<QStringList> &rows, bool markdown);

} // namespace Watchroom
