// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/act.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Act)
};

constexpr uint8_t payloadFormat = 1;
enum ChangeBits : uint8_t { Creation = 1, StandsFor = 2 };

void encode(ByteWriter &out, const Change &change)
{
    out.unsignedInteger(static_cast<uint64_t>(change.kind));
    out.uuid(change.entity);
    out.byte(static_cast<uint8_t>((change.creation ? Creation : 0) | (change.standsFor ? StandsFor : 0)));
    if (change.standsFor) {
        out.uuid(change.standsFor->id.uuid);
        out.integer(change.standsFor->stamp);
        out.uuid(change.standsFor->desk.uuid);
        out.uuid(change.standsFor->author.uuid);
    }
    out.unsignedInteger(static_cast<uint64_t>(change.fields.size()));
    for (const FieldChange &field : change.fields) {
        out.text(field.field);
        field.value.encode(out);
        out.unsignedInteger(static_cast<uint64_t>(field.bases.size()));
        for (const ActId &base : field.bases)
            out.uuid(base.uuid);
    }
}

QList<ActId> readIds(ByteReader &in)
{
    QList<ActId> ids;
    const int count = in.count();
    for (int i = 0; i < count && in.isValid(); ++i)
        ids.append({in.uuid()});
    return ids;
}

Change decode(ByteReader &in)
{
    Change change;
    change.kind = static_cast<EntityKind>(in.unsignedInteger());
    change.entity = in.uuid();
    const uint8_t bits = in.byte();
    if (bits & ~(Creation | StandsFor))
        in.spoil();
    change.creation = bits & Creation;
    if (bits & StandsFor) {
        ActMark mark;
        mark.id.uuid = in.uuid();
        mark.stamp = in.integer();
        mark.desk.uuid = in.uuid();
        mark.author.uuid = in.uuid();
        change.standsFor = mark;
    }
    const int fields = in.count();
    for (int i = 0; i < fields && in.isValid(); ++i) {
        FieldChange field;
        field.field = in.text();
        field.value = Value::decode(in);
        field.bases = readIds(in);
        change.fields.append(field);
    }
    return change;
}
} // namespace

const QString &sharedName(const char *name)
{
    thread_local QHash<const char *, QString> names;
    QString &shared = names[name];
    if (shared != QLatin1String(name)) // not there yet
        shared = QString::fromLatin1(name);
    return shared;
}

QByteArray Payload::toBytes() const
{
    ByteWriter out;
    out.reserve(512);
    out.byte(payloadFormat);
    out.text(reason);
    out.unsignedInteger(static_cast<uint64_t>(refers.size()));
    for (const ActId &id : refers)
        out.uuid(id.uuid);
    out.unsignedInteger(static_cast<uint64_t>(changes.size()));
    for (const Change &change : changes)
        encode(out, change);
    return out.bytes();
}

Result<Payload> Payload::fromBytes(const QByteArray &bytes)
{
    ByteReader in(bytes);
    if (in.byte() != payloadFormat)
        in.spoil();
    Payload payload;
    payload.reason = in.text();
    payload.refers = readIds(in);
    const int changes = in.count();
    for (int i = 0; i < changes && in.isValid(); ++i)
        payload.changes.append(decode(in));
    if (!in.isValid() || !in.atEnd())
        return fail(ErrorCode::Damaged, Words::tr("An act's content can't be read."),
                    QStringLiteral("payload"));
    return payload;
}

QByteArray Act::header() const
{
    ByteWriter out;
    out.byte(1);
    out.uuid(id.uuid);
    out.uuid(organisation.uuid);
    out.uuid(stream.uuid);
    out.uuid(desk.uuid);
    out.integer(n);
    out.integer(stamp);
    out.text(kind);
    out.uuid(author.uuid);
    out.text(systemUser);
    out.uuid(gesture.uuid);
    out.integer(schema);
    return out.bytes();
}

QByteArray payloadDigest(const QByteArray &salt, const QByteArray &payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    hash.addData(payload);
    return hash.result();
}

QByteArray chainHash(const QByteArray &previous, const QByteArray &header, const QByteArray &digest)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(header);
    hash.addData(digest);
    return hash.result();
}

} // namespace Watchroom
