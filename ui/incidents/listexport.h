// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/incidentdocument.h"
#include "workspace/workspace.h"

#include <QSaveFile>

namespace Watchroom {

/// Writes incidents to a file, in batches on the reader thread, so that other reads run in between. The file
/// is written completely or not at all. Deletes itself when it is finished.
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
    /// \a count is less than the number chosen if some became invisible meanwhile.
    void finished(int count);
    void failed(const Watchroom::Error &error);

private:
    struct Work;
    void goOn();

    Workspace *m_workspace;
    std::shared_ptr<Work> m_work;
    bool m_cancelled = false;
};

/// A table of \a rows as text: tab-separated, or Markdown.
QString tableText(const QList<QStringList> &rows, bool markdown);

} // namespace Watchroom
