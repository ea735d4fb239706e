// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/communications.h"

#include <QRegularExpression>

namespace Watchroom {

QStringList builtInPlaceholders()
{
    return QStringLiteral("next link since service from to duration mitigated posted title severity")
        .split(u' ');
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{([a-z0-9_]+)\\}"));
    QStringList names;
    for (auto found = braces.globalMatch(text); found.hasNext();)
        names.append(found.next().captured(1));
    names.removeDuplicates();
    return names;
}

QStringList lintRules()
{
    return QStringLiteral(
               "missing_next missing_link missing_since too_long words pattern percent outage_word "
               "secret state_mismatch same_text security_detail spelling")
        .split(u' ');
}

} // namespace Watchroom
