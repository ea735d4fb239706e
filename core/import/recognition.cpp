// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/recognition.h"

#include "base/text.h"
#include "import/csvreader.h"
#include "import/importjob.h"
#include "import/tarreader.h"
#include "transfer/actlines.h"
#include "transfer/packedfile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Recognition)
};

constexpr qint64 headSize = 256 * 1024;

QString jsonFormat(const QByteArray &head, const QByteArray &firstLine)
{
    if (ActLines::isHeader(firstLine))
        return QStringLiteral("watchroom-ndjson");
    const QJsonObject first = QJsonDocument::fromJson(firstLine).object();
    if (first.contains(QLatin1String("updates")))
        return QStringLiteral("status-jsonl");
    if (head.contains("\"incidents\"") || head.contains("\"scheduled_maintenances\""))
        return QStringLiteral("statuspage-v2");
    return {};
}

/// The first shipped map of which every column is there.
Result<std::optional<ImportMap>> mapForColumns(const QByteArray &firstLine)
{
    QByteArray line = firstLine;
    QBuffer buffer(&line);
    buffer.open(QIODevice::ReadOnly);
    const auto header = CsvReader(buffer).next();
    const QStringList columns = header ? columnNames(header->fields) : QStringList();
    for (const QString &name : shippedMapNames()) {
        const auto map = shippedMap(name);
        WR_TRY(map);
        const QStringList needed = map->columns();
        if (!needed.isEmpty() && std::all_of(needed.begin(), needed.end(), [&](const QString &column) {
                return columns.contains(column);
            }))
            return std::optional(*map);
    }
    return std::optional<ImportMap>();
}

Result<ImportMap> namedMap(const QString &name)
{
    if (shippedMapNames().contains(name))
        return shippedMap(name);
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(
            ErrorCode::NotFound, Words::tr("There is no map %1.").arg(name), name,
            Words::tr("Name a file, or one of: %1.").arg(shippedMapNames().join(QStringLiteral(", "))));
    return readMap(file.readAll(), QFileInfo(name).fileName());
}

bool isTable(const QString &format)
{
    return format == QLatin1String("event-log-csv") || format == QLatin1String("csv");
}

/// The map of a format that was found or named, unless the person named one.
Result<void> findMap(Recognised &found)
{
    if (found.format == QLatin1String("watchroom-ndjson"))
        return {};
    if (!isTable(found.format)) {
        const auto map = shippedMap(QStringLiteral("statuspage"));
        WR_TRY(map);
        found.map = *map;
        return {};
    }
    const auto map = mapForColumns(found.firstLine);
    WR_TRY(map);
    if (!*map)
        return fail(ErrorCode::Invalid, Words::tr("No map that comes with the program fits this table."),
                    found.format,
                    Words::tr("Nothing was taken. Choose an export of ServiceNow, Jira or another tool as it "
                              "comes, or have a map written for it; the manual page says how."),
                    Words::tr("Name one with --map; map.schema.json describes its form."));
    found.map = **map;
    return {};
}

Result<void> lookInside(const QString &path, Recognised &found)
{
    if (QFileInfo(path).isDir()) {
        found.format = QStringLiteral("status-folder");
        return {};
    }
    const auto file = PackedFile::open(path);
    WR_TRY(file);
    QByteArray head = (*file)->read(headSize);
    if (const auto failure = (*file)->failure(); failure && head.isEmpty())
        return fail(*failure);
    if (head.startsWith("\xef\xbb\xbf"))
        head.remove(0, 3);
    found.isArchive = TarReader::looksLikeTar(head);
    found.firstLine = head.left(head.indexOf('\n')).trimmed();
    const QByteArray text = head.trimmed();
    if (found.isArchive)
        found.format = QStringLiteral("status-folder");
    else if (text.startsWith('{'))
        found.format = jsonFormat(text, found.firstLine);
    else if (text.startsWith('<') && text.contains("<feed"))
        found.format = QStringLiteral("status-atom");
    else if (!text.isEmpty() && !text.contains('\0'))
        found.format = QStringLiteral("event-log-csv");
    return {};
}
} // namespace

Result<Recognised> recognise(const QString &path, const QString &format, const QString &map)
{
    Recognised found;
    WR_TRY(lookInside(path, found));
    if (!map.isEmpty()) {
        const auto named = namedMap(map);
        WR_TRY(named);
        found.map = *named;
        if (format.isEmpty() && isTable(named->format))
            found.format = named->format;
    }
    if (!format.isEmpty())
        found.format = format == QLatin1String("watchroom") ? QStringLiteral("watchroom-ndjson") : format;
    if (found.format.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("Nobody knows what %1 is.").arg(QFileInfo(path).fileName()),
                    path,
                    Words::tr("Nothing was taken. Choose another file: an event log, a table of incidents, a "
                              "status page or a Watchroom file."),
                    Words::tr("Name it with --format: %1.").arg(importFormats().join(QStringLiteral(", "))));
    if (!importFormats().contains(found.format))
        return failUnknown(Words::tr("format"), found.format, importFormats());
    if (!found.map)
        WR_TRY(findMap(found));
    if (found.map && isTable(found.format) != isTable(found.map->format))
        return fail(ErrorCode::Invalid,
                    Words::tr("The map %1 is for %2, not for %3.")
                        .arg(found.map->name, found.map->format, found.format),
                    map, Words::tr("Nothing was taken. Choose the file that the map is for."),
                    Words::tr("Name another with --map."));
    if (found.map && isTable(found.format))
        found.format = found.map->format;
    return found;
}

} // namespace Watchroom
