// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"
#include "maintenance/backups.h"
#include "workspace/lane.h"

#include <QObject>
#include <QTimer>

namespace Watchroom {

/// Looks after an open file in the background, on a connection and a thread of its own: a backup every hour
/// in which something was recorded, and a quick check after an unclean end. Lives on the user interface
/// thread.
class Caretaker : public QObject
{
    Q_OBJECT
public:
    Caretaker(const QString &path, std::shared_ptr<const Context> context, QObject *parent = nullptr);
    /// A copy that is under way is given up.
    ~Caretaker() override;

    /// Begins to make backups. Only for a file that can be written.
    void start();
    /// Looks whether the file is damaged: an end without closing it may have been more than that.
    void checkFile();
    /// Makes a backup if one is due; called every minute.
    void look();
    /// Brings the log beside the file into it, so that no act has to; called when nobody acts.
    void bringLogIn();

Q_SIGNALS:
    /// The newest backup there is, be it new or not.
    void backedUp(const QDateTime &at);
    void backupFailed(const Watchroom::Error &error);
    void checked();
    void damaged(const Watchroom::Error &error);

private:
    /// Opened at the first job: a start must not pay for it.
    Lane<Connection> &lane();

    QString m_path;
    std::shared_ptr<const Context> m_context;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    QTimer m_timer;
    Instant m_next{}; ///< not before
    bool m_looking = false, m_isDamaged = false, m_isOpened = false;
    Lane<Connection> m_lane;
};

} // namespace Watchroom
