// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the rows that acts made and writes them again, one kept statement a table.
#include "raw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { Act, Entity, ChangeRow, Search, Clock, Field, ListRow, FirstKind };
enum { mostKinds = 24, mostTables = FirstKind + mostKinds };

/// By the number of their kind, as the schema has them.
static const char *const kinds[mostKinds] = {0,
                                             "organisation",
                                             "person",
                                             "process_version",
                                             "incident",
                                             "track",
                                             "levelling",
                                             "engagement",
                                             "timeline_entry",
                                             "task",
                                             "public_incident",
                                             "status_update",
                                             "approval",
                                             "link",
                                             "service",
                                             "incident_service",
                                             "incident_flag",
                                             "access_member",
                                             "criterion_mark",
                                             "checklist_tick",
                                             "component",
                                             "access_note",
                                             "source_record",
                                             "hand_off"};

struct row
{
    int table, count;
    sqlite3_value **values;
};

struct raw_rows
{
    struct row *rows;
    long count, room;
    long *ends; ///< after the last row of each act
    long acts, act_room;
    long long above_seq, above_key;
    long long by_seq, by_key; ///< added to what is above
    long long desk;           ///< 0: that of the row
    sqlite3 *prepared_for;
    sqlite3_stmt *inserts[mostTables];
    sqlite3_stmt *begin, *commit, *stamp;
};

static const char *table_name(int table)
{
    static const char *const fixed[]
        = {"act", "entity", "change", "search", "incident_clock", "incident_field", "incident_row"};
    return table < FirstKind ? fixed[table] : kinds[table - FirstKind];
}

static void keep(struct raw_rows *rows, int table, sqlite3_stmt *from)
{
    if (rows->count == rows->room) {
        rows->room = rows->room ? rows->room * 2 : 1024;
        rows->rows = realloc(rows->rows, (size_t)rows->room * sizeof(struct row));
    }
    struct row *row = &rows->rows[rows->count++];
    row->table = table;
    row->count = sqlite3_column_count(from);
    row->values = malloc((size_t)row->count * sizeof(sqlite3_value *));
    for (int i = 0; i < row->count; ++i)
        row->values[i] = sqlite3_value_dup(sqlite3_column_value(from, i));
}

struct reading
{
    sqlite3 *database;
    sqlite3_stmt *by_key[mostTables];
};

/// The rows of \a table that belong to \a key.
static void keep_of(struct raw_rows *rows, struct reading *reading, int table, long long key)
{
    sqlite3_stmt **statement = &reading->by_key[table];
    if (!*statement) {
        const char *column = table == Clock || table == Field ? "incident" : "key";
        char *sql = table == Search
            ? sqlite3_mprintf("SELECT key, text FROM search_source WHERE key = ?1")
            : sqlite3_mprintf("SELECT * FROM %s WHERE %s = ?1", table_name(table), column);
        sqlite3_prepare_v2(reading->database, sql, -1, statement, 0);
        sqlite3_free(sql);
    }
    sqlite3_bind_int64(*statement, 1, key);
    while (sqlite3_step(*statement) == SQLITE_ROW)
        keep(rows, table, *statement);
    sqlite3_reset(*statement);
}

static void keep_entity(struct raw_rows *rows, struct reading *reading, long long key)
{
    const long at = rows->count;
    keep_of(rows, reading, Entity, key);
    if (rows->count == at)
        return;
    const int kind = sqlite3_value_int(rows->rows[at].values[2]);
    if (kind > 0 && kind < mostKinds)
        keep_of(rows, reading, FirstKind + kind, key);
    if (kind == 4) {
        keep_of(rows, reading, Clock, key);
        keep_of(rows, reading, Field, key);
        keep_of(rows, reading, ListRow, key);
    }
    if (kind == 4 || kind == 8 || kind == 11)
        keep_of(rows, reading, Search, key);
}

