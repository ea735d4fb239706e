// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/textsearch.h"

#include "queries/incidentrepository.h"
#include "queries/searchwords.h"
#include "store/rows.h"
#include "store/sqlparts.h"

#include <QSet>
#include <limits>

namespace Watchroom {

namespace {
/// The index reads all places of all words that begin as the last one does before it gives the first: a
/// second, for a letter in ten million texts. But what is in so many places is in the newest texts, too, and
/// what is not found there soon is rare enough for the index.
constexpr int mostRead = 4'000, mostReadOfWords = 2'500;
constexpr int firstLook = 400; ///< so many texts tell how common it is
constexpr int oneIn = 100;     ///< rarer than that, and the index is faster
/// The newest may be a thousand of one kind, say of an import: so many others, from all ages of the file,
/// tell of a word that is common otherwise. Then it is worth reading past them.
constexpr int ages = 8, textsOfAnAge = 25;
constexpr int mostReadOfCommon = 20'000;

using Keys = QList<int64_t>;

constexpr int64_t anyKey = std::numeric_limits<int64_t>::max();

Result<bool> isCommonInAllAges(Connection &connection, const SearchWords &words)
{
    Statement &texts = connection.statement("read/newest_texts");
    texts.bind(":to", anyKey);
    const auto newest = texts.firstInteger(0);
    WR_TRY(newest);
    int found = 0, read = 0;
    for (int age = 1; age < ages; ++age) {
        texts.bind(":to", *newest / ages * age);
        Statement::Step step = Statement::Step::Row;
        for (int i = 0; i < textsOfAnAge && (step = texts.step()) == Statement::Step::Row; ++i, ++read)
            found += words.holdLast(texts.blob(1)) ? 1 : 0;
        texts.reset();
        if (step == Statement::Step::Failed)
            return fail(texts.error());
    }
    return found * oneIn >= read && found > 0;
}

/// How many texts are read for a word.
struct Patience
{
    int mostRead = 0;
    int firstLook = 0; ///< so many tell whether it is too rare to go on; 0: however rare it is
};

/// Keys of the newest texts of \a texts that hold the last word; none if they were too rare to be found soon.
Result<std::optional<Keys>> lookThrough(Statement &texts, const SearchWords &words, int most,
                                        Patience patience)
{
    Keys found;
    int read = 0;
    bool isOver = false;
    Statement::Step step = Statement::Step::Row;
    while (found.size() < most && !isOver && (step = texts.step()) == Statement::Step::Row) {
        ++read;
        if (words.holdLast(texts.blob(1)))
            found.append(texts.integer(0));
        const bool isLook = patience.firstLook > 0 && read % patience.firstLook == 0;
        isOver = read >= patience.mostRead || (isLook && found.size() * oneIn < read);
    }
    texts.reset();
    if (step == Statement::Step::Failed)
        return fail(texts.error());
    if (isOver && found.size() < most)
        return std::optional<Keys>();
    return std::optional<Keys>(found);
}

/// As lookThrough(), by what promises to find them soonest.
Result<std::optional<Keys>> keysFoundSoon(Connection &connection, const SearchWords &words, int most)
{
    if (!words.whole().isEmpty()) {
        Statement &texts = connection.statement("read/texts_of_words");
        texts.bind(":text", words.whole());
        return lookThrough(texts, words, most, {mostReadOfWords});
    }
    Statement &texts = connection.statement("read/newest_texts");
    texts.bind(":to", anyKey);
    auto soon = lookThrough(texts, words, most, {mostRead, firstLook});
    if (!soon || *soon)
        return soon;
    const auto isCommon = isCommonInAllAges(connection, words);
    WR_TRY(isCommon);
    if (!*isCommon)
        return soon;
    texts.bind(":to", anyKey);
    return lookThrough(texts, words, most, {mostReadOfCommon});
}

Result<Keys> newestKeys(Connection &connection, const SearchWords &words, int most)
{
    if (words.canAsk()) {
        auto soon = keysFoundSoon(connection, words, most);
        WR_TRY(soon);
        if (*soon)
            return std::move(**soon);
    }
    Keys keys;
    Statement &find = connection.statement("read/keys_of_words");
    find.bind(":text", words.all()).bind(":most", int64_t(most));
    WR_TRY(find.each([&keys](const Statement &row) { keys.append(row.integer(0)); }));
    return keys;
}

Result<IncidentsOfWords> incidentsOf(Connection &connection, const QString &query, int most)
{
    IncidentsOfWords found;
    QSet<int64_t> seen;
    int read = 0;
    Statement &places = connection.statement("read/incidents_of_words");
    places.bind(":text", query).bind(":most", int64_t(most > 0 ? most : -1));
    WR_TRY(places.each([&](const Statement &row) {
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
    WR_TRY(read.bindText(":keys", jsonOf(*keys)).each([&](const Statement &row) {
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
