// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Watchroom {

/// Maximum length of each kind of field, in characters.
struct TextLimit
{
    static constexpr int title = 200;
    static constexpr int line = 500;
    static constexpr int entry = 20'000;
    static constexpr int longText = 100'000;
};

/// Validates input: refuses NUL, lone surrogates and text longer than \a limit. Never modifies the text. \a
/// what names the field in the message. Empty text is valid.
[[nodiscard]] Result<QString> checkedText(const QString &text, int limit, const QString &what);
/// As checkedText(), for one line: also trims, refuses line breaks and other control characters, and removes
/// directional marks, which could reorder text around it.
[[nodiscard]] Result<QString> checkedLine(const QString &text, int limit, const QString &what);

/// \a text with each control character except line breaks and tabs replaced by a visible symbol: "␛" for ESC.
/// For all output (terminal, Markdown, HTML, PDF, messages), so that stored text can't control its reader.
QString visibleControls(QString text);

/// The scheme of an address such as "https://…" or "javascript:…", in lower case; empty if \a text has none.
QString schemeOf(const QString &text);
/// Validates the target of a link: an address with the scheme http, https, mailto or watchroom, or a
/// reference without a scheme, such as the name of an incident. Fails with Invalid for any other scheme,
/// because opening it could run a program.
[[nodiscard]] Result<QString> checkedLinkTarget(const QString &text, const QString &what);

/// At most \a most of \a known, those most similar to \a word first (edit distance, then alphabetical).
QStringList nearestFirst(const QString &word, const QStringList &known, int most = 8);

/// An Invalid error that names \a word and the known values, most similar first.
[[nodiscard]] tl::unexpected<Error> failUnknown(const QString &what, const QString &word,
                                                const QStringList &known);

} // namespace Watchroom
