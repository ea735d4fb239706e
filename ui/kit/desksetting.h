// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <functional>

namespace Watchroom {

/// A text setting of one part of the window, stored in the file for this desk. Calls do not block; errors are
/// emitted.
class DeskSetting : public QObject
{
    Q_OBJECT
public:
    DeskSetting(Workspace *workspace, const QString &key, QObject *parent);
    /// Calls \a take with the stored text once it is read; empty if nothing was stored.
    void load(const std::function<void(const QString &text)> &take);
    void save(const QString &text);

Q_SIGNALS:
    void failed(const Watchroom::Error &error);

private:
    Workspace *m_workspace;
    QString m_key;
};

} // namespace Watchroom
