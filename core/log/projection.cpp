// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/projection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Watchroom {

namespace {
/// One table's statements, made from its spec: the names are the program's own.
struct TableSql
{
    QByteArray insert, upsert, read; ///< key, stream, then the columns of each field
};

QList<QByteArray> columnsOf(const EntitySpec &spec)
{
    QList<QByteArray> columns;
    for (const FieldSpec &field : spec.fields) {
        const QByteArray name(field.name.data(), field.name.size());
        columns.append(name);
        if (field.kind == FieldKind::Moment)
            columns.append(name + "_precision");
    }
    return columns;
}

TableSql makeSql(const EntitySpec &spec)
{
    const QByteArray table(spec.name.data(), spec.name.size());
    const QList<QByteArray> columns = columnsOf(spec);
    const QByteArray list = columns.join(", ");
    QByteArray values, updates;
    for (const QByteArray &column : columns) {
        values += ", :" + column;
        updates += ", " + column + " = excluded." + column;
    }
    const QByteArray insert
        = "INSERT INTO " + table + " (key, stream, " + list + ") VALUES (:key, :stream" + values + ")";
    return {insert, insert + " ON CONFLICT (key) DO UPDATE SET stream = excluded.stream" + updates,
            "SELECT stream, " + list + " FROM " + table + " WHERE key = :key"};
}

const TableSql &sqlOf(const EntitySpec &spec)
{
    static const QHash<int, TableSql> all = [] {
        QHash<int, TableSql> made;
        for (const EntitySpec &each : entitySpecs())
            made.insert(int(each.kind), makeSql(each));
        return made;
    }();
    return *all.constFind(int(spec.kind));
}

QByteArray listBytes(const Value &value)
{
    ByteWriter out;
    value.encode(out);
    return out.bytes();
}

const Value &valueOf(const FoldedEntity &entity, const FieldSpec &field)
{
    static const Value none;
    const auto found = entity.fields.constFind(field.key);
    return found == entity.fields.constEnd() ? none : found->value;
}

/// Binds \a value from parameter \a at on, one or two of them. A value that has not its field's type comes
/// from a newer version or a broken import: the column stays null and the log keeps it.
Result<void> bindField(Statement &statement, int at, const FieldSpec &field, const Value &value,
                       const KeyOf &keyOf)
{
    switch (field.kind) {
    case FieldKind::Text:
        if (const auto *text = value.as<QString>()) {
            statement.bind(at, *text);
            return {};
        }
        break;
    case FieldKind::Integer:
        if (const auto *number = value.as<int64_t>()) {
            statement.bind(at, *number);
            return {};
        }
        break;
    case FieldKind::YesNo:
        if (const auto *yes = value.as<bool>()) {
            statement.bind(at, int64_t(*yes));
            return {};
        }
        break;
    case FieldKind::Moment:
        if (const auto *moment = value.as<Moment>()) {
            statement.bind(at, toMs(moment->at)).bind(at + 1, int64_t(moment->precision));
            return {};
        }
        statement.bindNull(at + 1);
        break;
    case FieldKind::Reference:
        if (const auto *id = value.as<Uuid>()) {
            const auto key = keyOf(*id);
            WR_TRY(key);
            statement.bind(at, *key);
            return {};
        }
        break;
    case FieldKind::Bytes:
        if (const auto *bytes = value.as<QByteArray>()) {
            statement.bind(at, *bytes);
            return {};
        }
        break;
    case FieldKind::List:
        if (value.as<Value::List>()) {
            statement.bind(at, listBytes(value));
            return {};
        }
        break;
    }
    statement.bindNull(at);
    return {};
}

/// What SQLite would store for \a value in a column of \a field, compared with column \a at.
Result<bool> columnAgrees(Statement &row, int at, const FieldSpec &field, const Value &value,
                          const KeyOf &keyOf)
{
    switch (field.kind) {
    case FieldKind::Text:
        return value.as<QString>() ? !row.isNull(at) && row.text(at) == value.text() : row.isNull(at);
    case FieldKind::Integer:
        return value.as<int64_t>() ? !row.isNull(at) && row.integer(at) == value.number() : row.isNull(at);
    case FieldKind::YesNo:
        return value.as<bool>() ? !row.isNull(at) && (row.integer(at) != 0) == value.yes() : row.isNull(at);
    case FieldKind::Moment: {
        const auto *moment = value.as<Moment>();
        return moment ? !row.isNull(at) && row.integer(at) == toMs(moment->at)
                && row.integer(at + 1) == int64_t(moment->precision)
                      : row.isNull(at);
    }
    case FieldKind::Reference: {
        if (!value.as<Uuid>())
            return row.isNull(at);
        const auto key = keyOf(value.id());
        WR_TRY(key);
        return !row.isNull(at) && row.integer(at) == *key;
    }
    case FieldKind::Bytes:
        return value.as<QByteArray>() ? row.blob(at) == *value.as<QByteArray>() : row.isNull(at);
    case FieldKind::List:
        return value.as<Value::List>() ? row.blob(at) == listBytes(value) : row.isNull(at);
    }
    return false;
}
} // namespace

