// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <type_traits>

namespace Watchroom {

/// The keys of the definitions in \a list, in order. The member `key` is a QString or a Key.
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
