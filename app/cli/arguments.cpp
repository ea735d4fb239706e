// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Arguments)
};
} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, const QStringList &valued,
                                   const QStringList &flags)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!optionsEnded && word.size() == 2 && word[0] == QLatin1Char('-') && valued.contains(word.mid(1))
            && i + 1 < words.size()) {
            arguments.m_options.insert(word.mid(1), words[++i]);
            continue;
        }
        if (optionsEnded || !word.startsWith(QLatin1String("--"))) {
            arguments.m_words.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        const qsizetype split = word.indexOf(QLatin1Char('='));
        const QString name = word.mid(2, split < 0 ? -1 : split - 2);
        if (flags.contains(name)) {
            arguments.m_options.insert(name, QString());
        } else if (!valued.contains(name)) {
            return fail(ErrorCode::Usage, Words::tr("Unknown option --%1.").arg(name), name,
                        Words::tr("Known: --%1")
                            .arg(nearestFirst(name, valued + flags).join(QStringLiteral(", --"))));
        } else if (split >= 0) {
            arguments.m_options.insert(name, word.mid(split + 1));
        } else if (i + 1 < words.size()) {
            arguments.m_options.insert(name, words[++i]);
        } else {
            return fail(ErrorCode::Usage, Words::tr("The option --%1 needs a value.").arg(name), name);
        }
    }
    return arguments;
}

QStringList Arguments::values(const char *option) const
{
    QStringList list = m_options.values(QLatin1String(option));
    std::reverse(list.begin(), list.end()); // QMultiMap::values() returns the newest first
    return list;
}

} // namespace Watchroom