Result<void> writeRow(Connection &connection, int64_t key, int64_t stream, const FoldedEntity &entity,
                      const KeyOf &keyOf, RowIs row)
{
    const EntitySpec *spec = entitySpec(entity.kind);
    if (!spec)
        return {};
    // Keys of other entities first: looking them up may add rows, and a bound statement must not be shared.
    for (const FieldSpec &field : spec->fields) {
        if (field.kind != FieldKind::Reference)
            continue;
        if (const auto *id = valueOf(entity, field).as<Uuid>())
            WR_TRY(keyOf(*id));
    }
    const TableSql &sql = sqlOf(*spec);
    Statement &write = connection.statementFor(row == RowIs::New ? sql.insert : sql.upsert);
    write.bind(1, key).bind(2, stream);
    int at = 3;
    for (const FieldSpec &field : spec->fields) {
        WR_TRY(bindField(write, at, field, valueOf(entity, field), keyOf));
        at += field.kind == FieldKind::Moment ? 2 : 1;
    }
    if (!write.run())
        return fail(connection.lastError());
    return {};
}

Result<bool> rowAgrees(Connection &connection, int64_t key, int64_t stream, const FoldedEntity &entity,
                       const KeyOf &keyOf)
{
    const EntitySpec *spec = entitySpec(entity.kind);
    if (!spec)
        return true;
    Statement &row = connection.statementFor(sqlOf(*spec).read);
    row.bind(":key", key);
    const Statement::Step found = row.step();
    if (found == Statement::Step::Failed)
        return fail(row.error());
    bool agrees = found == Statement::Step::Row && row.integer(0) == stream;
    int at = 1;
    for (const FieldSpec &field : spec->fields) {
        if (!agrees)
            break;
        const auto same = columnAgrees(row, at, field, valueOf(entity, field), keyOf);
        WR_TRY(same);
        agrees = *same;
        at += field.kind == FieldKind::Moment ? 2 : 1;
    }
    row.reset();
    return agrees;
}

Result<void> writeOpenFields(Connection &connection, int64_t key, int64_t stream, const FoldedEntity &entity,
                             const KeyOf &keyOf, RowIs row)
{
    const EntitySpec *spec = entitySpec(entity.kind);
    for (const char *forget : {"incident/forget_fields", "incident/forget_clocks"}) {
        if (row == RowIs::Known && !connection.statement(forget).bind(":incident", key).run())
            return fail(connection.lastError());
    }
    for (auto it = entity.fields.constBegin(); it != entity.fields.constEnd(); ++it) {
        if (spec->field(it.key()) || it->value.isNull())
            continue;
        const auto author = keyOf(it->heads.first().by.author.uuid);
        WR_TRY(author);
        const auto *moment = it->value.as<Moment>();
        Statement &add = connection.statement(moment ? "incident/add_clock" : "incident/add_field");
        add.bind(":incident", key).bind(":stream", stream).bind(":author", *author);
        add.bind(moment ? ":clock" : ":field", it.key());
        if (moment)
            add.bind(":at", toMs(moment->at)).bind(":at_precision", int64_t(moment->precision));
        else
            add.bind(":value", listBytes(it->value));
        if (!add.run())
            return fail(connection.lastError());
    }
    return {};
}

namespace {
Result<void> writeProcessRoles(Connection &connection, const QString &process, int64_t version,
                               const QJsonObject &definition)
{
    WR_TRY(connection.statement("entity/forget_roles")
               .bind(":process", process)
               .bind(":version", version)
               .run());
    for (const QJsonValue &each : definition.value(QLatin1String("roles")).toArray()) {
        const QJsonObject role = each.toObject();
        Statement &add = connection.statement("entity/add_role");
        add.bind(":process", process).bind(":version", version);
        add.bind(":role", role.value(QLatin1String("key")).toString());
        add.bind(":is_many", role.value(QLatin1String("many")).toBool());
        WR_TRY(add.run());
    }
    return {};
}
} // namespace

Result<void> writeProcessStates(Connection &connection, const FoldedEntity &processVersion)
{
    const QString process = processVersion.value("process").text();
    const int64_t version = processVersion.value("version").number();
    if (!connection.statement("entity/forget_states")
             .bind(":process", process)
             .bind(":version", version)
             .run())
        return fail(connection.lastError());
    const auto definition
        = QJsonDocument::fromJson(processVersion.value("definition").text().toUtf8()).object();
    WR_TRY(writeProcessRoles(connection, process, version, definition));
    for (const QJsonValue &each : definition.value(QLatin1String("states")).toArray()) {
        const QJsonObject state = each.toObject();
        const QString phase = state.value(QLatin1String("phase")).toString();
        const bool end = state.value(QLatin1String("end")).toBool();
        // Responders are at work until the condition is gone: a resolved incident is not an active one.
        const bool active = !end && phase != QLatin1String("post_incident")
            && state.value(QLatin1String("clock")).toString() != QLatin1String("resolved_at");
        Statement &add = connection.statement("entity/add_state");
        add.bind(":process", process).bind(":version", version).bind(":phase", phase);
        add.bind(":state", state.value(QLatin1String("key")).toString());
        add.bind(":is_end", end).bind(":is_active", active);
        if (!add.run())
            return fail(connection.lastError());
    }
    return {};
}

} // namespace Watchroom
