// SPDX-License-Identifier: GPL-3.0-or-later
// A large file in minutes: the rows that acts would have made, in bulk, without an index until the end.
#include "payload.h"
#include "raw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    people = 200,
    services = 100,
    vocabulary = 8000,
    draws = 1 << 16,
    openIncidents = 60,
    extraEntries = 200
};

struct filling
{
    sqlite3 *database;
    unsigned long long chance;
    long long next_key, next_seq, n, stream, desk;
    long long person[people], service[services];
    unsigned char person_id[people][16], service_id[services][16], gesture[16];
    char words[vocabulary][14];
    unsigned short drawn[draws]; ///< the words as often as Zipf has them
    char process[64], ended[64], review[64], active[8][64];
    char ended_phase[64], review_phase[64], active_phase[8][64];
    int version, actives;
    sqlite3_stmt *entity, *act, *change, *search, *incident, *list, *clock, *track, *served, *entry;
};

static unsigned long long chance(struct filling *f)
{
    f->chance ^= f->chance << 13;
    f->chance ^= f->chance >> 7;
    f->chance ^= f->chance << 17;
    return f->chance;
}

// ---- made-up things -----------------------------------------------------------------------------

/// Ids sort by time, as version 7 does.
static void make_id(struct filling *f, long long ms, unsigned char *id)
{
    const unsigned long long noise = chance(f);
    for (int i = 0; i < 6; ++i)
        id[i] = (unsigned char)(ms >> (40 - 8 * i));
    id[6] = (unsigned char)(0x70 | ((f->next_key >> 32) & 0x0f));
    id[7] = (unsigned char)(f->next_key >> 24);
    id[8] = (unsigned char)(0x80 | ((f->next_key >> 18) & 0x3f));
    id[9] = (unsigned char)(f->next_key >> 10);
    id[10] = (unsigned char)(f->next_key >> 2);
    id[11] = (unsigned char)((f->next_key & 3) << 6);
    memcpy(id + 12, &noise, 4);
}

static void make_words(struct filling *f)
{
    static const char *const syllables[]
        = {"ba",  "co", "den", "fi",  "gur", "ha",  "jo", "kel", "lo",  "mi",
           "nar", "o",  "pre", "qui", "ra",  "ser", "ti", "un",  "ver", "zo"};
    double sum = 0;
    for (int i = 0; i < vocabulary; ++i) {
        f->words[i][0] = 0;
        for (int rest = i, part = 0; part < 3; // three syllables tell 8,000 words apart
             ++part, rest /= 20)
            strcat(f->words[i], syllables[(rest + part * 7) % 20]);
        sum += 1.0 / (i + 1);
    }
    double reached = 0;
    int at = 0;
    for (int i = 0; i < vocabulary; ++i) {
        reached += 1.0 / (i + 1) / sum;
        while (at < draws && at < reached * draws)
            f->drawn[at++] = (unsigned short)i;
    }
    while (at < draws)
        f->drawn[at++] = vocabulary - 1;
}

static void make_text(struct filling *f, char *out, int fewest, int more)
{
    const int count = fewest + (int)(chance(f) % (unsigned)more);
    char *at = out;
    for (int i = 0; i < count; ++i) {
        const char *word = f->words[f->drawn[(chance(f) >> 20) % draws]];
        const size_t length = strlen(word);
        if (i)
            *at++ = ' ';
        memcpy(at, word, length);
        at += length;
    }
    *at = 0;
}

// ---- rows ---------------------------------------------------------------------------------------

static int run(struct filling *f, sqlite3_stmt *statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE) {
        fprintf(stderr, "fill: %s\n", sqlite3_errmsg(f->database));
        exit(1);
    }
    return sqlite3_reset(statement);
}

static long long add_entity(struct filling *f, int kind, long long ms, long long incident, unsigned char *id)
{
    make_id(f, ms, id);
    const long long key = f->next_key++;
    sqlite3_bind_int64(f->entity, 1, key);
    sqlite3_bind_blob(f->entity, 2, id, 16, SQLITE_STATIC);
    sqlite3_bind_int(f->entity, 3, kind);
    sqlite3_bind_int64(f->entity, 4, f->stream);
    if (kind == 4)
        sqlite3_bind_int64(f->entity, 5, key);
    else if (incident)
        sqlite3_bind_int64(f->entity, 5, incident);
    else
        sqlite3_bind_null(f->entity, 5);
    run(f, f->entity);
    return key;
}

static void add_change(struct filling *f, long long entity)
{
    sqlite3_bind_int64(f->change, 1, entity);
    sqlite3_bind_int64(f->change, 2, f->next_seq - 1);
    run(f, f->change);
}

