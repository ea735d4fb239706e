// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importrun.h"

#include <QJsonObject>

namespace Watchroom {

/// A word that a public page posted.
struct StatusPost
{
    QString id; ///< empty: named by time, word and its place among equal ones
    Moment at;
    QString word, body;
};

/// An incident as every kind of status page tells it: whole, each time.
struct StatusIncident
{
    QString key, title, impact, link, page;
    bool maintenance = false;
    std::optional<QStringList> components;
    QMap<QString, Value> values; ///< clocks and fields that the page states itself
    QList<StatusPost> posts;     ///< oldest first
};

/// Gives an incident and its posts to the run: each post is an event and a posted update. \a line names the
/// place of the incident in the file.
Result<void> takeStatusIncident(const StatusIncident &incident, const ImportMap &map, ImportRun &run,
                                qint64 line);

/// What is wrong with one member of a JSON object.
struct JsonTrouble
{
    QString field, value, reason;
};
/// Reads members of a JSON object and remembers the first that is wrong.
class JsonMembers
{
public:
    explicit JsonMembers(const QJsonObject &object, const QString &where = {})
        : m_object(object)
        , m_where(where)
    {
    }
    QString text(const char *name, bool needed = false);
    /// None for null or an absent one.
    std::optional<Moment> time(const char *name, bool needed = false);
    QJsonArray list(const char *name);
    bool has(const char *name) const { return m_object.contains(QLatin1String(name)); }
    void complain(const char *name, const QString &reason);
    const std::optional<JsonTrouble> &trouble() const { return m_trouble; }
    void add(const std::optional<JsonTrouble> &trouble)
    {
        if (!m_trouble)
            m_trouble = trouble;
    }

private:
    QJsonObject m_object;
    QString m_where;
    std::optional<JsonTrouble> m_trouble;
};

/// A time that a page prints with seconds that are always zero is known to the minute.
Moment toTheMinute(const Moment &moment);
/// \a posts oldest first; of equal times as they stood, read in the order of the page.
void putInOrder(QList<StatusPost> &posts, bool newestFirst);
/// The host of an address: the source's name for pages that have no id.
QString hostOf(const QString &url);

} // namespace Watchroom
