// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importmap.h"

#include "base/text.h"
#include "process/jsontree.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

// Outside any namespace, as the macro demands. Without it the linker drops the resource of a static library.
static void initMapResource()
{
    Q_INIT_RESOURCE(maps);
}

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ImportMap)
};

QByteArray contents(const QString &name)
{
    initMapResource();
    QFile file(QStringLiteral(":/maps/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Reads members of one object and remembers the first thing that is wrong.
class MapReader
{
public:
    MapReader(const JsonNode &root, const QString &fileName)
        : m_root(root)
        , m_file(fileName)
    {
    }

    Result<ImportMap> read();

private:
    void complain(const JsonNode &node, const QString &text)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Invalid,
                            QStringLiteral("%1:%2:%3: %4: %5")
                                .arg(m_file)
                                .arg(node.line)
                                .arg(node.column)
                                .arg(node.pointer.isEmpty() ? QStringLiteral("/") : node.pointer, text),
                            node.pointer, Words::tr("The form of a map is described in map.schema.json.")};
    }
    void allow(const JsonNode &object, const QStringList &known)
    {
        for (const JsonNode &member : object.children) {
            if (!known.contains(member.name))
                complain(member,
                         Words::tr("is not known here; known: %1")
                             .arg(nearestFirst(member.name, known).join(QStringLiteral(", "))));
        }
    }
    QString text(const JsonNode &object, const char *name, bool needed = false)
    {
        const JsonNode *member = object.child(QString::fromLatin1(name));
        if (!member) {
            if (needed)
                complain(object, Words::tr("lacks “%1”").arg(QLatin1String(name)));
            return {};
        }
        if (!member->isText())
            complain(*member, Words::tr("must be a text"));
        return member->text;
    }
    QStringList texts(const JsonNode &object, const char *name)
    {
        QStringList list;
        const JsonNode *member = object.child(QString::fromLatin1(name));
        if (member && member->isText())
            return {member->text};
        if (member && !member->isList())
            complain(*member, Words::tr("must be a list of texts"));
        for (const JsonNode &each : childrenOf(member)) {
            if (!each.isText())
                complain(each, Words::tr("must be a text"));
            list.append(each.text);
        }
        return list;
    }
    QMap<QString, QString> words(const JsonNode &object, const char *name)
    {
        QMap<QString, QString> map;
        const JsonNode *member = object.child(QString::fromLatin1(name));
        if (member && !member->isObject())
            complain(*member, Words::tr("must be an object of texts"));
        for (const JsonNode &each : childrenOf(member)) {
            if (!each.isText())
                complain(each, Words::tr("must be a text"));
            map.insert(each.name, each.text);
        }
        return map;
    }
    void readTimes();
    void readFields();
    void readTold();
    void readWords();
    void checkTable();

    const JsonNode &m_root;
    QString m_file;
    ImportMap m_map;
    std::optional<Error> m_error;
};

Result<ImportMap> MapReader::read()
{
    if (!m_root.isObject()) {
        complain(m_root, Words::tr("must be an object"));
        return fail(*m_error);
    }
    allow(m_root, {QStringLiteral("$schema"),  QStringLiteral("name"),       QStringLiteral("title"),
                   QStringLiteral("format"),   QStringLiteral("area"),       QStringLiteral("zone"),
                   QStringLiteral("missing"),  QStringLiteral("times"),      QStringLiteral("key"),
                   QStringLiteral("event"),    QStringLiteral("happened"),   QStringLiteral("incident_title"),
                   QStringLiteral("services"), QStringLiteral("fields"),     QStringLiteral("tell"),
                   QStringLiteral("state"),    QStringLiteral("severity"),   QStringLiteral("public_states"),
                   QStringLiteral("clocks"),   QStringLiteral("maintenance")});
    m_map.name = text(m_root, "name", true);
    m_map.format = text(m_root, "format", true);
    m_map.area = text(m_root, "area");
    if (m_map.area.isEmpty())
        m_map.area = QStringLiteral("reliability");
    m_map.missing = texts(m_root, "missing");
    m_map.key = text(m_root, "key");
    m_map.event = texts(m_root, "event");
    m_map.happened = text(m_root, "happened");
    m_map.title = text(m_root, "incident_title");
    m_map.maintenance = texts(m_root, "maintenance");
    m_map.publicStates = words(m_root, "public_states");
    m_map.clocks = words(m_root, "clocks");
    readTimes();
    readFields();
    readTold();
    readWords();
    checkTable();
    if (m_error)
        return fail(*m_error);
    return m_map;
}

void MapReader::readTimes()
{
    const QString zone = text(m_root, "zone");
    if (!zone.isEmpty()) {
        m_map.zone = zone == QLatin1String("UTC") ? QTimeZone::utc() : QTimeZone(zone.toLatin1());
        if (!QTimeZone::isTimeZoneIdAvailable(zone.toLatin1()))
            complain(*m_root.child(u"zone"),
                     Words::tr("is no time zone; write it like Europe/Berlin or UTC"));
    }
    QStringList patterns = texts(m_root, "times");
    if (patterns.isEmpty())
        patterns = {QStringLiteral("iso")};
    for (const QString &pattern : patterns) {
        if (const auto made = TimePattern::make(pattern))
            m_map.times.append(*made);
        else
            complain(*m_root.child(u"times"),
                     Words::tr("“%1” is no form of time; write it like d/M/yyyy HH:mm").arg(pattern));
    }
}

void MapReader::readFields()
{
    const JsonNode *fields = m_root.child(u"fields");
    if (fields && !fields->isObject())
        complain(*fields, Words::tr("must be an object"));
    static const QMap<QString, ImportMap::ValueType> types{
        {QStringLiteral("text"), ImportMap::ValueType::Text},
        {QStringLiteral("yes_no"), ImportMap::ValueType::YesNo},
        {QStringLiteral("number"), ImportMap::ValueType::Number},
        {QStringLiteral("moment"), ImportMap::ValueType::Moment}};
    for (const JsonNode &each : childrenOf(fields)) {
        if (!each.isObject()) {
            complain(each, Words::tr("must be an object with “column” and “type”"));
            continue;
        }
        allow(each, {QStringLiteral("column"), QStringLiteral("type")});
        const QString type = text(each, "type");
        if (!type.isEmpty() && !types.contains(type))
            complain(each, Words::tr("“%1” is no type: text, yes_no, number, moment").arg(type));
        m_map.fields.insert(each.name,
                            {text(each, "column", true), types.value(type, ImportMap::ValueType::Text)});
    }
    const JsonNode *services = m_root.child(u"services");
    if (services && services->isObject()) {
        allow(*services, {QStringLiteral("column"), QStringLiteral("separator")});
        m_map.services = text(*services, "column", true);
        m_map.serviceSeparator = text(*services, "separator");
    } else if (services) {
        complain(*services, Words::tr("must be an object with “column”"));
    }
}

void MapReader::readTold()
{
    for (const JsonNode &each : childrenOf(m_root.child(u"tell"))) {
        if (!each.isObject()) {
            complain(each, Words::tr("must be an object with “column” and “label”"));
            continue;
        }
        allow(each, {QStringLiteral("column"), QStringLiteral("label")});
        m_map.tell.append({text(each, "column", true), text(each, "label", true)});
    }
}

void MapReader::readWords()
{
    for (const auto &[name, column, into] :
         {std::tuple{"state", &m_map.stateColumn, &m_map.states},
          std::tuple{"severity", &m_map.severityColumn, &m_map.severities}}) {
        const JsonNode *node = m_root.child(QString::fromLatin1(name));
        if (!node)
            continue;
        if (!node->isObject()) {
            complain(*node, Words::tr("must be an object with “words”"));
            continue;
        }
        allow(*node, {QStringLiteral("column"), QStringLiteral("words")});
        *column = text(*node, "column");
        *into = words(*node, "words");
    }
}

void MapReader::checkTable()
{
    static const QStringList formats{QStringLiteral("event-log-csv"), QStringLiteral("csv"),
                                     QStringLiteral("statuspage")};
    if (!formats.contains(m_map.format))
        complain(m_root,
                 Words::tr("“%1” is no format of a map: %2")
                     .arg(m_map.format, formats.join(QStringLiteral(", "))));
    if (m_map.format == QLatin1String("statuspage"))
        return;
    if (m_map.key.isEmpty())
        complain(m_root, Words::tr("lacks “key”, the column that names an incident"));
    if (m_map.format == QLatin1String("event-log-csv") && (m_map.happened.isEmpty() || m_map.event.isEmpty()))
        complain(m_root, Words::tr("lacks “happened” or “event”: when a row happened, and what names it"));
}
} // namespace

