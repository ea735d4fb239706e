// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/importing.h"
#include "transfer/importreport.h"
#include "workspace/writer.h"

namespace Watchroom {

/// Where the readers of every foreign format put what they found: makes acts of it and counts. Lives inside
/// one transaction of the caller. Its memory is bounded: what it forgets it reads back from the file.
class ImportSink
{
public:
    /// \a source names whose keys these are, \a area whose process the incidents follow. NotFound if the file
    /// has no process of that area.
    static Result<std::unique_ptr<ImportSink>> make(Writer &writer, LogWriter &log, const QString &source,
                                                    const QString &area, const Context &context,
                                                    ImportReport &report);

    const ProcessDefinition &process() const { return *m_process; }
    /// Takes an event, if it is new or was edited at the source. Invalid, with the field in detail: it can't
    /// be stored, and the caller rejects it; any other error ends the import.
    Result<void> take(const SourceIncident &incident, const SourceEvent &event);
    /// After the events of a whole incident: what changed of it at the source without one. True if anything.
    Result<bool> settle(const SourceIncident &incident);
    /// Writes what is still to be written.
    Result<void> finish();

private:
    ImportSink(Writer &writer, LogWriter &log, const Context &context, ImportReport &report)
        : m_writer(writer)
        , m_log(log)
        , m_context(context)
        , m_report(report)
    {
    }
    struct Known
    {
        ImportedIncident incident;
        bool loaded = true;
    };
    Result<Known *> known(const QString &key);
    Result<void> load(Known &known);
    Result<QString> storedDigest(const Uuid &record);
    Result<bool> commit(const ImportRequest &request, Known &known);
    Result<void> flush();
    void count(const Act &act);

    Writer &m_writer;
    LogWriter &m_log;
    const Context &m_context;
    ImportReport &m_report;
    Snapshot m_now;
    QString m_source;
    ProcessPointer m_process;
    GestureId m_gesture;
    QHash<QString, Known> m_known;
    QHash<Uuid, QString> m_digests; ///< of records that are not yet in the tables
    int m_waiting = 0;              ///< acts since the last flush
};

} // namespace Watchroom