static void add_act(struct filling *f, const char *kind, long long ms, long long author,
                    const struct bytes *payload)
{
    unsigned char id[16], noise[80];
    make_id(f, ms, id);
    for (int i = 0; i < 10; ++i) {
        const unsigned long long each = chance(f);
        memcpy(noise + 8 * i, &each, 8);
    }
    sqlite3_bind_int64(f->act, 1, f->next_seq++);
    sqlite3_bind_blob(f->act, 2, id, 16, SQLITE_STATIC);
    sqlite3_bind_int64(f->act, 3, f->stream);
    sqlite3_bind_int64(f->act, 4, f->desk);
    sqlite3_bind_int64(f->act, 5, ++f->n);
    sqlite3_bind_int64(f->act, 6, ms << 16);
    sqlite3_bind_text(f->act, 7, kind, -1, SQLITE_STATIC);
    sqlite3_bind_int64(f->act, 8, author);
    sqlite3_bind_blob(f->act, 9, f->gesture, 16, SQLITE_STATIC);
    sqlite3_bind_blob(f->act, 10, noise, 16, SQLITE_STATIC);
    sqlite3_bind_blob(f->act, 11, payload->data, payload->size, SQLITE_STATIC);
    sqlite3_bind_blob(f->act, 12, noise + 16, 32, SQLITE_STATIC);
    sqlite3_bind_blob(f->act, 13, noise + 48, 32, SQLITE_STATIC);
    run(f, f->act);
}

static void add_search(struct filling *f, long long key, const char *text)
{
    sqlite3_bind_int64(f->search, 1, key);
    sqlite3_bind_text(f->search, 2, text, -1, SQLITE_STATIC);
    run(f, f->search);
}

static void add_clock(struct filling *f, long long incident, const char *clock, long long at,
                      long long author)
{
    sqlite3_bind_int64(f->clock, 1, incident);
    sqlite3_bind_text(f->clock, 2, clock, -1, SQLITE_STATIC);
    sqlite3_bind_int64(f->clock, 3, f->stream);
    sqlite3_bind_int64(f->clock, 4, at);
    sqlite3_bind_int64(f->clock, 5, author);
    run(f, f->clock);
}

static void entry_payload(struct bytes *out, const unsigned char *id, const unsigned char *incident,
                          long long ms, const char *text, const unsigned char *author)
{
    begin_change(out, 8, id, 6);
    field_id(out, "incident", incident);
    field_time(out, "happened", ms);
    field_time(out, "noted", ms);
    field_text(out, "kind", "note");
    field_text(out, "text", text);
    field_id(out, "author", author);
}

static long long add_entry(struct filling *f, long long incident, long long ms, int who, const char *text,
                           unsigned char *id)
{
    const long long key = add_entity(f, 8, ms, incident, id);
    sqlite3_bind_int64(f->entry, 1, key);
    sqlite3_bind_int64(f->entry, 2, f->stream);
    sqlite3_bind_int64(f->entry, 3, incident);
    sqlite3_bind_int64(f->entry, 4, ms);
    sqlite3_bind_text(f->entry, 5, text, -1, SQLITE_STATIC);
    sqlite3_bind_int64(f->entry, 6, f->person[who]);
    run(f, f->entry);
    add_search(f, key, text);
    return key;
}

struct made
{
    long long key, declared, resolved;
    unsigned char id[16];
    char name[24], title[256], severity[4];
    const char *state, *phase;
    int is_end, is_active;
};

static void list_incident(struct filling *f, const struct made *m)
{
    sqlite3_bind_int64(f->incident, 1, m->key);
    sqlite3_bind_int64(f->incident, 2, f->stream);
    sqlite3_bind_text(f->incident, 3, m->name, -1, SQLITE_STATIC);
    sqlite3_bind_int64(f->incident, 4, m->declared);
    sqlite3_bind_text(f->incident, 5, m->title, -1, SQLITE_STATIC);
    sqlite3_bind_text(f->incident, 6, m->severity, -1, SQLITE_STATIC);
    run(f, f->incident);
    sqlite3_stmt *list = f->list;
    sqlite3_bind_int64(list, 1, m->key);
    sqlite3_bind_int64(list, 2, f->stream);
    sqlite3_bind_text(list, 3, m->name, -1, SQLITE_STATIC);
    sqlite3_bind_text(list, 4, m->title, -1, SQLITE_STATIC);
    sqlite3_bind_text(list, 5, m->severity, -1, SQLITE_STATIC);
    sqlite3_bind_text(list, 6, m->state, -1, SQLITE_STATIC);
    sqlite3_bind_text(list, 7, m->phase, -1, SQLITE_STATIC);
    sqlite3_bind_int(list, 8, m->is_end);
    sqlite3_bind_int(list, 9, m->is_active);
    sqlite3_bind_text(list, 10, f->process, -1, SQLITE_STATIC);
    sqlite3_bind_int(list, 11, f->version);
    sqlite3_bind_int64(list, 12, m->declared);
    if (m->resolved)
        sqlite3_bind_int64(list, 13, m->resolved);
    else
        sqlite3_bind_null(list, 13);
    run(f, list);
    add_search(f, m->key, m->title);
}

