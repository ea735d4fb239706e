// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/shipped.h"

#include <QFile>

// Outside any namespace, as the macro requires. Without it the linker drops the resource of a static library.
static void initProcessResource()
{
    Q_INIT_RESOURCE(process);
}

namespace Watchroom {

namespace {
QByteArray contents(const QString &name)
{
    initProcessResource();
    QFile file(QStringLiteral(":/process/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

QStringList shippedProcessIds()
{
    return {QStringLiteral("reliability"), QStringLiteral("security"), QStringLiteral("development"),
            QStringLiteral("quality"), QStringLiteral("support")};
}

QByteArray shippedProcess(const QString &id)
{
    return shippedProcessIds().contains(id) ? contents(id + QStringLiteral(".json")) : QByteArray();
}

QByteArray processSchema()
{
    return contents(QStringLiteral("process.schema.json"));
}

} // namespace Watchroom
