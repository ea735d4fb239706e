// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importreport.h"

#include <QJsonArray>

namespace Watchroom {

QJsonObject ImportReport::toJson() const
{
    QJsonArray rejects;
    for (const ImportReject &reject : rejected)
        rejects.append(QJsonObject{{QStringLiteral("line"), reject.line},
                                   {QStringLiteral("column"), reject.column},
                                   {QStringLiteral("field"), reject.field},
                                   {QStringLiteral("value"), reject.value},
                                   {QStringLiteral("reason"), reject.reason}});
    const QJsonObject addedJson{{QStringLiteral("incidents"), qint64(added.incidents)},
                                {QStringLiteral("timeline_entries"), qint64(added.timelineEntries)},
                                {QStringLiteral("status_updates"), qint64(added.statusUpdates)},
                                {QStringLiteral("services"), qint64(added.services)},
                                {QStringLiteral("articles"), 0},
                                {QStringLiteral("reviews"), 0},
                                {QStringLiteral("people"), qint64(added.people)},
                                {QStringLiteral("acts"), qint64(added.acts)}};
    return {{QStringLiteral("format"), format},
            {QStringLiteral("map"), map.isEmpty() ? QJsonValue() : QJsonValue(map)},
            {QStringLiteral("source"), source},
            {QStringLiteral("read"), qint64(read)},
            {QStringLiteral("added"), addedJson},
            {QStringLiteral("changed"), qint64(changed)},
            {QStringLiteral("unchanged"), qint64(unchanged)},
            {QStringLiteral("flagged"), qint64(flagged)},
            {QStringLiteral("rejected"), rejects},
            {QStringLiteral("kept"), kept}};
}

} // namespace Watchroom
