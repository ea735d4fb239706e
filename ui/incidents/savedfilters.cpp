// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/savedfilters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Watchroom {

namespace {
const QString key = QStringLiteral("incidents/saved_filters");
}

QString savedFiltersText(const QList<SavedFilter> &filters)
{
    QJsonArray array;
    for (const SavedFilter &filter : filters)
        array.append(
            QJsonObject{{QStringLiteral("name"), filter.name}, {QStringLiteral("line"), filter.line}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<SavedFilter> savedFiltersFrom(const QString &text)
{
    QList<SavedFilter> filters;
    for (const QJsonValue &each : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const SavedFilter filter{each[QLatin1String("name")].toString(),
                                 each[QLatin1String("line")].toString()};
        if (!filter.name.isEmpty())
            filters.append(filter);
    }
    return filters;
}

SavedFilters::SavedFilters(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_kept(workspace, key, this)
{
    connect(&m_kept, &DeskSetting::failed, this, &SavedFilters::failed);
    m_kept.load([this](const QString &text) {
        m_filters = savedFiltersFrom(text);
        Q_EMIT changed();
    });
}

void SavedFilters::keep(const SavedFilter &filter)
{
    m_filters.removeIf([&filter](const SavedFilter &each) { return each.name == filter.name; });
    m_filters.append(filter);
    std::sort(m_filters.begin(), m_filters.end(), [](const SavedFilter &a, const SavedFilter &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    save();
}

void SavedFilters::remove(const QString &name)
{
    m_filters.removeIf([&name](const SavedFilter &each) { return each.name == name; });
    save();
}

void SavedFilters::save()
{
    m_kept.save(savedFiltersText(m_filters));
    Q_EMIT changed();
}

} // namespace Watchroom
