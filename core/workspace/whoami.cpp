// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/whoami.h"

#include "actions/actdraft.h"
#include "store/file.h"
#include "store/localstore.h"

namespace Watchroom {

namespace {
const QString settingKey = QStringLiteral("who_am_i");
}

Result<QString> whoAmI(const QString &path)
{
    const auto connection = openFile(path);
    WR_TRY(connection);
    return whoAmI(**connection);
}

Result<QString> whoAmI(Connection &connection)
{
    return LocalStore(connection).setting(settingKey);
}

Result<void> setWhoAmI(Connection &connection, const QString &handle)
{
    const auto checked = checkedHandle(handle);
    WR_TRY(checked);
    return LocalStore(connection).saveSetting(settingKey, *checked);
}

} // namespace Watchroom
