// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/locatormodel.h"

namespace Watchroom {

QVariant LocatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LocatorHit &hit = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::AccessibleTextRole:
        return hit.keys.isEmpty() ? tr("%1, %2", "what, and of which kind").arg(hit.title, hit.detail)
                                  : tr("%1, %2, keys %3").arg(hit.title, hit.detail, hit.keys);
    case DetailRole:
        return hit.detail;
    case KeysRole:
        return hit.keys;
    case SeverityRole:
        return hit.severity;
    default:
        return {};
    }
}

QList<LocatorHit> matching(const QList<LocatorHit> &hits, const QString &text, qsizetype most)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<LocatorHit> found[3]; // exact match, match at the start, other match
    for (const LocatorHit &hit : hits) {
        const QString all = hit.title + QLatin1Char(' ') + hit.detail;
        const bool holds = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return all.contains(word, Qt::CaseInsensitive);
        });
        if (!holds)
            continue;
        const QString trimmed = text.trimmed();
        found[hit.title.compare(trimmed, Qt::CaseInsensitive) == 0     ? 0
                  : hit.title.startsWith(trimmed, Qt::CaseInsensitive) ? 1
                                                                       : 2]
            .append(hit);
    }
    return (found[0] + found[1] + found[2]).mid(0, most);
}

} // namespace Watchroom
