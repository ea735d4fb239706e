// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw.h"

static fts5_tokenizer unicode61;
static void *unicode61_context;

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **out)
{
    const char *own[] = {"remove_diacritics", "2"};
    (void)context;
    (void)arguments;
    (void)count;
    return unicode61.xCreate(unicode61_context, own, 2, out);
}

static int register_tokenizer(sqlite3 *database)
{
    fts5_api *api = 0;
    sqlite3_stmt *statement = 0;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, 0) != SQLITE_OK)
        return SQLITE_ERROR;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", 0);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (!api || api->xFindTokenizer(api, "unicode61", &unicode61_context, &unicode61) != SQLITE_OK)
        return SQLITE_ERROR;
    fts5_tokenizer same = unicode61;
    same.xCreate = create;
    return api->xCreateTokenizer(api, "watchroom", 0, &same, 0);
}

/// Views name it; the raw statements do not.
static void viewer(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    (void)values;
    sqlite3_result_int64(context, 0);
}

int raw_open(const char *path, sqlite3 **database)
{
    int code = sqlite3_open(path, database);
    if (code == SQLITE_OK)
        code = register_tokenizer(*database);
    if (code == SQLITE_OK)
        code = sqlite3_create_function(
            *database, "viewer", 0, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, 0, viewer, 0, 0);
    if (code == SQLITE_OK)
        code = sqlite3_exec(*database,
                            "PRAGMA foreign_keys=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                            "PRAGMA secure_delete=ON;",
                            0, 0, 0);
    return code;
}
