// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMultiMap>
#include <QStringList>

namespace Watchroom {

/// The arguments of a command, split into positional words and options. An option starts with two dashes, so
/// "-15m" is a time. The exception is a single-letter option that the command defines, as in "-o OUT".
class Arguments
{
public:
    /// \a valued options take the next word as their value, \a flags take none. Fails with Usage for an
    /// unknown option or a missing value.
    static Result<Arguments> parse(const QStringList &words, const QStringList &valued,
                                   const QStringList &flags);

    const QStringList &words() const { return m_words; }
    QString word(int index) const { return m_words.value(index); }
    bool has(const char *option) const { return m_options.contains(QLatin1String(option)); }
    QString value(const char *option) const { return m_options.value(QLatin1String(option)); }
    /// All values of a repeated option, in the order in which they were given.
    QStringList values(const char *option) const;

private:
    QStringList m_words;
    QMultiMap<QString, QString> m_options;
};

} // namespace Watchroom
