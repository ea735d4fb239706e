// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/organisation.h"

#include "actions/actdraft.h"
#include "base/text.h"
#include "process/canonical.h"
#include "process/shipped.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Organisation)
};

void addProcess(ActDraft &draft, const Snapshot &now, const QByteArray &canonical)
{
    const QJsonObject json = QJsonDocument::fromJson(canonical).object();
    const QString id = json.value(QLatin1String("id")).toString();
    const qint64 version = json.value(QLatin1String("version")).toInteger();
    const QString hash
        = QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
    draft
        .create(
            EntityKind::ProcessVersion,
            uuid5(now.organisation.uuid, QStringLiteral("process:%1:%2:%3").arg(id).arg(version).arg(hash)))
        .set("process", Value(id))
        .set("version", Value(int64_t(version)))
        .set("hash", Value(hash))
        .set("definition", Value(QString::fromUtf8(canonical)));
}
} // namespace

Result<Acts> decide(const Snapshot &now, const InitRequest &request, const Context &context)
{
    const auto name = checkedLine(request.name, TextLimit::line, Words::tr("The organisation's name"));
    WR_TRY(name);
    ActDraft draft(now, context, QStringLiteral("init"));
    draft.create(EntityKind::Organisation, now.organisation.uuid).set("name", Value(*name));
    for (const QByteArray &canonical : request.processes)
        addProcess(draft, now, canonical);
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const InstallProcessRequest &request, const Context &context)
{
    const QJsonObject json = QJsonDocument::fromJson(request.canonical).object();
    const QString id = json.value(QLatin1String("id")).toString();
    const int version = json.value(QLatin1String("version")).toInt();
    const ProcessPointer present = now.processes.value(id);
    if (present && present->version >= version)
        return fail(ErrorCode::Refused,
                    Words::tr("%1 is here in version %2: a new one needs a higher number.")
                        .arg(id)
                        .arg(present->version),
                    id, Words::tr("Give it version %1.").arg(present->version + 1));
    ActDraft draft(now, context, QStringLiteral("install_process"));
    addProcess(draft, now, request.canonical);
    return draft.take(request.reason);
}

Result<Acts> decide(const Snapshot &now, const PersonRequest &request, const Context &context)
{
    const auto name = checkedLine(request.name, TextLimit::line, Words::tr("The name"));
    WR_TRY(name);
    ActDraft draft(now, context, QStringLiteral("person"), now.openStream);
    if (request.handle.isEmpty())
        draft.edit(EntityKind::Organisation, now.organisation.uuid).set("name", Value(*name));
    else
        draft.edit(EntityKind::Person, draft.person(request.handle).uuid).set("name", Value(*name));
    return draft.take();
}

InitRequest initWithShippedProcesses(const QString &name)
{
    InitRequest request{name, {}};
    for (const QString &id : shippedProcessIds())
        request.processes.append(canonicalProcess(shippedProcess(id)));
    return request;
}

} // namespace Watchroom
