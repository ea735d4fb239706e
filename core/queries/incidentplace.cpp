// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/incidentplace.h"

#include <array>
#include <sqlite3.h>
#include <vector>

namespace Watchroom {

using Sort = IncidentQuery::Sort;

namespace {
int compareText(const QByteArray &a, const QByteArray &b, Sort sort)
{
    if (sort == Sort::Title) // as the index has them: capitals of ASCII are as good as small letters
        return sqlite3_stricmp(a.constData(), b.constData());
    if (sort == Sort::Name && a.size() != b.size()) // INC-9 before INC-10
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

template<typename T>
int sign(T a, T b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}
} // namespace

quint32 secondsRank(std::optional<qint64> ms, bool descending)
{
    constexpr qint64 none = std::numeric_limits<quint32>::max();
    if (!ms)
        return none;
    const qint64 seconds = std::clamp<qint64>(*ms / 1000, 0, none - 1);
    return quint32(descending ? none - 1 - seconds : seconds);
}

bool isStoredOrder(Sort sort)
{
    return sort == Sort::Declared || sort == Sort::Title || sort == Sort::Name;
}

bool isTimeOrder(Sort sort)
{
    return sort == Sort::Resolved || sort == Sort::TimeToResolve;
}

bool comesBefore(const IncidentPlace &a, const IncidentPlace &b, Sort sort, bool descending)
{
    if (isTimeOrder(sort)) { // the rank knows the direction
        if (a.number != b.number)
            return a.number < b.number;
    } else if (sort != Sort::Declared) {
        if (const int order = compareText(a.text, b.text, sort); order != 0)
            return descending ? order > 0 : order < 0;
    }
    const bool down = isStoredOrder(sort) ? descending : true;
    if (!isStoredOrder(sort) || sort == Sort::Declared) {
        if (const int order = sign(a.declared, b.declared); order != 0)
            return down ? order > 0 : order < 0;
    }
    return down ? a.key > b.key : a.key < b.key;
}

void sortByRank(QList<qint64> &keys, std::vector<quint32> &ranks)
{
    QList<qint64> keysAfter(keys.size());
    std::vector<quint32> ranksAfter(ranks.size());
    for (int shift = 0; shift < 32; shift += 8) {
        std::array<size_t, 257> starts{};
        for (const quint32 rank : ranks)
            ++starts[((rank >> shift) & 255) + 1];
        if (std::find(starts.begin(), starts.end(), ranks.size()) != starts.end())
            continue; // all have the same byte
        for (size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        qint64 *const to = keysAfter.data();
        for (size_t i = 0; i < ranks.size(); ++i) {
            const size_t place = starts[(ranks[i] >> shift) & 255]++;
            to[place] = keys.at(qsizetype(i));
            ranksAfter[place] = ranks[i];
        }
        keys.swap(keysAfter);
        ranks.swap(ranksAfter);
    }
}

} // namespace Watchroom
