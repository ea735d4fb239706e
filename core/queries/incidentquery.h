// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Watchroom {

/// Which incidents a list shows and in which order; empty parts do not filter. A plain value: what a filter
/// line says, what is kept under a name, and what the keys are read for.
struct IncidentQuery
{
    enum class Standing {
        Any,
        Open,  ///< responders are at work
        Ended, ///< its process has come to an end; a resolved one in review is neither open nor ended
    };
    enum class Sort { Declared, Severity, Name, Title, Area, State, Resolved, TimeToResolve };

    QString area;
    QStringList severities, states; ///< any of them
    Standing standing = Standing::Any;
    QString service; ///< by name
    QString person;  ///< handle of somebody who holds or held a role in it
    QString words;   ///< of titles, timelines and updates; all must be there, the last may be begun only
    Sort sort = Sort::Declared;
    bool descending = true;

    bool filters() const;
    friend bool operator==(const IncidentQuery &, const IncidentQuery &) = default;
};

/// The words that a file knows, for reading and completing a filter line. An empty list takes any word.
struct QueryWords
{
    QStringList areas, states, services, people;
    friend bool operator==(const QueryWords &, const QueryWords &) = default;
};

/// "sev:1,2 service:"Checkout API" is:open slow search": keys and words in any order, a key's last mention
/// counts. A word with a colon is quoted. Fails with Invalid for an unknown key or value: \c message names it
/// and \c hint the known ones, nearest first; \c detail is the part of the line that is wrong.
Result<IncidentQuery> queryFromText(const QString &text, const QueryWords &known);
/// The line that reads as \a query, in one form: filters, then order, then words.
QString textOf(const IncidentQuery &query);

/// What can stand where the cursor is: whole parts of a line, to be put in place of \a length characters.
struct QueryCompletion
{
    int start = 0, length = 0;
    QStringList candidates;
    friend bool operator==(const QueryCompletion &, const QueryCompletion &) = default;
};
QueryCompletion completionAt(const QString &text, int cursor, const QueryWords &known);

/// s1 … s4 and undetermined.
QStringList severityKeys();

} // namespace Watchroom