static void give_state(struct filling *f, struct made *m, long index, long count)
{
    const char *const severities[] = {"s1", "s2", "s2", "s3", "s3", "s3", "s3", "s4", "s4", "s4"};
    strcpy(m->severity, severities[chance(f) % 10]);
    m->is_active = index > count - openIncidents && f->actives > 0;
    m->is_end = !m->is_active && chance(f) % 200 != 0;
    const int which = f->actives ? (int)(chance(f) % (unsigned)f->actives) : 0;
    m->state = m->is_active ? f->active[which] : m->is_end ? f->ended : f->review;
    m->phase = m->is_active ? f->active_phase[which] : m->is_end ? f->ended_phase : f->review_phase;
    // Most take an hour or two, some a day.
    const long long minutes = 10 + (long long)(chance(f) % 110) * (1 + (chance(f) % 16 == 0 ? 12 : 0));
    m->resolved = m->is_active ? 0 : m->declared + minutes * 60000;
}

static void add_track(struct filling *f, const struct made *m, unsigned char *id, long long *key)
{
    *key = add_entity(f, 5, m->declared, m->key, id);
    sqlite3_bind_int64(f->track, 1, *key);
    sqlite3_bind_int64(f->track, 2, f->stream);
    sqlite3_bind_int64(f->track, 3, m->key);
    sqlite3_bind_text(f->track, 4, f->process, -1, SQLITE_STATIC);
    sqlite3_bind_int(f->track, 5, f->version);
    sqlite3_bind_text(f->track, 6, m->state, -1, SQLITE_STATIC);
    sqlite3_bind_int64(f->track, 7, m->resolved ? m->resolved : m->declared);
    run(f, f->track);
}

static void add_incident(struct filling *f, const struct raw_fill_order *order, long index)
{
    const long long span = 3LL * 365 * 24 * 3600 * 1000;
    struct made m;
    struct bytes payload;
    unsigned char track_id[16], served_id[16], entry_id[16];
    char text[512];
    long long track_key;
    m.declared = order->now_ms - 60000
        - (long long)((double)span * (double)(order->incidents - index) / (double)order->incidents);
    sprintf(m.name, "INC-%ld", index);
    make_text(f, m.title, 3, 6);
    give_state(f, &m, index, order->incidents);
    m.key = add_entity(f, 4, m.declared, 0, m.id);
    add_track(f, &m, track_id, &track_key);
    const int service = (int)(chance(f) % services), who = (int)(chance(f) % people);
    const long long served = add_entity(f, 15, m.declared, m.key, served_id);
    sqlite3_bind_int64(f->served, 1, served);
    sqlite3_bind_int64(f->served, 2, f->stream);
    sqlite3_bind_int64(f->served, 3, m.key);
    sqlite3_bind_int64(f->served, 4, f->service[service]);
    run(f, f->served);
    list_incident(f, &m);
    add_clock(f, m.key, "declared_at", m.declared, f->person[who]);
    if (m.resolved) {
        add_clock(f, m.key, "mitigated_at", m.declared + (m.resolved - m.declared) / 2, f->person[who]);
        add_clock(f, m.key, "resolved_at", m.resolved, f->person[who]);
    }
    const long entries = order->entries_each + (index == order->incidents / 2 ? extraEntries : 0);
    for (long i = 0; i < entries; ++i) {
        const long long at = m.declared + i * 240000;
        const int author = (int)(chance(f) % people);
        make_text(f, text, 8, 14);
        const long long key = add_entry(f, m.key, at, author, text, entry_id);
        begin_payload(&payload, i ? 1 : 4);
        if (!i) {
            begin_change(&payload, 4, m.id, 6);
            field_text(&payload, "name", m.name);
            field_text(&payload, "area", f->process);
            field_time(&payload, "created", m.declared);
            field_text(&payload, "title", m.title);
            field_text(&payload, "severity", m.severity);
            field_time(&payload, "declared_at", m.declared);
            begin_change(&payload, 5, track_id, 4);
            field_id(&payload, "incident", m.id);
            field_text(&payload, "process", f->process);
            field_yes(&payload, "main");
            field_text(&payload, "state", m.state);
            begin_change(&payload, 15, served_id, 3);
            field_id(&payload, "incident", m.id);
            field_id(&payload, "service", f->service_id[service]);
            field_yes(&payload, "present");
        }
        entry_payload(&payload, entry_id, m.id, at, text, f->person_id[author]);
        add_act(f, i ? "note" : "declare", at, f->person[author], &payload);
        if (!i) {
            add_change(f, m.key);
            add_change(f, track_key);
            add_change(f, served);
        }
        add_change(f, key);
    }
}