/// What act \a seq made: an entity's rows stand with the act that speaks of it first, as they are now.
static void keep_act(struct raw_rows *rows, struct reading *reading, sqlite3_stmt *changes, sqlite3_stmt *act)
{
    const long long seq = sqlite3_column_int64(act, 0);
    sqlite3_bind_int64(changes, 1, seq);
    while (sqlite3_step(changes) == SQLITE_ROW) {
        if (sqlite3_column_int64(changes, 0) > rows->above_key && sqlite3_column_int(changes, 1))
            keep_entity(rows, reading, sqlite3_column_int64(changes, 0));
    }
    sqlite3_reset(changes);
    keep(rows, Act, act);
    sqlite3_stmt **own = &reading->by_key[ChangeRow];
    if (!*own)
        sqlite3_prepare_v2(reading->database, "SELECT entity, seq FROM temp.changed WHERE seq = ?1", -1, own,
                           0);
    sqlite3_bind_int64(*own, 1, seq);
    while (sqlite3_step(*own) == SQLITE_ROW)
        keep(rows, ChangeRow, *own);
    sqlite3_reset(*own);
    if (rows->acts == rows->act_room) {
        rows->act_room = rows->act_room ? rows->act_room * 2 : 1024;
        rows->ends = realloc(rows->ends, (size_t)rows->act_room * sizeof(long));
    }
    rows->ends[rows->acts++] = rows->count;
}

struct raw_rows *raw_rows_read(const char *from, long long above_seq, long long above_key)
{
    struct reading reading;
    memset(&reading, 0, sizeof reading);
    if (raw_open(from, &reading.database) != SQLITE_OK)
        return 0;
    struct raw_rows *rows = calloc(1, sizeof *rows);
    rows->above_seq = above_seq;
    rows->above_key = above_key;
    // The table is kept by entity; here it is asked by act.
    char *sql = sqlite3_mprintf(
        "PRAGMA temp_store=MEMORY; CREATE TEMP TABLE changed (seq, entity, is_first, PRIMARY KEY (seq, "
        "entity)) WITHOUT ROWID;"
        "INSERT INTO changed SELECT seq, entity, 0 FROM change WHERE entity > %lld AND seq > %lld;"
        "UPDATE changed SET is_first = 1 WHERE (seq, entity) IN (SELECT min(seq), entity FROM changed GROUP "
        "BY entity);",
        above_key, above_seq);
    const int code = sqlite3_exec(reading.database, sql, 0, 0, 0);
    sqlite3_free(sql);
    sqlite3_stmt *acts = 0, *changes = 0;
    if (code == SQLITE_OK) {
        sqlite3_prepare_v2(reading.database, "SELECT * FROM act WHERE seq > ?1 ORDER BY seq", -1, &acts, 0);
        sqlite3_prepare_v2(reading.database,
                           "SELECT entity, is_first FROM temp.changed WHERE seq = ?1 ORDER BY entity", -1,
                           &changes, 0);
        sqlite3_bind_int64(acts, 1, above_seq);
        while (sqlite3_step(acts) == SQLITE_ROW)
            keep_act(rows, &reading, changes, acts);
    }
    sqlite3_finalize(acts);
    sqlite3_finalize(changes);
    for (int i = 0; i < mostTables; ++i)
        sqlite3_finalize(reading.by_key[i]);
    sqlite3_close(reading.database);
    return rows;
}

void raw_rows_free(struct raw_rows *rows)
{
    for (long i = 0; i < rows->count; ++i) {
        for (int value = 0; value < rows->rows[i].count; ++value)
            sqlite3_value_free(rows->rows[i].values[value]);
        free(rows->rows[i].values);
    }
    for (int i = 0; i < mostTables; ++i)
        sqlite3_finalize(rows->inserts[i]);
    sqlite3_finalize(rows->begin);
    sqlite3_finalize(rows->commit);
    sqlite3_finalize(rows->stamp);
    free(rows->rows);
    free(rows->ends);
    free(rows);
}

long raw_rows_acts(const struct raw_rows *rows)
{
    return rows->acts;
}

long raw_rows_count(const struct raw_rows *rows)
{
    return rows->count;
}

static long long first_number(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = 0;
    long long number = -1;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, 0) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return number;
}

int raw_rows_move(struct raw_rows *rows, sqlite3 *into)
{
    rows->by_seq = first_number(into, "SELECT max(seq) FROM act") - rows->above_seq;
    rows->by_key = first_number(into, "SELECT max(key) FROM entity") - rows->above_key;
    const int code = sqlite3_exec(into, "INSERT INTO desk (id) VALUES (randomblob(16))", 0, 0, 0);
    rows->desk = sqlite3_last_insert_rowid(into);
    return code;
}

