// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/reportsource.h"
#include "store/scratchfile.h"

namespace Watchroom {

/// A file with one S1 that went from the impact at 12:00 UTC on 23 June 2026 to its closing, the last step by
/// an override, with two posted updates and entries in several scripts.
class ReportFixture
{
public:
    ReportFixture();

    ScratchFile file;
    QString name; ///< INC-1
    Instant at;   ///< of the report: an hour after the closing

    /// A note with two files: one with a hostile name, one without words beside it.
    void attach();
    Result<ReportSource> source(const QString &incident, const QString &who = QStringLiteral("ann"));
    ReportContent content();

private:
    template<typename Request>
    Acts perform(const Request &request);
    void set(const char *field, const QString &value);
    void post(const char *state, const char *text, int atMinute, int promisedMinute);
    void to(const char *state, const QString &override = {});
};

const ReportSection *sectionOf(const ReportContent &content, const char *key);
/// All that a section says, a line a cell.
QString wordsOf(const ReportSection *section);

} // namespace Watchroom
