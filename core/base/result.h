// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <tl/expected.hpp>

namespace Watchroom {

/// The kind of an error, for programs. The texts of Error are for people.
enum class ErrorCode {
    Invalid,   ///< the input is wrong: unknown key, bad time, empty title
    NotFound,  ///< does not exist or is not visible to the caller; both give the same message
    Refused,   ///< a rule of the process forbids it: unmet criteria, not approved
    Forbidden, ///< requires a role that the author does not hold
    Conflict,  ///< something was changed by others meanwhile
    Storage,   ///< the file could not be read or written
    Full,      ///< no space left on the disk
    ReadOnly,  ///< the file or its folder can't be written
    NotOurs,   ///< another program's file
    Damaged,   ///< the file is broken
    Newer,     ///< written by a newer Watchroom
    Vanished,  ///< the file was moved, replaced or deleted
    Busy,      ///< another program locked the file for too long
    Cancelled, ///< by the user
    Usage,     ///< invalid command line
};

/// \a message is translated and says what happened. \a hint is translated and says what state things are in
/// and what to do; it must also suit the window. \a detail is for logs and programs (keys of unmet criteria,
/// SQLite's message) and is not translated.
struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString message;
    QString detail;
    QString hint;
    QJsonObject data; ///< for programs; printed with --json
    /// Replaces \a hint on the command line if the advice is a command or an option; empty: \a hint is used.
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

/// Returns the error of a Result from the enclosing function.
#define WR_TRY(expression)                                                                                   \
    do {                                                                                                     \
        if (const auto &wrTried = (expression); !wrTried)                                                    \
            return ::Watchroom::fail(wrTried.error());                                                       \
    } while (false)
