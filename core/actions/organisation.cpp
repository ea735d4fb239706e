// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/organisation.h"

#include "actions/actdraft.h"
#include "actions/trackplace.h"
#include "base/text.h"
#include "process/canonical.h"
#include "process/shipped.h"
#include "roles/rights.h"

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

StandingRoles standingRoles(const Snapshot &now, const PersonId &person)
{
    const auto record = now.person(person);
    return {record ? record->roles : QStringList(), person == now.founder};
}

/// Who may publish any process may also say who holds which role at all times.
Result<void> mayAssignRoles(const Snapshot &now, const PersonId &author)
{
    const StandingRoles standing = standingRoles(now, author);
    Result<void> may;
    for (const ProcessPointer &process : now.processes) {
        may = requireStanding(Right::PublishProcess, *process, standing);
        if (may)
            break;
    }
    return may;
}

/// The roles of every installed process.
QStringList knownRoles(const Snapshot &now)
{
    QStringList keys;
    for (const ProcessPointer &process : now.processes)
        keys += keysIn(process->roles);
    keys.removeDuplicates();
    return keys;
}

Result<QStringList> changedRoles(const Snapshot &now, const PersonRequest &request)
{
    QStringList roles = now.people.value(request.handle).roles;
    const QStringList known = knownRoles(now);
    for (const QString &role : request.addRoles) {
        if (!known.contains(role))
            return failUnknown(Words::tr("role"), role, known);
        roles.append(role);
    }
    for (const QString &role : request.removeRoles) {
        if (!roles.contains(role))
            return failUnknown(Words::tr("role of %1").arg(request.handle), role, roles);
        roles.removeAll(role);
    }
    roles.removeDuplicates();
    roles.sort();
    return roles;
}
} // namespace

Result<Acts> decide(const Snapshot &now, const InitRequest &request, const Context &context)
{
    const auto name = checkedLine(request.name, TextLimit::line, Words::tr("The organisation's name"));
    WR_TRY(name);
    ActDraft draft(now, context, ActKind::Init);
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
    const ProcessPointer present = now.processes.value({id});
    if (present && present->version >= version)
        return fail(ErrorCode::Refused,
                    Words::tr("%1 is here in version %2: a new one needs a higher number.")
                        .arg(id)
                        .arg(present->version),
                    id, Words::tr("Give it version %1.").arg(present->version + 1));
    ActDraft draft(now, context, ActKind::InstallProcess);
    if (present)
        WR_TRY(requireStanding(Right::PublishProcess, *present, standingRoles(now, draft.author())));
    else
        WR_TRY(mayAssignRoles(now, draft.author()));
    addProcess(draft, now, request.canonical);
    return draft.take(request.reason);
}

Result<Acts> decide(const Snapshot &now, const PersonRequest &request, const Context &context)
{
    const auto name = checkedLine(request.name, TextLimit::line, Words::tr("The name"));
    WR_TRY(name);
    ActDraft draft(now, context, ActKind::Person, now.openStream);
    if (request.handle.isEmpty()) {
        draft.edit(EntityKind::Organisation, now.organisation.uuid).set("name", Value(*name));
        return draft.take();
    }
    const Uuid person = draft.person(request.handle).uuid;
    if (!name->isEmpty())
        draft.edit(EntityKind::Person, person).set("name", Value(*name));
    if (!request.addRoles.isEmpty() || !request.removeRoles.isEmpty()) {
        WR_TRY(mayAssignRoles(now, draft.author()));
        const auto roles = changedRoles(now, request);
        WR_TRY(roles);
        Value::List list;
        for (const QString &role : *roles)
            list.push_back(Value(role));
        draft.edit(EntityKind::Person, person).set("roles", Value(list));
    }
    return draft.take();
}

InitRequest initWithShippedProcesses(const QString &name)
{
    static const QByteArrayList definitions = [] {
        QByteArrayList canonical;
        for (const QString &id : shippedProcessIds())
            canonical.append(canonicalProcess(shippedProcess(id)));
        return canonical;
    }();
    return {name, definitions};
}

} // namespace Watchroom
