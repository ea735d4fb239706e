// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"
#include "import/timepattern.h"

#include <QMap>
#include <QStringList>

namespace Watchroom {

/// How the words and columns of one source become ours: JSON, described by resources/maps/map.schema.json.
/// The one mechanism of every import that is not of our own acts.
struct ImportMap
{
    enum class ValueType { Text, YesNo, Number, Moment };
    struct Field
    {
        QString column;
        ValueType type = ValueType::Text;
    };
    struct Told
    {
        QString column, label;
    };

    QString name;   ///< also the source's name where it has none itself
    QString format; ///< "event-log-csv", "csv" or "statuspage"
    QString area;
    QTimeZone zone = QTimeZone::utc();
    QStringList missing; ///< what stands for nothing, beside the empty text
    QList<TimePattern> times;

    // of tables
    QString key;       ///< column that names the incident
    QStringList event; ///< columns that name one row of it
    QString happened;  ///< column with the time of the row
    QString title;     ///< with {column}s
    QString services;  ///< column
    QString serviceSeparator;
    QMap<QString, Field> fields; ///< field or clock → column
    QList<Told> tell;            ///< columns whose changes the timeline tells
    QString stateColumn, severityColumn;

    // of every source
    QMap<QString, QString> states;     ///< the source's word → a state of the process, or "" for no change
    QMap<QString, QString> severities; ///< the source's word → severity
    QMap<QString, QString> publicStates; ///< the source's word → public state, or "" for no change
    QMap<QString, QString> clocks;       ///< the source's word → a clock that an update with it sets
    QStringList maintenance;             ///< impacts that stand for planned work

    /// Every column that the map names: all must be there.
    QStringList columns() const;
    bool isMissing(const QString &value) const;
    std::optional<Moment> time(const QString &text) const;
};

/// Invalid, naming the place, for what the schema does not allow.
Result<ImportMap> readMap(const QByteArray &json, const QString &fileName);

QStringList shippedMapNames();
/// One that comes with the program, by name; NotFound names those.
Result<ImportMap> shippedMap(const QString &name);
/// The JSON Schema of maps.
QByteArray mapSchema();

} // namespace Watchroom
