// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace Watchroom {

/// A text that holds all words of a search: an entry of a timeline, a title, or a status update.
struct FoundText
{
    static constexpr QChar open{0xE000}, close{0xE001}; ///< around each match in \a snippet

    int64_t id = 0; ///< the text's key in the file
    enum class What { Entry, Title, Update } what = What::Entry;
    QString incident, title, severity;
    QString snippet; ///< some words around the matches, in one line
    Uuid entry;      ///< null unless it is one
    std::optional<Moment> happened;
    friend bool operator==(const FoundText &, const FoundText &) = default;
};

/// The incidents in which words of a list's filter are, by their rows' keys, each once.
struct IncidentsOfWords
{
    QList<int64_t> incidents;
    bool more = false; ///< the words are in more places than were looked at: those of the newest are here
};
/// Looks at \a most places, the newest; at all of them if that is none.
Result<IncidentsOfWords> incidentsOfWords(Connection &connection, const QString &text, int most);

/// At most \a most texts that the viewer may see and that hold every word of \a text, the latest written
/// first. None where \a text has no word.
Result<QList<FoundText>> findText(Connection &connection, const QString &text, int most);

} // namespace Watchroom
