// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/writermemory.h"

namespace Watchroom {

namespace {
/// A log writer remembers the entities that it met; so many acts, and a new one begins with nothing.
constexpr int actsOfOneLog = 500;

int64_t lastSeq(Connection &connection)
{
    Statement &last = connection.statementFor("SELECT max(seq) FROM act");
    const int64_t seq = last.step() ? last.integer(0) : 0;
    last.reset();
    return seq;
}

/// True if what everybody finds beside their incident may be another after \a act.
bool changesFile(const Act &act)
{
    return std::any_of(act.payload.changes.begin(), act.payload.changes.end(), [](const Change &change) {
        switch (change.kind) {
        case EntityKind::Person:
        case EntityKind::Service:
        case EntityKind::AccessMember: // who sees whom
        case EntityKind::Incident:     // the last number
            return true;
        default:
            return false;
        }
    });
}
} // namespace

void WriterMemory::follow(Connection &connection)
{
    const int64_t version = connection.dataVersion(), seq = lastSeq(connection);
    if (version == m_dataVersion && seq == m_seq)
        return;
    forget();
    m_dataVersion = version;
    m_seq = seq;
}

void WriterMemory::took(const Acts &acts, Connection &connection)
{
    m_seq = lastSeq(connection);
    m_acts += int(acts.size());
    if (m_acts >= actsOfOneLog)
        m_log.reset();
    if (std::any_of(acts.begin(), acts.end(), changesFile)) {
        eyes.reset();
        file.reset();
    }
}

void WriterMemory::forget()
{
    eyes.reset();
    file.reset();
    m_log.reset();
    m_dataVersion = m_seq = 0;
}

LogWriter *WriterMemory::log(const PlaceOnDisk &place) const
{
    return m_place == place ? m_log.get() : nullptr;
}

LogWriter *WriterMemory::keep(std::unique_ptr<LogWriter> log, const PlaceOnDisk &place)
{
    m_log = std::move(log);
    m_place = place;
    m_acts = 0;
    return m_log.get();
}

} // namespace Watchroom
