// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

namespace Watchroom {

/// What a caller branches on. The texts beside it are for people.
enum class ErrorCode {
    Invalid,   ///< the input is wrong: unknown word, bad time, empty title
    NotFound,  ///< absent, or not visible to who asks: the two are told in the same words
    Refused,   ///< a rule of the process says no: unmet criteria, not approved
    Forbidden, ///< needs a role that the author does not hold
    Conflict,  ///< something else was changed meanwhile
    Storage,   ///< the file could not be read or written
    Full,      ///< no space left on the disk
    ReadOnly,  ///< the file or its folder can't be written
    NotOurs,   ///< another program's file
    Damaged,   ///< the file is broken
    Newer,     ///< written by a newer Watchroom
    Vanished,  ///< the file is no longer where it was opened
    Busy,      ///< another program held the file for too long
    Cancelled, ///< by the person
    Usage,     ///< the command line was wrong
};

/// \a message is translated and says what happened; \a hint what is safe and how to mend it, in words that do
/// in a window, too; \a detail is for the log and for programs (unmet criterion keys, SQLite's words) and
/// never translated.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString message;
    QString detail;
    QString hint;
    QJsonObject data; ///< for programs: what a command prints with --json
    /// In place of \a hint for whoever types commands, where that names one or its options; empty: none
    /// needed.
    QString typedHint;
    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, const QString &message,
                                                const QString &detail = {}, const QString &hint = {},
                                                const QString &typedHint = {})
{
    return tl::unexpected<Error>(Error{code, message, detail, hint, {}, typedHint});
}
[[nodiscard]] inline tl::unexpected<Error> fail(const Error &error)
{
    return tl::unexpected<Error>(error);
}

} // namespace Watchroom

/// Returns the error of a Result from the function around it.
#define WR_TRY(expression)                                                                                   \
    do {                                                                                                     \
        if (const auto &wrTried = (expression); !wrTried)                                                    \
            return ::Watchroom::fail(wrTried.error());                                                       \
    } while (false)
