// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Watchroom {

/// A key of a process definition (a state, a role …), with its own type so that the compiler finds mix-ups.
template<typename Tag>
struct Key
{
    QString value;
    explicit operator bool() const { return !value.isEmpty(); }
    friend bool operator==(const Key &, const Key &) = default;
    friend auto operator<=>(const Key &a, const Key &b) { return a.value.compare(b.value) <=> 0; }
    friend size_t qHash(const Key &key, size_t seed = 0) { return ::qHash(key.value, seed); }
};

using StateKey = Key<struct StateTag>;
using RoleKey = Key<struct RoleTag>;
using SeverityKey = Key<struct SeverityTag>; ///< "s1" … "s4" or "undetermined"
using CriterionKey = Key<struct CriterionTag>;
using FieldKey = Key<struct FieldTag>; ///< a field or a clock: "impact", "mitigated_at"
using FlagKey = Key<struct FlagTag>;
using AreaKey = Key<struct AreaTag>;
using ProcessId = Key<struct ProcessTag>; ///< an area may have several processes

} // namespace Watchroom
