// SPDX-License-Identifier: GPL-3.0-or-later
#include "queries/metricsloader.h"

#include "store/rows.h"
#include "store/sqlparts.h"

#include <QSet>

namespace Watchroom {

namespace {
class FactsLoader
{
public:
    /// Of the incidents \a some: keys as JSON.
    FactsLoader(Connection &connection, const QByteArray &some)
        : m_connection(connection)
        , m_some(some)
    {
    }

    Result<std::vector<IncidentFacts>> load()
    {
        WR_TRY(incidents());
        WR_TRY(clocks());
        WR_TRY(nearMisses());
        WR_TRY(services());
        WR_TRY(fields());
        WR_TRY(engagements());
        return std::move(m_facts);
    }

    const std::vector<int64_t> &keys() const { return m_keys; }

private:
    /// Few words stand in many rows: one copy each.
    QString shared(const QString &text) { return *m_words.insert(text); }

    template<typename Take>
    Result<void> each(const char *name, const Take &take)
    {
        return m_connection.statement(name).bindText(":keys", m_some).each(take);
    }

    /// Rows that belong to an incident come ordered by it, so a place only moves forward.
    template<typename Take>
    Result<void> eachOf(const char *name, const Take &take)
    {
        size_t place = 0;
        return each(name, [&](const Statement &row) {
            const int64_t key = row.integer(0);
            while (place < m_keys.size() && m_keys[place] < key)
                ++place;
            if (place < m_keys.size() && m_keys[place] == key)
                take(m_facts[place], row);
        });
    }

    Result<void> incidents()
    {
        return each("read/metrics_incidents", [&](const Statement &row) {
            IncidentFacts facts;
            facts.name = row.text(1);
            facts.area = shared(row.text(2));
            facts.severity = shared(row.text(3));
            facts.state = shared(row.text(4));
            setCourse(facts, row.integer(5) != 0, row.integer(6) != 0, row.integer(7) != 0,
                      row.integer(8) != 0, false);
            facts.declared = momentAt(row, 9).value_or(Moment{});
            m_keys.push_back(row.integer(0));
            m_facts.push_back(std::move(facts));
        });
    }
    Result<void> clocks()
    {
        return eachOf("read/metrics_clocks", [](IncidentFacts &facts, const Statement &row) {
            if (const auto which = clockOf(row.text(1)))
                facts.clock(*which) = momentAt(row, 2);
        });
    }
    Result<void> nearMisses()
    {
        return eachOf("read/metrics_near_misses",
                      [](IncidentFacts &facts, const Statement &) { facts.excluded = true; });
    }
    Result<void> services()
    {
        return eachOf("read/metrics_services", [this](IncidentFacts &facts, const Statement &row) {
            facts.services.append(shared(row.text(1)));
        });
    }
    Result<void> fields()
    {
        return eachOf("read/metrics_fields", [this](IncidentFacts &facts, const Statement &row) {
            ByteReader reader(row.blob(2));
            const QString value = shared(Value::decode(reader).text());
            (row.text(1) == QLatin1String("category") ? facts.category : facts.rootCause) = value;
        });
    }
    Result<void> engagements()
    {
        return eachOf("read/metrics_engagements", [](IncidentFacts &facts, const Statement &row) {
            const auto until = momentAt(row, 3);
            facts.anyoneEngaged = true;
            facts.someoneEngaged |= !until;
            facts.engaged += between(momentAt(row, 1), until).value_or(std::chrono::seconds(0));
        });
    }

    Connection &m_connection;
    QByteArray m_some;
    QSet<QString> m_words;
    std::vector<int64_t> m_keys;
    std::vector<IncidentFacts> m_facts;
};
} // namespace

Result<std::vector<std::pair<int64_t, IncidentFacts>>> loadFactsOf(Connection &connection,
                                                                   const QList<int64_t> &keys)
{
    FactsLoader loader(connection, jsonOf(keys));
    auto facts = loader.load();
    WR_TRY(facts);
    std::vector<std::pair<int64_t, IncidentFacts>> found;
    for (size_t i = 0; i < facts->size(); ++i)
        found.emplace_back(loader.keys()[i], std::move((*facts)[i]));
    return found;
}

} // namespace Watchroom
