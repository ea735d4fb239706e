// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/tableimport.h"

#include "import/csvreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::TableImport)
};

/// So many incidents are remembered to tell what a row changed; of older ones the state alone is told.
constexpr qsizetype rowsKept = 4'096;

/// What is wrong with one field of a row.
struct Trouble
{
    QString column, value, reason;
};

class TableImport
{
public:
    TableImport(QIODevice &file, const ImportMap &map, ImportRun &run)
        : m_csv(file)
        , m_map(map)
        , m_run(run)
        , m_isLog(map.format == QLatin1String("event-log-csv"))
    {
    }
    Result<void> all();

private:
    Result<void> readHeader();
    Result<void> takeRow(const CsvRow &row);
    std::optional<Trouble> shapeTrouble(const CsvRow &row) const;
    std::optional<Trouble> mapIncident(SourceIncident &incident);
    std::optional<Trouble> mapField(SourceIncident &incident, const QString &field,
                                    const ImportMap::Field &from);
    std::optional<Trouble> mapEvent(SourceEvent &event);
    void readTitle();
    QString mapTitle() const;
    QString tell(const QString &incident);
    Result<void> reject(const CsvRow &row, const Trouble &trouble);

    QString raw(const QString &column) const
    {
        const int place = m_place.value(column, -1);
        if (place < 0)
            return {};
        std::optional<QString> &text = m_texts[size_t(place)]; // most columns are asked for more than once
        if (!text)
            text = QString::fromUtf8(m_row->fields[place]).trimmed();
        return *text;
    }
    /// Empty where the source has nothing.
    QString value(const QString &column) const
    {
        const QString text = column.isEmpty() ? QString() : raw(column);
        return m_map.isMissing(text) ? QString() : text;
    }

    CsvReader m_csv;
    const ImportMap &m_map;
    ImportRun &m_run;
    bool m_isLog;
    QStringList m_columns;
    QHash<QString, int> m_place;
    struct TitlePart
    {
        QString text, column; ///< the text stands before the column, which may be missing
    };
    QList<TitlePart> m_title;
    const CsvRow *m_row = nullptr;
    mutable std::vector<std::optional<QString>> m_texts; ///< of the row, as far as they were asked for
    QHash<QString, QStringList> m_before;                ///< told columns of the row before, by incident
};

Result<void> TableImport::readHeader()
{
    const auto header = m_csv.next();
    if (!header)
        return fail(ErrorCode::Invalid, Words::tr("The file is empty."), {},
                    Words::tr("A table begins with the names of its columns."));
    m_columns = columnNames(header->fields);
    for (int i = 0; i < m_columns.size(); ++i)
        m_place.insert(m_columns[i], i);
    QStringList missing;
    for (const QString &column : m_map.columns()) {
        if (!m_place.contains(column))
            missing.append(column);
    }
    const QString present = m_columns.mid(0, 60).join(QStringLiteral(", "));
    if (!missing.isEmpty())
        return fail(
            ErrorCode::Invalid,
            Words::tr("The file lacks %n column(s) that the map %1 names: %2", "", int(missing.size()))
                .arg(m_map.name, missing.join(QStringLiteral(", "))),
            missing.join(QLatin1Char(' ')),
            Words::tr("Nothing was taken. Export the table with these columns; it has: %1.").arg(present),
            Words::tr("It has: %1. Name another map with --map.").arg(present));
    return {};
}

Result<void> TableImport::all()
{
    WR_TRY(readHeader());
    readTitle();
    while (const auto row = m_csv.next()) {
        WR_TRY(m_run.go());
        WR_TRY(takeRow(*row));
    }
    return {};
}

Result<void> TableImport::reject(const CsvRow &row, const Trouble &trouble)
{
    const int place = m_place.value(trouble.column, -1);
    return m_run.reject({row.line, place + 1, trouble.column, trouble.value.left(200), trouble.reason});
}

/// What is wrong with the row before anything in it is looked at.
std::optional<Trouble> TableImport::shapeTrouble(const CsvRow &row) const
{
    if (!row.trouble.isEmpty())
        return Trouble{{}, QString::fromUtf8(row.fields.value(0)), row.trouble};
    if (row.fields.size() != m_columns.size())
        return Trouble{
            {},
            QString::fromUtf8(row.fields.value(0)),
            Words::tr("The row has %1 fields, the header %2.").arg(row.fields.size()).arg(m_columns.size())};
    for (int i = 0; i < row.fields.size(); ++i) {
        const QByteArray &bytes = row.fields[i];
        if (std::none_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) >= 0x80; }))
            continue;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder.decode(bytes);
        if (decoder.hasError())
            return Trouble{m_columns[i], text, Words::tr("This is no UTF-8; save the table as UTF-8.")};
    }
    return {};
}

void TableImport::readTitle()
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([^{}]+)\\}"));
    qsizetype at = 0;
    for (auto it = placeholder.globalMatch(m_map.title); it.hasNext();) {
        const auto match = it.next();
        m_title.append({m_map.title.mid(at, match.capturedStart() - at), match.captured(1)});
        at = match.capturedEnd();
    }
    m_title.append({m_map.title.mid(at), {}});
}

QString TableImport::mapTitle() const
{
    QString title;
    for (const TitlePart &part : m_title)
        title += part.text + (part.column.isEmpty() ? QString() : raw(part.column));
    return title.trimmed().isEmpty() ? value(m_map.key) : title;
}

