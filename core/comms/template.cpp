// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/template.h"

#include <QRegularExpression>

namespace Watchroom {

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

} // namespace Watchroom
