// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/mergerule.h"

namespace Watchroom {

namespace {
using Path = QList<const MergeFact *>;

bool areConcurrent(const MergeFact &a, const MergeFact &b)
{
    return a.undoneAt > b.by.stamp && b.undoneAt > a.by.stamp;
}

/// Neither desk knew of the other's act. A merge into an ended incident is refused, so an earlier end was not
/// known; of a later one the act itself says what its desk knew.
bool areConcurrent(const MergeFact &merge, const EndFact &end)
{
    if (end.undoneAt <= merge.by.stamp || merge.undoneAt <= end.by.stamp)
        return false;
    if (end.by < merge.by)
        return true;
    return merge.by.desk != end.by.desk && end.seen && !end.seen->contains(merge.by.id);
}

class Circles
{
public:
    Circles(const QList<MergeFact> &merges, const QHash<Uuid, ActMark> &declared)
        : m_declared(declared)
    {
        for (const MergeFact &merge : merges)
            m_from.insert(merge.from, &merge);
    }

    QSet<ActId> overruled()
    {
        for (auto it = m_from.cbegin(); it != m_from.cend(); ++it) {
            Path path{it.value()};
            follow(path);
        }
        return m_overruled;
    }

private:
    void follow(Path &path)
    {
        const auto [first, end] = m_from.equal_range(path.last()->into);
        for (auto next = first; next != end; ++next) {
            const MergeFact &merge = *next.value();
            const bool fits = std::all_of(path.begin(), path.end(), [&merge](const MergeFact *each) {
                return each->from != merge.from && areConcurrent(*each, merge);
            });
            if (!fits)
                continue;
            path.append(&merge);
            if (merge.into == path.first()->from)
                m_overruled.insert(earliest(path).by.id);
            else
                follow(path);
            path.removeLast();
        }
    }

    const MergeFact &earliest(const Path &path) const
    {
        return **std::min_element(path.begin(), path.end(), [this](const MergeFact *a, const MergeFact *b) {
            return m_declared.value(a->from) < m_declared.value(b->from);
        });
    }

    const QHash<Uuid, ActMark> &m_declared;
    QMultiHash<Uuid, const MergeFact *> m_from;
    QSet<ActId> m_overruled;
};
} // namespace

QSet<ActId> overruledActs(const QList<MergeFact> &merges, const QList<EndFact> &ends,
                          const QHash<Uuid, ActMark> &declared)
{
    QSet<ActId> overruled = Circles(merges, declared).overruled();
    for (const MergeFact &merge : merges) {
        for (const EndFact &end : ends) {
            if (end.incident != merge.into || !areConcurrent(merge, end))
                continue;
            const bool isFromFirst = declared.value(merge.from) < declared.value(merge.into);
            overruled.insert(isFromFirst ? merge.by.id : end.by.id);
        }
    }
    return overruled;
}

} // namespace Watchroom