static sqlite3_stmt *insert_into(struct raw_rows *rows, sqlite3 *into, const struct row *row)
{
    sqlite3_stmt **statement = &rows->inserts[row->table];
    if (*statement)
        return *statement;
    char marks[128] = "";
    for (int i = 0; i < row->count; ++i)
        strcat(marks, i ? ",?" : "?");
    char *sql = sqlite3_mprintf("INSERT INTO %s%s VALUES (%s)", table_name(row->table),
                                row->table == Search ? " (rowid, text)" : "", marks);
    sqlite3_prepare_v3(into, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, 0);
    sqlite3_free(sql);
    return *statement;
}

/// A key or id of a row that is written again beside the first one.
static int bind_moved(const struct raw_rows *rows, const struct row *row, int column, sqlite3_stmt *to)
{
    const int is_key = column == 0 && row->table != Act;
    const int is_seq = (row->table == Act && column == 0) || (row->table == ChangeRow && column == 1);
    const int is_id = (row->table == Act || row->table == Entity) && column == 1;
    sqlite3_value *value = row->values[column];
    if (is_key && sqlite3_value_int64(value) > rows->above_key)
        return sqlite3_bind_int64(to, column + 1, sqlite3_value_int64(value) + rows->by_key);
    if (is_seq)
        return sqlite3_bind_int64(to, column + 1, sqlite3_value_int64(value) + rows->by_seq);
    if (rows->desk && row->table == Act && column == 3)
        return sqlite3_bind_int64(to, column + 1, rows->desk);
    if (rows->desk && is_id && sqlite3_value_bytes(value) == 16) {
        unsigned char id[16];
        memcpy(id, sqlite3_value_blob(value), 16);
        for (int i = 9; i < 16; ++i)
            id[i] ^= 0x5a;
        return sqlite3_bind_blob(to, column + 1, id, 16, SQLITE_TRANSIENT);
    }
    return sqlite3_bind_value(to, column + 1, value);
}

static int write_rows(struct raw_rows *rows, sqlite3 *into, long from, long to)
{
    for (long i = from; i < to; ++i) {
        const struct row *row = &rows->rows[i];
        sqlite3_stmt *insert = insert_into(rows, into, row);
        for (int column = 0; column < row->count; ++column)
            bind_moved(rows, row, column, insert);
        const int code = sqlite3_step(insert);
        sqlite3_reset(insert);
        if (code != SQLITE_DONE) {
            fprintf(stderr, "raw: %s: %s\n", table_name(row->table), sqlite3_errmsg(into));
            return code;
        }
    }
    sqlite3_step(rows->stamp);
    return sqlite3_reset(rows->stamp);
}

static int run(sqlite3_stmt *statement)
{
    sqlite3_step(statement);
    return sqlite3_reset(statement);
}

static int transact(struct raw_rows *rows, sqlite3 *into, long from, long to)
{
    if (!rows->begin) {
        sqlite3_prepare_v2(into, "BEGIN IMMEDIATE", -1, &rows->begin, 0);
        sqlite3_prepare_v2(into, "COMMIT", -1, &rows->commit, 0);
        sqlite3_prepare_v2(into,
                           "INSERT INTO meta (key, value) VALUES ('last_stamp', 1) "
                           "ON CONFLICT (key) DO UPDATE SET value = max(value + 1, 1)",
                           -1, &rows->stamp, 0);
    }
    int code = run(rows->begin);
    if (code == SQLITE_OK)
        code = write_rows(rows, into, from, to);
    if (code != SQLITE_OK) {
        sqlite3_exec(into, "ROLLBACK", 0, 0, 0);
        return code;
    }
    return run(rows->commit);
}

int raw_rows_commit(struct raw_rows *rows, sqlite3 *into, long act)
{
    return transact(rows, into, act ? rows->ends[act - 1] : 0, rows->ends[act]);
}

int raw_rows_import(struct raw_rows *rows, sqlite3 *into)
{
    return transact(rows, into, 0, rows->count);
}
