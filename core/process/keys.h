// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <type_traits>

namespace Watchroom {

/// The keys of a list of definitions, whose key is a word or a Key, in the order of the list.
template<typename List>
QStringList keysIn(const List &list)
{
    QStringList keys;
    for (const auto &item : list) {
        if constexpr (std::is_same_v<std::decay_t<decltype(item.key)>, QString>)
            keys.append(item.key);
        else
            keys.append(item.key.value);
    }
    return keys;
}

} // namespace Watchroom
