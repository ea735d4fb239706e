// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/searchwords.h"

#include "queries/incidentrepository.h"
#include "store/tokenizer.h"

#include <QSet>

namespace Watchroom {

namespace {
constexpr size_t tokensShown = 18, tokensBefore = 5;
} // namespace

SearchWords::SearchWords(Connection &connection, const QString &text)
{
    const QStringList words = searchedWords(text);
    m_all = searchQuery(words);
    void *context = nullptr;
    fts5_api *api = ftsApi(connection.handle());
    if (!api || api->xFindTokenizer(api, "watchroom", &context, &m_functions) != SQLITE_OK
        || m_functions.xCreate(context, nullptr, 0, &m_tokenizer) != SQLITE_OK) {
        m_tokenizer = nullptr;
        return;
    }
    QStringList whole;
    for (const QString &word : words) {
        Phrase phrase;
        for (const Token &token : tokens(word.toUtf8(), FTS5_TOKENIZE_QUERY))
            phrase.push_back(token.text);
        m_phrases.push_back(phrase);
        if (!phrase.empty()) // the index passes over what it does not know
            whole.append(word);
    }
    if (canAsk())
        m_whole = wholeWordsQuery(whole.mid(0, whole.size() - 1));
}

SearchWords::~SearchWords()
{
    if (m_tokenizer)
        m_functions.xDelete(m_tokenizer);
}

std::vector<SearchWords::Token> SearchWords::tokens(const QByteArray &utf8, int flags) const
{
    std::vector<Token> found;
    m_functions.xTokenize(
        m_tokenizer, &found, flags, utf8.constData(), int(utf8.size()),
        [](void *into, int, const char *token, int size, int from, int to) {
            static_cast<std::vector<Token> *>(into)->push_back({QByteArray(token, size), from, to});
            return SQLITE_OK;
        });
    return found;
}

bool SearchWords::matches(const Phrase &phrase, bool goesOn, const std::vector<Token> &text, size_t at) const
{
    if (phrase.empty() || at + phrase.size() > text.size())
        return false;
    const size_t last = phrase.size() - 1;
    for (size_t i = 0; i < last; ++i) {
        if (text[at + i].text != phrase[i])
            return false;
    }
    return goesOn ? text[at + last].text.startsWith(phrase[last]) : text[at + last].text == phrase[last];
}

bool SearchWords::holdLast(const QByteArray &utf8) const
{
    const Phrase &phrase = m_phrases.back();
    if (phrase.size() > 1) {
        const std::vector<Token> text = tokens(utf8, FTS5_TOKENIZE_DOCUMENT);
        for (size_t at = 0; at < text.size(); ++at) {
            if (matches(phrase, true, text, at))
                return true;
        }
        return false;
    }
    struct Asked
    {
        const QByteArray &word;
        bool found = false;
    } asked{phrase.front()}; // nothing is kept: thousands of texts are asked for one stroke of a key
    m_functions.xTokenize(m_tokenizer, &asked, FTS5_TOKENIZE_DOCUMENT, utf8.constData(), int(utf8.size()),
                          [](void *context, int, const char *token, int size, int, int) {
                              auto *question = static_cast<Asked *>(context);
                              const QByteArray &word = question->word;
                              if (size < word.size()
                                  || memcmp(token, word.constData(), size_t(word.size())) != 0)
                                  return SQLITE_OK;
                              question->found = true;
                              return SQLITE_DONE;
                          });
    return asked.found;
}

std::vector<SearchWords::Match> SearchWords::matchesIn(const std::vector<Token> &text) const
{
    std::vector<Match> found;
    for (size_t at = 0; at < text.size(); ++at) {
        for (size_t i = 0; i < m_phrases.size(); ++i) {
            if (!matches(m_phrases[i], i + 1 == m_phrases.size(), text, at))
                continue;
            found.push_back({i, at, at + m_phrases[i].size() - 1});
            at = found.back().last;
            break;
        }
    }
    return found;
}

QString SearchWords::snippet(const QByteArray &utf8, QChar open, QChar close) const
{
    const std::vector<Token> text = m_tokenizer ? tokens(utf8, FTS5_TOKENIZE_DOCUMENT) : std::vector<Token>();
    const std::vector<Match> found = matchesIn(text);
    size_t from = 0;
    qsizetype most = 0;
    for (const Match &start : found) { // where most of the words stand together
        const size_t here = start.first > tokensBefore ? start.first - tokensBefore : 0;
        QSet<size_t> phrases;
        for (const Match &match : found) {
            if (match.first >= here && match.last < here + tokensShown)
                phrases.insert(match.phrase);
        }
        if (phrases.size() > most) {
            most = phrases.size();
            from = here;
        }
    }
    if (text.size() <= tokensShown)
        from = 0;
    else
        from = std::min(from, text.size() - tokensShown);
    const bool isEnd = from + tokensShown >= text.size();
    int at = from == 0 ? 0 : text[from].from;
    const int end = isEnd ? int(utf8.size()) : text[from + tokensShown - 1].to;
    QString shown = from == 0 ? QString() : QString(QChar(0x2026));
    for (const Match &match : found) {
        const int first = text[match.first].from, last = text[match.last].to;
        if (first < at || last > end)
            continue;
        shown += QString::fromUtf8(utf8.mid(at, first - at)) + open
            + QString::fromUtf8(utf8.mid(first, last - first)) + close;
        at = last;
    }
    shown += QString::fromUtf8(utf8.mid(at, end - at));
    return isEnd ? shown : shown + QChar(0x2026);
}

} // namespace Watchroom
