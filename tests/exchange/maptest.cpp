// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptest.h"

#include "import/importmap.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
bool fitsSchema(const QByteArray &json)
{
    const QJsonValue schemaValue = QJsonDocument::fromJson(mapSchema()).object();
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), schema);
    const QJsonValue value = QJsonDocument::fromJson(json).object();
    valijson::Validator validator;
    return validator.validate(schema, valijson::adapters::QtJsonAdapter(value), nullptr);
}
} // namespace

void MapTest::theShippedOnesFitTheSchema_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : shippedMapNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void MapTest::theShippedOnesFitTheSchema()
{
    QFETCH(QString, name);
    const auto map = shippedMap(name);
    QVERIFY2(map, map ? "" : qPrintable(map.error().message));
    QCOMPARE(map->name, name);
    QFile file(u":/maps/"_s + name + u".json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(fitsSchema(file.readAll()));
}

void MapTest::saysWhereAMapIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const QByteArray good = R"({"name": "x", "format": "csv",
 "key": "id", "fields": {"declared_at": {"column": "from", "type": "moment"}}})";
    QTest::addRow("nothing") << good << QString();
    QTest::addRow("no JSON") << QByteArray("{\n\"name\": }") << u"m.json:2:"_s;
    QTest::addRow("an unknown member")
        << QByteArray(good).replace("\"key\"", "\"kay\"") << u"m.json:2:9: /kay"_s;
    QTest::addRow("an unknown format") << QByteArray(good).replace("\"csv\"", "\"xls\"") << u"xls"_s;
    QTest::addRow("an unknown type") << QByteArray(good).replace("\"moment\"", "\"time\"")
                                     << u"/fields/declared_at"_s;
    QTest::addRow("no key") << QByteArray(good).replace("\"key\": \"id\",", "") << u"key"_s;
    QTest::addRow("a number for a text") << QByteArray(good).replace("\"x\"", "7") << u"/name"_s;
    QTest::addRow("no zone") << QByteArray(good).replace("\"key\"", "\"zone\": \"Moon\", \"key\"")
                             << u"/zone"_s;
    QTest::addRow("no form of time") << QByteArray(good).replace("\"key\"", "\"times\": [\"d.M.\"], \"key\"")
                                     << u"/times"_s;
}

void MapTest::saysWhereAMapIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto map = readMap(json, u"m.json"_s);
    if (place.isEmpty()) {
        QVERIFY2(map, map ? "" : qPrintable(map.error().message));
        QVERIFY(fitsSchema(json));
        return;
    }
    QVERIFY(!map);
    QVERIFY2(map.error().message.contains(place), qPrintable(map.error().message));
}

} // namespace Watchroom