QStringList ImportMap::columns() const
{
    QStringList all = event;
    for (const QString &one : {key, happened, services, stateColumn, severityColumn})
        all.append(one);
    for (const Field &field : fields)
        all.append(field.column);
    for (const Told &told : tell)
        all.append(told.column);
    static const QRegularExpression placeholder(QStringLiteral("\\{([^{}]+)\\}"));
    for (auto it = placeholder.globalMatch(title); it.hasNext();)
        all.append(it.next().captured(1));
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

bool ImportMap::isMissing(const QString &value) const
{
    return value.isEmpty() || missing.contains(value);
}

std::optional<Moment> ImportMap::time(const QString &text) const
{
    for (const TimePattern &pattern : times) {
        if (const auto moment = pattern.read(text, zone))
            return moment;
    }
    return {};
}

Result<ImportMap> readMap(const QByteArray &json, const QString &fileName)
{
    const auto root = parseJson(json, fileName);
    if (!root)
        return fail(ErrorCode::Invalid,
                    QStringLiteral("%1:%2:%3: %4")
                        .arg(fileName)
                        .arg(root.error().line)
                        .arg(root.error().column)
                        .arg(root.error().text),
                    fileName, Words::tr("Mend the map there."));
    return MapReader(*root, fileName).read();
}

QStringList shippedMapNames()
{
    return {QStringLiteral("servicenow"), QStringLiteral("servicenow-anonymised"),
            QStringLiteral("statuspage")};
}

Result<ImportMap> shippedMap(const QString &name)
{
    if (!shippedMapNames().contains(name))
        return failUnknown(Words::tr("map"), name, shippedMapNames());
    return readMap(contents(name + QStringLiteral(".json")), name + QStringLiteral(".json"));
}

QByteArray mapSchema()
{
    return contents(QStringLiteral("map.schema.json"));
}

} // namespace Watchroom