std::optional<Trouble> TableImport::mapField(SourceIncident &incident, const QString &field,
                                             const ImportMap::Field &from)
{
    const QString text = value(from.column);
    Value &into = incident.values[field];
    into = Value();
    if (text.isEmpty())
        return {};
    switch (from.type) {
    case ImportMap::ValueType::Text:
        into = Value(text);
        break;
    case ImportMap::ValueType::YesNo: {
        static const QStringList yes{QStringLiteral("true"), QStringLiteral("yes"), QStringLiteral("1")},
            no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("0")};
        const QString word = text.toLower();
        if (!yes.contains(word) && !no.contains(word))
            return Trouble{from.column, text, Words::tr("This is neither true nor false.")};
        into = Value(yes.contains(word));
        break;
    }
    case ImportMap::ValueType::Number: {
        bool ok = false;
        into = Value(int64_t(text.toLongLong(&ok)));
        if (!ok)
            return Trouble{from.column, text, Words::tr("This is no whole number.")};
        break;
    }
    case ImportMap::ValueType::Moment:
        const auto moment = m_map.time(text);
        if (!moment)
            return Trouble{from.column, text, Words::tr("This is no time in a form that the map names.")};
        into = Value(*moment);
        break;
    }
    return {};
}

std::optional<Trouble> TableImport::mapIncident(SourceIncident &incident)
{
    incident.key = value(m_map.key);
    if (incident.key.isEmpty())
        return Trouble{m_map.key, raw(m_map.key),
                       Words::tr("Without it nobody knows which incident this is.")};
    incident.values.insert(QStringLiteral("title"), Value(mapTitle()));
    if (const QString word = value(m_map.severityColumn); m_map.severities.contains(word))
        incident.values.insert(QStringLiteral("severity"), Value(m_map.severities.value(word)));
    for (auto it = m_map.fields.constBegin(); it != m_map.fields.constEnd(); ++it) {
        if (const auto trouble = mapField(incident, it.key(), it.value()))
            return trouble;
    }
    if (!m_map.services.isEmpty()) {
        QStringList services;
        const QString text = value(m_map.services);
        for (const QString &one :
             m_map.serviceSeparator.isEmpty() ? QStringList{text} : text.split(m_map.serviceSeparator)) {
            if (!one.trimmed().isEmpty())
                services.append(one.trimmed());
        }
        incident.services = services;
    }
    return {};
}

std::optional<Trouble> TableImport::mapEvent(SourceEvent &event)
{
    QStringList names;
    for (const QString &column : m_map.event)
        names.append(raw(column));
    event.key = names.isEmpty() ? QStringLiteral("row") : names.join(QLatin1Char('/'));
    const QString severity = value(m_map.severityColumn);
    if (!severity.isEmpty() && !m_map.severities.contains(severity))
        event.oddity = Words::tr("The map has no severity for “%1”.").arg(severity.left(60));
    const QString state = value(m_map.stateColumn);
    if (!state.isEmpty() && !m_map.states.contains(state))
        event.oddity = Words::tr("The map has no state for “%1”.").arg(state.left(60));
    event.state = {m_map.states.value(state)};
    QString column = m_map.happened;
    if (column.isEmpty()) // of a row an incident: when it was declared
        column = m_map.fields.value(QStringLiteral("declared_at")).column;
    const auto happened = m_map.time(value(column));
    if (!happened)
        return Trouble{column, raw(column),
                       value(column).isEmpty() ? Words::tr("Without it nobody knows when this happened.")
                                               : Words::tr("This is no time in a form that the map names.")};
    event.happened = *happened;
    return {};
}

/// What this row says beside the one before it.
QString TableImport::tell(const QString &incident)
{
    QStringList now{raw(m_map.stateColumn)};
    for (const ImportMap::Told &told : m_map.tell)
        now.append(value(told.column));
    const QStringList before = m_before.value(incident);
    QStringList parts;
    if (before.isEmpty() || before[0] == now[0])
        parts.append(now[0]);
    else
        parts.append(QStringLiteral("%1 → %2").arg(before[0], now[0]));
    for (qsizetype i = 0; i < m_map.tell.size(); ++i) {
        const QString &to = now[i + 1];
        if (before.isEmpty() ? to.isEmpty() : before[i + 1] == to)
            continue;
        parts.append(
            QStringLiteral("%1: %2").arg(m_map.tell[i].label, to.isEmpty() ? Words::tr("nothing") : to));
    }
    if (m_before.size() >= rowsKept)
        m_before.clear();
    m_before.insert(incident, now);
    parts.removeAll(QString());
    return parts.isEmpty() ? Words::tr("Imported") : parts.join(QStringLiteral("; "));
}

Result<void> TableImport::takeRow(const CsvRow &row)
{
    m_row = &row;
    m_texts.assign(size_t(row.fields.size()), {});
    SourceIncident incident;
    SourceEvent event;
    std::optional<Trouble> trouble = shapeTrouble(row);
    if (!trouble)
        trouble = mapIncident(incident);
    if (!trouble)
        trouble = mapEvent(event);
    if (trouble)
        return reject(row, *trouble);
    event.text = tell(incident.key);
    const ImportReject place{row.line, 0, {}, incident.key, {}};
    if (m_isLog)
        return m_run.take(incident, event, place);
    incident.whole = true;
    incident.state = event.state;
    const auto before = m_run.report.unchanged;
    WR_TRY(m_run.take(incident, event, place));
    if (m_run.report.unchanged == before)
        return {};
    const auto changed = m_run.sink.settle(incident);
    if (!changed && changed.error().code == ErrorCode::Invalid)
        return m_run.reject({row.line, 0, changed.error().detail, incident.key, changed.error().message});
    WR_TRY(changed);
    if (*changed)
        --m_run.report.unchanged; // the row is here, but it says something else now
    return {};
}
} // namespace

Result<void> importTable(QIODevice &file, const ImportMap &map, ImportRun &run)
{
    return TableImport(file, map, run).all();
}

} // namespace Watchroom
