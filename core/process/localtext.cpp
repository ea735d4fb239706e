// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/localtext.h"

namespace Watchroom {

QString LocalText::in(const QString &language) const
{
    for (const QString &wanted : {language, QStringLiteral("en"), QString()}) {
        if (const auto found = byLanguage.constFind(wanted); found != byLanguage.constEnd())
            return *found;
    }
    return byLanguage.isEmpty() ? QString() : byLanguage.first();
}

} // namespace Watchroom
