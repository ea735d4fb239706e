// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/writermemory.h"

namespace Watchroom {

namespace {
/// A log writer remembers the entities that it met; so many acts, and a new one begins with nothing.
constexpr int actsOfOneLog = 500;

Result<int64_t> lastSeq(Connection &connection)
{
    return connection.statementFor("SELECT max(seq) FROM act").firstInteger(0);
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

Result<void> WriterMemory::follow(Connection &connection)
{
    const auto version = connection.dataVersion();
    WR_TRY(version);
    const auto seq = lastSeq(connection);
    WR_TRY(seq);
    if (*version == m_dataVersion && *seq == m_seq)
        return {};
    forget();
    m_dataVersion = *version;
    m_seq = *seq;
    return {};
}

void WriterMemory::took(const Acts &acts, Connection &connection)
{
    const auto seq = lastSeq(connection);
    if (!seq) // the acts are on the disk; everything is read anew before the next ones
        return forget();
    m_seq = *seq;
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
