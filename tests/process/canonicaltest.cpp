// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonicaltest.h"

#include "minimal.h"
#include "process/canonical.h"
#include "process/shipped.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace Watchroom {

void CanonicalTest::hasOneForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("form");
    QTest::addRow("spaces go") << QByteArray("{ \"a\" : [ 1 , 2 ] }\n") << QByteArray("{\"a\":[1,2]}");
    QTest::addRow("keys are sorted") << QByteArray("{\"b\":1,\"a\":{\"d\":1,\"c\":2}}")
                                     << QByteArray("{\"a\":{\"c\":2,\"d\":1},\"b\":1}");
    QTest::addRow("lists are not") << QByteArray("[3,1,2]") << QByteArray("[3,1,2]");
    QTest::addRow("by UTF-16 units") << QByteArray(R"({"\ufb33":1,"\ud83d\ude00":2,"\u20ac":3})")
                                     << QByteArray("{\"€\":3,\"😀\":2,\"\xef\xac\xb3\":1}");
    QTest::addRow("numbers are short")
        << QByteArray("[1.0,-0.0,0.50,1e2,10]") << QByteArray("[1,0,0.5,100,10]");
    QTest::addRow("words") << QByteArray("[true,false,null]") << QByteArray("[true,false,null]");
    QTest::addRow("escapes are the shortest")
        << QByteArray(R"(["\u0041\/\u000a\u0001\"\\\u00e9"])") << QByteArray(R"(["A/\n\u0001\"\\é"])");
    QTest::addRow("no JSON has no form") << QByteArray("{") << QByteArray();
}

void CanonicalTest::hasOneForm()
{
    QFETCH(QByteArray, json);
    QTEST(canonicalProcess(json), "form");
}

void CanonicalTest::hashIgnoresLayoutAndOrderOfKeys()
{
    const QByteArray json = minimalProcess();
    const QByteArray other
        = QJsonDocument(QJsonDocument::fromJson(json).object()).toJson(QJsonDocument::Indented);
    QVERIFY(json != other);
    QCOMPARE(processHash(other), processHash(json));
    QCOMPARE(processHash(json).size(), 64);
    // Printed by sha256sum for the two bytes {}: a hash that changes with a release would make every file
    // differ.
    QCOMPARE(processHash(" { } "),
             QStringLiteral("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
    QVERIFY(processHash("nothing").isEmpty());
}

void CanonicalTest::hashSeesEveryWord()
{
    QByteArray json = minimalProcess();
    json.replace("I lead.", "I lead!");
    QVERIFY(processHash(json) != processHash(minimalProcess()));
}

void CanonicalTest::theFormOfAFormIsItself()
{
    for (const QString &id : shippedProcessIds()) {
        const QByteArray form = canonicalProcess(shippedProcess(id));
        QVERIFY(!form.isEmpty());
        QCOMPARE(canonicalProcess(form), form);
    }
}

} // namespace Watchroom
