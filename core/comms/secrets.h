// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace Watchroom {

struct Secret
{
    QString kind; ///< "private key", "access token" …, translated
    qsizetype start = 0, length = 0;
};

/// The first thing in \a text that looks like a credential; none if nothing does. Known shapes only: a guess
/// by randomness would stop honest text.
std::optional<Secret> findSecret(const QString &text);

} // namespace Watchroom
