// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <vector>

namespace Watchroom {

/// The words of a search, and whether a text holds them: as the full-text index has it, by its own tokenizer,
/// but asked of one text. Each word is a phrase of one token or more; the last one may go on.
class SearchWords
{
public:
    SearchWords(Connection &connection, const QString &text);
    ~SearchWords();
    SearchWords(const SearchWords &) = delete;
    SearchWords &operator=(const SearchWords &) = delete;

    /// As FTS5 reads them; empty if there is none.
    const QString &all() const { return m_all; }
    /// The same without the last one; only where canAsk().
    const QString &whole() const { return m_whole; }
    /// False if the last word has nothing that the index knows, such as "--": then only the index can tell.
    bool canAsk() const { return m_tokenizer && !m_phrases.empty() && !m_phrases.back().empty(); }

    /// True if \a utf8 holds the last word, or one that begins with it.
    bool holdLast(const QByteArray &utf8) const;
    /// Some words around those that were sought, which stand between \a open and \a close.
    QString snippet(const QByteArray &utf8, QChar open, QChar close) const;

private:
    struct Token
    {
        QByteArray text; ///< folded
        int from = 0, to = 0;
    };
    using Phrase = std::vector<QByteArray>;
    struct Match
    {
        size_t phrase, first, last; ///< places of tokens
    };
    std::vector<Token> tokens(const QByteArray &utf8, int flags) const;
    bool matches(const Phrase &phrase, bool goesOn, const std::vector<Token> &text, size_t at) const;
    std::vector<Match> matchesIn(const std::vector<Token> &text) const;

    QString m_all, m_whole;
    fts5_tokenizer m_functions{};
    Fts5Tokenizer *m_tokenizer = nullptr;
    std::vector<Phrase> m_phrases;
};

} // namespace Watchroom
