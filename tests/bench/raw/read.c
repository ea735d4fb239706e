// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw.h"

#include <string.h>

/// Statements are kept for the one database that is read at a time.
static sqlite3_stmt *kept(sqlite3 *database, sqlite3_stmt **place, const char *sql)
{
    if (*place && sqlite3_db_handle(*place) != database) {
        sqlite3_finalize(*place);
        *place = 0;
    }
    if (!*place)
        sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, place, 0);
    return *place;
}

static char row_buffer[1 << 16];

/// Takes every value of every row, as a program that shows it must; gives the number of rows.
static int take_all(sqlite3_stmt *statement)
{
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        char *at = row_buffer;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) {
                const long long number = sqlite3_column_int64(statement, i);
                memcpy(at, &number, sizeof number);
                at += sizeof number;
                continue;
            }
            const void *bytes = sqlite3_column_blob(statement, i);
            const int size = sqlite3_column_bytes(statement, i);
            if (bytes && at + size < row_buffer + sizeof row_buffer) {
                memcpy(at, bytes, (size_t)size);
                at += size;
            }
        }
        ++rows;
    }
    sqlite3_reset(statement);
    return rows;
}

int raw_page(sqlite3 *database, long long at, long long key, int limit)
{
    static sqlite3_stmt *page, *services;
    kept(database, &page,
         "SELECT key, shown_name, title, area, severity, state, phase, declared_at, declared_at_precision,"
         " resolved_at, resolved_at_precision, confidential, is_active, maintenance, imported FROM "
         "incident_row"
         " WHERE (declared_at, key) < (?1, ?2) ORDER BY declared_at DESC, key DESC LIMIT ?3");
    kept(database, &services,
         "SELECT service.name FROM incident_service JOIN service ON service.key = incident_service.service"
         " WHERE incident_service.incident = ?1 AND incident_service.present = 1");
    sqlite3_bind_int64(page, 1, at);
    sqlite3_bind_int64(page, 2, key);
    sqlite3_bind_int(page, 3, limit);
    long long keys[1024];
    int rows = 0;
    while (rows < limit && rows < 1024 && sqlite3_step(page) == SQLITE_ROW) {
        keys[rows++] = sqlite3_column_int64(page, 0);
        char *place = row_buffer;
        for (int i = 1; i < 7; ++i) {
            const int size = sqlite3_column_bytes(page, i);
            if (size > 0)
                memcpy(place, sqlite3_column_text(page, i), (size_t)size);
            place += size;
        }
        for (int i = 7; i < 15; ++i) {
            const long long number = sqlite3_column_int64(page, i);
            memcpy(place, &number, sizeof number);
            place += sizeof number;
        }
    }
    sqlite3_reset(page);
    for (int i = 0; i < rows; ++i) {
        sqlite3_bind_int64(services, 1, keys[i]);
        take_all(services);
    }
    return rows;
}

int raw_incident(sqlite3 *database, const char *name)
{
    static const char *const parts[] = {
        "SELECT field, value, entity.id FROM incident_field LEFT JOIN entity ON entity.key = author WHERE "
        "incident_field.incident = ?1",
        "SELECT clock, at, at_precision FROM incident_clock WHERE incident = ?1",
        "SELECT service.name FROM incident_service JOIN service ON service.key = service WHERE incident = ?1",
        "SELECT flag, note, present FROM incident_flag WHERE incident = ?1",
        "SELECT entity.id, track.* FROM track JOIN entity USING (key) WHERE track.incident = ?1",
        "SELECT person FROM access_member WHERE incident = ?1",
        "SELECT * FROM levelling WHERE incident = ?1",
        "SELECT * FROM engagement WHERE incident = ?1",
        "SELECT entity.id, e.happened, e.happened_precision, e.noted, e.noted_precision, e.kind, e.text, "
        "author.id,"
        " e.withdrawn, e.redacted FROM timeline_entry AS e JOIN entity USING (key)"
        " LEFT JOIN entity AS author ON author.key = e.author WHERE e.incident = ?1 ORDER BY e.happened, "
        "e.noted",
        "SELECT * FROM task WHERE incident = ?1",
        "SELECT * FROM public_incident WHERE incident = ?1",
        "SELECT * FROM status_update WHERE incident = ?1",
        "SELECT * FROM approval WHERE incident = ?1",
        "SELECT * FROM link WHERE incident = ?1",
        "SELECT * FROM criterion_mark WHERE incident = ?1",
        "SELECT * FROM checklist_tick WHERE incident = ?1",
        "SELECT * FROM conflict WHERE incident = ?1"};
    enum { count = sizeof parts / sizeof *parts };
    static sqlite3_stmt *find, *reads[count];
    kept(database, &find,
         "SELECT r.key, entity.id, i.* FROM incident_row AS r JOIN incident AS i USING (key) JOIN entity "
         "USING (key)"
         " WHERE r.shown_name = ?1");
    sqlite3_bind_text(find, 1, name, -1, SQLITE_STATIC);
    const long long key = sqlite3_step(find) == SQLITE_ROW ? sqlite3_column_int64(find, 0) : 0;
    sqlite3_reset(find);
    int rows = 0;
    for (int i = 0; key && i < count; ++i) {
        kept(database, &reads[i], parts[i]);
        sqlite3_bind_int64(reads[i], 1, key);
        rows += take_all(reads[i]);
    }
    return rows;
}

int raw_measure(sqlite3 *database)
{
    static sqlite3_stmt *measure;
    kept(database, &measure,
         "WITH span AS (SELECT strftime('%Y-%m', r.declared_at / 1000, 'unixepoch') AS month, r.severity AS "
         "severity,"
         " (resolved.at - declared.at) / 1000 AS seconds FROM incident_row AS r"
         " JOIN incident_clock AS declared ON declared.incident = r.key AND declared.clock = 'declared_at'"
         " JOIN incident_clock AS resolved ON resolved.incident = r.key AND resolved.clock = 'resolved_at'),"
         " placed AS (SELECT month, severity, seconds,"
         " row_number() OVER (PARTITION BY month, severity ORDER BY seconds) AS place,"
         " count(*) OVER (PARTITION BY month, severity) AS n FROM span)"
         " SELECT month, severity, n, max(CASE WHEN place = (n + 1) / 2 THEN seconds END),"
         " max(CASE WHEN place = (n * 9 + 9) / 10 THEN seconds END) FROM placed GROUP BY month, severity");
    return take_all(measure);
}
