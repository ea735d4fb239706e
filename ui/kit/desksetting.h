// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <functional>

namespace Watchroom {

/// One text that this desk keeps in the file for a part of the window. Neither blocks; what fails is told.
class DeskSetting : public QObject
{
    Q_OBJECT
public:
    DeskSetting(Workspace *workspace, const QString &key, QObject *parent);
    /// \a take gets it once it was read; empty if it was never kept.
    void load(const std::function<void(const QString &text)> &take);
    void save(const QString &text);

Q_SIGNALS:
    void failed(const Watchroom::Error &error);

private:
    Workspace *m_workspace;
    QString m_key;
};

} // namespace Watchroom
