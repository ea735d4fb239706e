// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/desksetting.h"

namespace Watchroom {

DeskSetting::DeskSetting(Workspace *workspace, const QString &key, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_key(key)
{
}

void DeskSetting::load(const std::function<void(const QString &text)> &take)
{
    const auto text = m_workspace->local([key = m_key](LocalStore &store) { return store.setting(key); });
    onFinished(text, this, [this, take](const Result<QString> &found) {
        if (found)
            take(*found);
        else
            Q_EMIT failed(found.error());
    });
}

void DeskSetting::save(const QString &text)
{
    const auto saved
        = m_workspace->local([key = m_key, text](LocalStore &store) { return store.saveSetting(key, text); });
    onFinished(saved, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

} // namespace Watchroom
