// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/grouping.h"

#include "base/text.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Grouping)
};

const QStringList &groupKeys()
{
    static const QStringList keys{QStringLiteral("area"),      QStringLiteral("severity"),
                                  QStringLiteral("service"),   QStringLiteral("month"),
                                  QStringLiteral("state"),     QStringLiteral("category"),
                                  QStringLiteral("root_cause")};
    return keys;
}
} // namespace

Result<GroupBy> groupByFromKey(const QString &key)
{
    const qsizetype found = groupKeys().indexOf(key);
    if (found < 0)
        return failUnknown(Words::tr("grouping"), key, groupKeys());
    return static_cast<GroupBy>(found);
}

QString groupByKey(GroupBy by)
{
    return groupKeys().at(qsizetype(by));
}

} // namespace Watchroom
