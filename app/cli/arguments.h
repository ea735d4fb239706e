// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMultiMap>
#include <QStringList>

namespace Watchroom {

/// A command's words, sorted: what stands alone and what belongs to an option. Only words that begin with two
/// dashes are options, so that "-15m" is a time; and one letter after a dash that the command knows, as in
/// "-o OUT".
class Arguments
{
public:
    /// \a valued options take the next word, \a flags none. Usage for an unknown option or a missing value.
    static Result<Arguments> parse(const QStringList &words, const QStringList &valued,
                                   const QStringList &flags);

    const QStringList &words() const { return m_words; }
    QString word(int index) const { return m_words.value(index); }
    bool has(const char *option) const { return m_options.contains(QLatin1String(option)); }
    QString value(const char *option) const { return m_options.value(QLatin1String(option)); }
    /// In the order in which they were written.
    QStringList values(const char *option) const;

private:
    QStringList m_words;
    QMultiMap<QString, QString> m_options;
};

} // namespace Watchroom
