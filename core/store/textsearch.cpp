// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/textsearch.h"

#include "store/incidentrepository.h"
#include "store/rows.h"
#include "store/searchwords.h"
#include "store/sqlparts.h"

#include <QSet>

namespace Watchroom {

namespace {
/// The index reads all places of all words that begin as the last one does before it gives the first: a
/// second, for a letter in ten million texts. But what is in so many places is in the newest texts, too, and
/// what is not found there soon is rare enough for the index.
constexpr int mostRead = 4'000, mostReadOfWords = 2'500;
constexpr int firstLook = 400; ///< so many texts tell how common it is
constexpr int oneIn = 100;     ///< rarer than that, and the index is faster

using Keys = QList<int64_t>;

/// Keys of the newest texts of \a texts that hold the last word; none if they were too rare to be found soon.
Result<std::optional<Keys>> lookThrough(Connection &connection, Statement &texts, const SearchWords &words,
                                        int most, bool hasWords)
{
    Keys found;
    int read = 0;
    bool isEnd = false, tooRare = false;
    while (found.size() < most && !tooRare && !(isEnd = !texts.step())) {
        ++read;
        if (words.holdLast(texts.blob(1)))
            found.append(texts.integer(0));
        tooRare = hasWords ? read >= mostReadOfWords
                           : read >= mostRead || (read % firstLook == 0 && found.size() * oneIn < read);
    }
    const bool failed = isEnd && texts.code() != SQLITE_DONE;
    const Error error = failed ? connection.lastError() : Error();
    texts.reset();
    if (failed)
        return fail(error);
    if (tooRare && found.size() < most)
        return std::optional<Keys>();
    return std::optional<Keys>(found);
}

Result<Keys> newestKeys(Connection &connection, const SearchWords &words, int most)
{
    if (words.canAsk()) {
        const bool hasWords = !words.whole().isEmpty();
        Statement &texts = connection.statement(hasWords ? "read/texts_of_words" : "read/newest_texts");
        if (hasWords)
            texts.bind(":text", words.whole());
        auto soon = lookThrough(connection, texts, words, most, hasWords);
        WR_TRY(soon);
        if (*soon)
            return std::move(**soon);
    }
    Keys keys;
    Statement &find = connection.statement("read/keys_of_words");
    find.bind(":text", words.all()).bind(":most", int64_t(most));
    WR_TRY(eachRow(connection, find, [&keys](const Statement &row) { keys.append(row.integer(0)); }));
    return keys;
}

Result<IncidentsOfWords> incidentsOf(Connection &connection, const QString &query, int most)
{
    IncidentsOfWords found;
    QSet<int64_t> seen;
    int read = 0;
    Statement &places = connection.statement("read/incidents_of_words");
    places.bind(":text", query).bind(":most", int64_t(most > 0 ? most : -1));
    WR_TRY(eachRow(connection, places, [&](const Statement &row) {
        ++read;
        const int64_t incident = row.integer(0);
        if (incident == 0 || seen.contains(incident))
            return;
        seen.insert(incident);
        found.incidents.append(incident);
    }));
    found.more = most > 0 && read >= most;
    return found;
}
} // namespace

Result<IncidentsOfWords> incidentsOfWords(Connection &connection, const QString &text, int most)
{
    const QStringList words = searchedWords(text);
    if (words.isEmpty())
        return IncidentsOfWords{};
    if (most > 0) { // a common word fills them without those that only begin with it, which are dear to find
        auto whole = incidentsOf(connection, wholeWordsQuery(words), most);
        if (!whole || whole->more)
            return whole;
    }
    return incidentsOf(connection, searchQuery(words), most);
}

Result<QList<FoundText>> findText(Connection &connection, const QString &text, int most)
{
    const SearchWords words(connection, text);
    if (words.all().isEmpty())
        return QList<FoundText>();
    const auto keys = newestKeys(connection, words, most);
    WR_TRY(keys);
    QList<FoundText> found;
    Statement &read = connection.statement("read/found_text");
    WR_TRY(eachRow(connection, read.bindText(":keys", jsonOf(*keys)), [&](const Statement &row) {
        FoundText one;
        one.incident = row.text(0);
        one.title = row.text(1);
        one.severity = row.text(2);
        one.what = yesAt(row, 7) ? FoundText::What::Title
            : row.isNull(3)      ? FoundText::What::Update
                                 : FoundText::What::Entry;
        if (one.what == FoundText::What::Entry)
            one.entry = uuidAt(row, 3);
        one.happened = momentAt(row, 4);
        one.id = row.integer(6);
        one.snippet = words.snippet(row.blob(8), FoundText::open, FoundText::close).simplified();
        found.append(one);
    }));
    return found;
}

} // namespace Watchroom
