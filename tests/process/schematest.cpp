// SPDX-License-Identifier: GPL-3.0-or-later
#include "schematest.h"

#include "minimal.h"
#include "process/reader.h"
#include "process/shipped.h"

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

/// What the schema has against \a json; empty if nothing.
QString complaints(const QByteArray &json)
{
    const QJsonValue schemaValue = QJsonDocument::fromJson(processSchema()).object();
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::QtJsonAdapter(schemaValue), schema);
    const QJsonValue value = QJsonDocument::fromJson(json).object();
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results))
        return {};
    QStringList lines;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        QString where;
        for (const std::string &part : error.context)
            where += QString::fromStdString(part);
        lines.append(where + u": "_s + QString::fromStdString(error.description));
    }
    return lines.isEmpty() ? u"no reason given"_s : lines.join(u'\n');
}

} // namespace

void SchemaTest::agreesWithTheShippedOnes_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : shippedProcessIds())
        QTest::addRow("%s", qPrintable(id)) << id;
}

void SchemaTest::agreesWithTheShippedOnes()
{
    QFETCH(QString, id);
    QVERIFY(!processSchema().isEmpty());
    QCOMPARE(complaints(shippedProcess(id)), QString());
}

void SchemaTest::agreesWithTheSmallest()
{
    QCOMPARE(complaints(minimalProcess()), QString());
}

void SchemaTest::refusesWhatTheCheckerRefuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addRow("an unknown key") << QByteArray("\"area\"") << QByteArray("\"aera\"");
    QTest::addRow("a wrong type") << QByteArray("\"version\": 1") << QByteArray("\"version\": \"1\"");
    QTest::addRow("an unknown word") << QByteArray("\"phase\": \"identification\"")
                                     << QByteArray("\"phase\": \"now\"");
    QTest::addRow("a missing part") << QByteArray("\"say\": \"I lead.\",") << QByteArray();
    QTest::addRow("an empty text") << QByteArray("\"fallback\": \"Call\"")
                                   << QByteArray("\"fallback\": \"\"");
}

void SchemaTest::refusesWhatTheCheckerRefuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QByteArray json = minimalProcess().replace(from, to);
    QVERIFY(json != minimalProcess());
    QVERIFY(!complaints(json).isEmpty());
    QVERIFY(!checkProcess(json, u"mini.json"_s).isEmpty());
}

} // namespace Watchroom
