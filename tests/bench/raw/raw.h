// SPDX-License-Identifier: GPL-3.0-or-later
// What the same work costs with SQLite's C API alone: no Qt, nothing of Watchroom. The floor that Watchroom
// is measured beside. Functions return an SQLite code or, where they read, how many rows they read.
#pragma once

#include <sqlite3.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Opens \a path with the settings that Watchroom uses, and a tokenizer of its tokenizer's name that does the
/// same for Latin text.
int raw_open(const char *path, sqlite3 **database);

struct raw_fill_order
{
    long incidents;
    long entries_each;
    long long now_ms;
};
/// Fills a fresh file (made by init) with the rows that so many incidents would have, in bulk. They are not
/// acts: payloads can be read, the chain of hashes is noise. The incident in the middle has 200 entries more.
int raw_fill(const char *path, const struct raw_fill_order *order);

/// The rows of the acts above a place in the log, in memory.
struct raw_rows;
struct raw_rows *raw_rows_read(const char *from, long long above_seq, long long above_key);
void raw_rows_free(struct raw_rows *rows);
long raw_rows_acts(const struct raw_rows *rows);
long raw_rows_count(const struct raw_rows *rows);
/// The next time they are written, as further rows of the file that they come from.
int raw_rows_move(struct raw_rows *rows, sqlite3 *into);
/// One act in a transaction of its own, durable when it returns.
int raw_rows_commit(struct raw_rows *rows, sqlite3 *into, long act);
/// All of them in one transaction.
int raw_rows_import(struct raw_rows *rows, sqlite3 *into);

/// A page of a list after (\a at, \a key), with the services of each row.
int raw_page(sqlite3 *database, long long at, long long key, int limit);
/// All that an incident's screen shows.
int raw_incident(sqlite3 *database, const char *name);
/// Median and p90 by month and severity through window functions.
int raw_measure(sqlite3 *database);

#ifdef __cplusplus
}
#endif
