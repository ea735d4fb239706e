// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/incidentjson.h"

#include <QIODevice>

namespace Watchroom {

/// One document of many incidents, written one after another: csv (a row each), json (an array of what show
/// tells) or markdown (a chapter each). Memory does not grow with their number. Storage if \c out takes no
/// more.
class IncidentDocument
{
public:
    static QStringList formats();
    /// Writes what stands before the first. Invalid for another format. \a out outlives the document.
    static Result<IncidentDocument> begin(const QString &format, QIODevice &out);

    /// A row of csv tells nothing of timelines and surroundings.
    bool needsTimeline() const { return m_format != Format::Csv; }
    Result<void> add(const IncidentRecord &incident, const Surroundings &around);
    /// Writes what stands after the last.
    Result<void> finish();

private:
    enum class Format { Csv, Json, Markdown };
    IncidentDocument(Format format, QIODevice &out)
        : m_format(format)
        , m_out(&out)
    {
    }
    Result<void> write(const QByteArray &bytes);

    Format m_format;
    QIODevice *m_out;
    bool m_first = true;
};

/// A cell as every spreadsheet takes it for text: quoted, and with an apostrophe before what would start a
/// formula.
QString csvCell(const QString &text);

} // namespace Watchroom
