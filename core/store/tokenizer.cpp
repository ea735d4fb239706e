// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tokenizer.h"

#include <QCoreApplication>
#include <memory>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Tokenizer)
};

using TokenCallback = int (*)(void *, int, const char *, int, int, int);

struct Tokenizer
{
    fts5_tokenizer base{};
    Fts5Tokenizer *instance = nullptr;
};

/// The first code point at \a text and its length in bytes; a broken byte counts as itself.
std::pair<uint32_t, int> codePoint(const char *text, int left)
{
    const auto first = static_cast<uint8_t>(*text);
    const int length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 1 || length > left || first < 0xc0)
        return {first, 1};
    uint32_t value = first & (0xff >> (length + 1));
    for (int i = 1; i < length; ++i)
        value = value << 6 | (static_cast<uint8_t>(text[i]) & 0x3f);
    return {value, length};
}

bool isWrittenWithoutSpaces(uint32_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x2fa1f);
}

struct Emitting
{
    void *context;
    TokenCallback token;
};

/// Where the run of one kind of writing that starts at \a from ends.
int endOfRun(const char *token, int from, int size, bool withoutSpaces)
{
    int at = from;
    while (at < size) {
        const auto [c, length] = codePoint(token + at, size - at);
        if (isWrittenWithoutSpaces(c) != withoutSpaces)
            break;
        at += length;
    }
    return at;
}

/// One token of unicode61, to which "API障害" is a single one: other writing as it is, the rest cut into
/// pairs.
int emitPairs(void *context, int flags, const char *token, int size, int start, int end)
{
    const auto *out = static_cast<const Emitting *>(context);
    if (size
        != end - start) // folding changed its length, so places in it can't be told: no such writing does
        return out->token(out->context, flags, token, size, start, end);
    int code = SQLITE_OK;
    for (int at = 0; at < size && code == SQLITE_OK;) {
        const bool pairs = isWrittenWithoutSpaces(codePoint(token + at, size - at).first);
        const int runEnd = endOfRun(token, at, size, pairs);
        if (!pairs) {
            code = out->token(out->context, flags, token + at, runEnd - at, start + at, start + runEnd);
            at = runEnd;
            continue;
        }
        const int runStart = at;
        while (at < runEnd && code == SQLITE_OK) {
            const int first = codePoint(token + at, runEnd - at).second;
            const int second
                = at + first < runEnd ? codePoint(token + at + first, runEnd - at - first).second : 0;
            if (second > 0 || at == runStart) // the last character ends the pair before it
                code = out->token(out->context, flags, token + at, first + second, start + at,
                                  start + at + first + second);
            at += first;
        }
    }
    return code;
}

int create(void *api, const char **, int, Fts5Tokenizer **out)
{
    auto tokenizer = std::make_unique<Tokenizer>();
    auto *fts = static_cast<fts5_api *>(api);
    void *context = nullptr;
    int code = fts->xFindTokenizer(fts, "unicode61", &context, &tokenizer->base);
    if (code != SQLITE_OK)
        return code;
    const char *arguments[] = {"remove_diacritics", "2"};
    code = tokenizer->base.xCreate(context, arguments, 2, &tokenizer->instance);
    if (code == SQLITE_OK)
        *out = reinterpret_cast<Fts5Tokenizer *>(tokenizer.release());
    return code;
}

void destroy(Fts5Tokenizer *instance)
{
    auto *tokenizer = reinterpret_cast<Tokenizer *>(instance);
    tokenizer->base.xDelete(tokenizer->instance);
    delete tokenizer;
}

int tokenize(Fts5Tokenizer *instance, void *context, int flags, const char *text, int size,
             TokenCallback token)
{
    const auto *tokenizer = reinterpret_cast<Tokenizer *>(instance);
    Emitting out{context, token};
    return tokenizer->base.xTokenize(tokenizer->instance, &out, flags, text, size, emitPairs);
}
} // namespace

fts5_api *ftsApi(sqlite3 *database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

Result<void> registerTokenizer(sqlite3 *database)
{
    static fts5_tokenizer functions{create, destroy, tokenize};
    fts5_api *api = ftsApi(database);
    if (!api || api->xCreateTokenizer(api, "watchroom", api, &functions, nullptr) != SQLITE_OK)
        return fail(ErrorCode::Storage, Words::tr("This SQLite has no full text search (FTS5)."), {},
                    Words::tr("Install the SQLite of your system's packages."));
    return {};
}

} // namespace Watchroom