// ---- the file -----------------------------------------------------------------------------------

static long long number(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = 0;
    sqlite3_prepare_v2(database, sql, -1, &statement, 0);
    const long long value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return value;
}

static void copy_text(char *to, sqlite3_stmt *from, int column)
{
    snprintf(to, 64, "%s", (const char *)sqlite3_column_text(from, column));
}

static void read_file(struct filling *f)
{
    f->stream = number(f->database, "SELECT key FROM stream WHERE is_open = 1");
    f->next_key = number(f->database, "SELECT max(key) + 1 FROM entity");
    f->next_seq = number(f->database, "SELECT max(seq) + 1 FROM act");
    sqlite3_stmt *states = 0;
    sqlite3_prepare_v2(f->database,
                       "SELECT process, version, state, phase, is_end, is_active FROM process_state"
                       " WHERE process = 'reliability' AND phase <> ''",
                       -1, &states, 0);
    while (sqlite3_step(states) == SQLITE_ROW) {
        copy_text(f->process, states, 0);
        f->version = sqlite3_column_int(states, 1);
        const int is_end = sqlite3_column_int(states, 4), is_active = sqlite3_column_int(states, 5);
        if (is_active && f->actives < 8) {
            copy_text(f->active[f->actives], states, 2);
            copy_text(f->active_phase[f->actives++], states, 3);
        } else if (!is_active) {
            copy_text(is_end ? f->ended : f->review, states, 2);
            copy_text(is_end ? f->ended_phase : f->review_phase, states, 3);
        }
    }
    sqlite3_finalize(states);
}

static void prepare(struct filling *f)
{
    const struct
    {
        sqlite3_stmt **statement;
        const char *sql;
    } all[] = {
        {&f->entity, "INSERT INTO entity (key, id, kind, stream, incident) VALUES (?,?,?,?,?)"},
        {&f->act,
         "INSERT INTO act (seq, id, stream, desk, n, stamp, kind, author, system_user, gesture, schema, salt,"
         " payload, digest, hash) VALUES (?,?,?,?,?,?,?,?,'bench',?,1,?,?,?,?)"},
        {&f->change, "INSERT INTO change (entity, seq) VALUES (?,?)"},
        {&f->search, "INSERT INTO search (rowid, text) VALUES (?,?)"},
        {&f->incident,
         "INSERT INTO incident (key, stream, name, area, created, created_precision, title, severity)"
         " VALUES (?,?,?,'reliability',?,6,?,?)"},
        {&f->list,
         "INSERT INTO incident_row (key, stream, name, shown_name, title, area, severity, state, phase, "
         "is_end,"
         " is_active, process, version, declared_at, declared_at_precision, resolved_at, "
         "resolved_at_precision)"
         " VALUES (?1,?2,?3,?3,?4,'reliability',?5,?6,?7,?8,?9,?10,?11,?12,6,?13,iif(?13 IS NULL,NULL,6))"},
        {&f->clock,
         "INSERT INTO incident_clock (incident, clock, stream, at, at_precision, author) VALUES "
         "(?,?,?,?,6,?)"},
        {&f->track,
         "INSERT INTO track (key, stream, incident, process, version, main, state, entered, "
         "entered_precision)"
         " VALUES (?,?,?,?,?,1,?,?,6)"},
        {&f->served,
         "INSERT INTO incident_service (key, stream, incident, service, present) VALUES (?,?,?,?,1)"},
        {&f->entry,
         "INSERT INTO timeline_entry (key, stream, incident, happened, happened_precision, noted,"
         " noted_precision, kind, text, author) VALUES (?1,?2,?3,?4,6,?4,6,'note',?5,?6)"}};
    for (size_t i = 0; i < sizeof all / sizeof *all; ++i) {
        if (sqlite3_prepare_v2(f->database, all[i].sql, -1, all[i].statement, 0) != SQLITE_OK)
            fprintf(stderr, "fill: %s\n", sqlite3_errmsg(f->database));
    }
}

