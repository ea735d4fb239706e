// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/company.h"
#include "sample/samplecontext.h"
#include "workspace/writer.h"

namespace Watchroom {

/// Takes one incident of the fictional company through its process. It does not refer to states by name: it
/// meets unmet criteria and performs forward transitions, so that it works with any process.
class Walk
{
public:
    struct Plan
    {
        Scenario scenario;
        Instant begins{};
        QString severity; ///< intended severity: "s2"
        bool falseAlarm = false;
        QString visitor; ///< the user of the sample; gets access to confidential incidents
    };
    Walk(Plan plan, const Company &company)
        : m_plan(std::move(plan))
        , m_company(company)
        , m_at(m_plan.begins)
    {
    }

    Instant at() const { return m_at; }
    bool isOver() const { return m_over; }
    const QString &name() const { return m_name; }
    /// Performs the next act at at(), and advances at().
    Result<void> advance(Writer &writer, SampleContext &context);

private:
    /// The data for its decisions, as seen by a person who can see the incident.
    struct Now
    {
        Writer &writer;
        SampleContext &context;
        Snapshot snapshot;
        const IncidentRecord &incident() const { return *snapshot.incident; }
        const ProcessDefinition &process() const { return *snapshot.process(); }
    };
    Result<void> declare(Writer &writer, SampleContext &context);
    Result<void> walkOn(Now &now);
    Result<bool> talk(Now &now);
    Result<void> meet(Now &now, const Criterion &criterion, const Transition &step);
    Result<void> setField(Now &now, const QString &key);
    Result<void> engage(Now &now, const QString &role);
    Result<void> publish(Now &now, const QString &publicState);
    Result<void> finishTasks(Now &now, const Criterion &criterion);
    Result<void> take(Now &now, const Transition &step);
    const Transition *stepOn(const Now &now) const;
    QString takerOf(Now &now, const Transition &step) const;
    QString anotherThan(const QString &handle) const;
    QString fieldText(Now &now, const QString &key) const;
    void pass(SampleContext &context, std::chrono::seconds typical) { m_at += context.around(typical); }

    template<typename Request>
    Result<void> perform(Now &now, const QString &who, const Request &request)
    {
        now.context.set(m_at, who);
        WR_TRY(now.writer.perform(request, now.context, m_name));
        return {};
    }

    Plan m_plan;
    const Company &m_company;
    Instant m_at;
    QString m_name, m_starter;
    QStringList m_toName; ///< people who still need access to a confidential incident
    int m_notes = 0, m_moves = 0;
    bool m_over = false;
};

} // namespace Watchroom
