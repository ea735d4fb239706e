// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Watchroom {

/// The most that one field of each kind takes, in characters.
struct TextLimit
{
    static constexpr int title = 200;
    static constexpr int line = 500;
    static constexpr int entry = 20'000;
    static constexpr int longText = 100'000;
};

/// Text at the door: refuses NUL, lone surrogates and what is longer than \a limit; nothing is changed in
/// silence. \a what names the field in the message. Empty text is fine here.
[[nodiscard]] Result<QString> checkedText(const QString &text, int limit, const QString &what);
/// As above for one line: also trims, refuses line breaks and other controls, and strips the marks that turn
/// the direction of text (a title must not rearrange the sentence around it).
[[nodiscard]] Result<QString> checkedLine(const QString &text, int limit, const QString &what);

/// \a text with every control character but line breaks and tabs as a visible sign: "␛" for ESC. For whatever
/// leaves the program: a terminal, Markdown, HTML, PDF and messages must not be steered by what people
/// pasted.
QString visibleControls(QString text);

/// The scheme of an address such as "https://…" or "javascript:…", lower case; empty if \a text has none.
QString schemeOf(const QString &text);
/// A line that may be kept as the target of a link: an address of http, https, mailto or watchroom, or a
/// reference without a scheme, such as an incident's name. Invalid for any other scheme: opening it could run
/// something.
[[nodiscard]] Result<QString> checkedLinkTarget(const QString &text, const QString &what);

/// \a known with the nearest to \a word first (edit distance, then alphabet); at most \a most of them.
QStringList nearestFirst(const QString &word, const QStringList &known, int most = 8);

/// An Invalid error that names \a word and the known ones, nearest first.
[[nodiscard]] tl::unexpected<Error> failUnknown(const QString &what, const QString &word,
                                                const QStringList &known);

} // namespace Watchroom