static void finalize(struct filling *f)
{
    sqlite3_stmt *const all[] = {f->entity, f->act,   f->change, f->search, f->incident,
                                 f->list,   f->clock, f->track,  f->served, f->entry};
    for (size_t i = 0; i < sizeof all / sizeof *all; ++i)
        sqlite3_finalize(all[i]);
}

static void add_people_and_services(struct filling *f, long long ms)
{
    char *sql;
    for (int i = 0; i < people; ++i) {
        f->person[i] = add_entity(f, 2, ms, 0, f->person_id[i]);
        sql = sqlite3_mprintf("INSERT INTO person (key, stream, handle) VALUES (%lld, %lld, 'person%d')",
                              f->person[i], f->stream, i);
        sqlite3_exec(f->database, sql, 0, 0, 0);
        sqlite3_free(sql);
    }
    for (int i = 0; i < services; ++i) {
        f->service[i] = add_entity(f, 14, ms, 0, f->service_id[i]);
        sql = sqlite3_mprintf("INSERT INTO service (key, stream, name) VALUES (%lld, %lld, 'Service %d')",
                              f->service[i], f->stream, i);
        sqlite3_exec(f->database, sql, 0, 0, 0);
        sqlite3_free(sql);
    }
}

/// Takes the indexes away and gives the text that makes them again.
static char *drop_indexes(sqlite3 *database)
{
    sqlite3_str *again = sqlite3_str_new(database), *drops = sqlite3_str_new(database);
    sqlite3_stmt *read = 0;
    sqlite3_prepare_v2(database,
                       "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL", -1,
                       &read, 0);
    while (sqlite3_step(read) == SQLITE_ROW) {
        sqlite3_str_appendf(drops, "DROP INDEX %s;", sqlite3_column_text(read, 0));
        sqlite3_str_appendf(again, "%s;", sqlite3_column_text(read, 1));
    }
    sqlite3_finalize(read);
    char *drop = sqlite3_str_finish(drops);
    sqlite3_exec(database, drop, 0, 0, 0);
    sqlite3_free(drop);
    return sqlite3_str_finish(again);
}

static int execute(sqlite3 *database, const char *sql)
{
    const int code = sqlite3_exec(database, sql, 0, 0, 0);
    if (code != SQLITE_OK)
        fprintf(stderr, "fill: %s\n", sqlite3_errmsg(database));
    return code;
}

int raw_fill(const char *path, const struct raw_fill_order *order)
{
    struct filling *f = calloc(1, sizeof *f);
    int code = raw_open(path, &f->database);
    f->chance = 0x9e3779b97f4a7c15ULL;
    if (code == SQLITE_OK)
        code = execute(f->database,
                       "PRAGMA foreign_keys=OFF; PRAGMA journal_mode=DELETE; PRAGMA journal_mode=OFF;"
                       "PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF; PRAGMA cache_size=-500000;"
                       "PRAGMA temp_store=MEMORY;"
                       "INSERT INTO search (search, rank) VALUES ('automerge', 8);"
                       "INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);");
    char *indexes = drop_indexes(f->database);
    if (code == SQLITE_OK)
        code = execute(f->database, "BEGIN; INSERT INTO desk (id) VALUES (randomblob(16))");
    f->desk = sqlite3_last_insert_rowid(f->database);
    read_file(f);
    prepare(f);
    make_words(f);
    make_id(f, order->now_ms, f->gesture);
    add_people_and_services(f, order->now_ms);
    for (long i = 1; i <= order->incidents; ++i)
        add_incident(f, order, i);
    char *marks = sqlite3_mprintf("INSERT OR REPLACE INTO meta (key, value) VALUES ('last_number', %ld),"
                                  " ('last_stamp', %lld); COMMIT;",
                                  order->incidents, order->now_ms << 16);
    if (code == SQLITE_OK)
        code = execute(f->database, marks);
    sqlite3_free(marks);
    if (code == SQLITE_OK)
        code = execute(f->database,
                       "INSERT INTO search (search) VALUES ('optimize');"
                       "INSERT INTO search (search, rank) VALUES ('automerge', 0);"
                       "INSERT INTO search (search, rank) VALUES ('hashsize', 1048576);");
    if (code == SQLITE_OK)
        code = execute(f->database, indexes);
    if (code == SQLITE_OK)
        code = execute(f->database, "PRAGMA journal_mode=WAL");
    sqlite3_free(indexes);
    finalize(f);
    sqlite3_close(f->database);
    free(f);
    return code;
}
