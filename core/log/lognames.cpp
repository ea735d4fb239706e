// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log.h"

namespace Watchroom {

namespace {
/// What tells the incident that is number \a place of those with one name, from 1: b, c, … z, aa, ab, …
QString clashLetters(qsizetype place)
{
    QString letters;
    for (qsizetype left = place + 1; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(ushort('a' + (left - 1) % 26)));
    return letters;
}
} // namespace

/// The rows that lists read, and the names: two desks may have drawn the same number. The earlier keeps it,
/// later ones take a letter, alike on every desk.
Result<void> LogWriter::finishIncidents()
{
    int64_t highest = 0;
    std::vector<int64_t> incidents(m_incidents.cbegin(), m_incidents.cend());
    std::sort(incidents.begin(), incidents.end());
    for (const int64_t key : incidents) {
        Statement &own = m_connection.statementFor("SELECT name FROM incident WHERE key = :key");
        own.bind(":key", key);
        const auto drawnName = own.first(QString(), [](const Statement &row) { return row.text(0); });
        WR_TRY(drawnName);
        const QString &name = *drawnName;
        if (name.isEmpty())
            continue;
        QList<std::pair<ActMark, int64_t>> drawn;
        QList<std::pair<int64_t, Uuid>> same;
        Statement &sameName = m_connection.statement("incident/same_name");
        sameName.bind(":name", name);
        WR_TRY(sameName.each([&same](const Statement &row) { same.append({row.integer(0), row.uuid(1)}); }));
        for (const auto &[otherKey, id] : same) {
            if (same.size() > 1) {
                m_entities.insert(id, otherKey);
                const auto changes = changesOf(otherKey);
                WR_TRY(changes);
                drawn.append({fold(*changes).firstBy, otherKey});
            } else {
                drawn.append({ActMark{}, otherKey});
            }
        }
        std::sort(drawn.begin(), drawn.end());
        if (drawn.size() > 1) // the letters may move: free the names first
            for (const auto &[mark, otherKey] : drawn)
                if (!m_connection.statementFor("UPDATE incident_row SET shown_name = NULL WHERE key = :key")
                         .bind(":key", otherKey)
                         .run())
                    return fail(error());
        for (qsizetype i = 0; i < drawn.size(); ++i) {
            const QString shown = i == 0 ? name : name + clashLetters(i);
            if (!m_connection.statement("incident/refresh_row")
                     .bind(":shown_name", shown)
                     .bind(":incident", drawn[i].second)
                     .run())
                return fail(error());
        }
        if (name.startsWith(QLatin1String("INC-")))
            highest = std::max(highest, int64_t(name.mid(4).toLongLong()));
    }
    m_incidents.clear();
    if (highest > 0) {
        Statement &save
            = m_connection.statementFor("INSERT INTO meta (key, value) VALUES ('last_number', :value) "
                                        "ON CONFLICT (key) DO UPDATE SET value = max(value, :value)");
        if (!save.bind(":value", highest).run())
            return fail(error());
    }
    return {};
}

} // namespace Watchroom
