// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/template.h"

#include <QRegularExpression>
#include <algorithm>

namespace Watchroom {

namespace {
QString utcClock(const Moment &moment)
{
    return toDateTime(moment.at, QTimeZone::utc()).toString(QStringLiteral("HH:mm"));
}
} // namespace

QMap<QString, QString> templateValues(const IncidentRecord &incident, const std::optional<Moment> &next)
{
    QMap<QString, QString> values;
    if (next)
        values.insert(QStringLiteral("next"), utcClock(*next));
    if (const auto since = incident.clock(QStringLiteral("impact_started_at")); since && since->isTimed())
        values.insert(QStringLiteral("since"), utcClock(*since));
    if (const auto mitigated = incident.clock(QStringLiteral("mitigated_at"));
        mitigated && mitigated->isTimed())
        values.insert(QStringLiteral("mitigated"), utcClock(*mitigated));
    if (!incident.services.isEmpty())
        values.insert(QStringLiteral("service"), incident.services.join(QStringLiteral(", ")));
    return values;
}

namespace {
const QRegularExpression &fieldPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([a-z][a-z0-9_]*)\\}"));
    return pattern;
}
} // namespace

QStringList fieldsIn(const QString &text)
{
    QStringList names;
    for (auto it = fieldPattern().globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QString filled(const QString &text, const QMap<QString, QString> &values, QStringList *unfilled)
{
    QString result;
    qsizetype from = 0;
    for (auto it = fieldPattern().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += text.mid(from, match.capturedStart() - from);
        const auto value = values.constFind(match.captured(1));
        result += value == values.constEnd() ? match.captured(0) : *value;
        if (value == values.constEnd() && unfilled && !unfilled->contains(match.captured(1)))
            unfilled->append(match.captured(1));
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

bool isFilledFrom(const LocalText &text, const QString &body)
{
    const auto matches = [&](const QString &one) {
        QString pattern;
        qsizetype from = 0;
        const QString trimmed = one.trimmed();
        for (auto it = fieldPattern().globalMatch(trimmed); it.hasNext();) {
            const auto match = it.next();
            // Without its spaces: whoever leaves a field empty leaves them out, too.
            pattern += QRegularExpression::escape(trimmed.mid(from, match.capturedStart() - from).trimmed())
                + QStringLiteral(".*");
            from = match.capturedEnd();
        }
        pattern += QRegularExpression::escape(trimmed.mid(from).trimmed());
        return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                                  QRegularExpression::DotMatchesEverythingOption)
            .match(body.trimmed())
            .hasMatch();
    };
    return std::any_of(text.byLanguage.begin(), text.byLanguage.end(), matches);
}

} // namespace Watchroom
