// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QList>
#include <QString>
#include <optional>

namespace Watchroom {

/// What a piece of text is to the reader; each format has its own look for it.
enum class ReportTone : uint8_t { Plain, Strong, Muted, Struck };

struct ReportText
{
    QString text; ///< data, never markup; may hold line breaks
    ReportTone tone = ReportTone::Plain;
    friend bool operator==(const ReportText &, const ReportText &) = default;
};

/// Texts under each other.
using ReportCell = QList<ReportText>;

struct ReportRow
{
    QList<ReportCell> cells; ///< one a column; of a heading only the first
    bool heading = false;    ///< stands across the table and stays with the row after it
    friend bool operator==(const ReportRow &, const ReportRow &) = default;
};

struct ReportColumn
{
    QString title;
    int share = 0; ///< of the width, in hundredths
    friend bool operator==(const ReportColumn &, const ReportColumn &) = default;
};

struct ReportTable
{
    QList<ReportColumn> columns;
    QList<ReportRow> rows;
    friend bool operator==(const ReportTable &, const ReportTable &) = default;
};

struct ReportSection
{
    QString key; ///< "timeline", "updates" …: stable, in no language
    QString title;
    QString note; ///< small, under the title
    QList<ReportText> paragraphs;
    ReportTable table;
    QString foot; ///< small, under the table
    friend bool operator==(const ReportSection &, const ReportSection &) = default;
};

struct ReportFigure
{
    QString label, value;
    friend bool operator==(const ReportFigure &, const ReportFigure &) = default;
};

/// A stretch of the incident between two clocks.
struct ReportPhase
{
    QString name;
    Instant from{}, to{};
    int place = 0;        ///< among all kinds of phases: gives it the same colour in each report
    bool running = false; ///< its end is the time of the report
    friend bool operator==(const ReportPhase &, const ReportPhase &) = default;
};

/// Where the time went: drawn in the PDF, told as a table elsewhere. Nothing to draw: no phases.
struct ReportChart
{
    QList<ReportPhase> phases; ///< in order, without gaps
    QList<Instant> updates;    ///< posted ones
    std::optional<std::pair<Instant, Instant>> impact;
    QString impactText; ///< "customers hindered, 48 min"
    QString caption;
    friend bool operator==(const ReportChart &, const ReportChart &) = default;
};

/// What a report says, whichever format it is written in. A value: the same file, time and zone give the
/// same.
struct ReportContent
{
    QString organisation, name, title;
    QString lead;                ///< two sentences for somebody who was not there; may be empty
    QString kind;                ///< "Post-incident report INC-31, internal"
    QString foot;                ///< when written, the log's heads in short, the process and its version
    Instant at{};                ///< when written
    QString severity;            ///< "s1" … "undetermined": for its shape
    QList<ReportFigure> figures; ///< four; the severity first
    QString chartTitle;
    ReportChart chart;
    QList<ReportSection> sections;
    friend bool operator==(const ReportContent &, const ReportContent &) = default;
};

} // namespace Watchroom
