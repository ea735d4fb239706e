// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttest.h"

#include "base/text.h"

#include <QTest>

namespace Watchroom {

void TextTest::checksTextAtTheDoor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("asText");
    QTest::addColumn<bool>("asLine");
    QTest::addRow("plain") << QStringLiteral("Checkout fails") << true << true;
    QTest::addRow("emoji") << QStringLiteral("🔥 down") << true << true;
    QTest::addRow("Arabic") << QStringLiteral("تعطل الدفع") << true << true;
    QTest::addRow("markup is only text") << QStringLiteral("<img src=file:///etc/passwd>") << true << true;
    QTest::addRow("SQL is only text") << QStringLiteral("'; DROP TABLE act; --") << true << true;
    QTest::addRow("NUL") << QString(QChar(0)).prepend(QLatin1Char('a')) << false << false;
    QTest::addRow("lone surrogate") << QString(QChar(0xd83d)) << false << false;
    QTest::addRow("line break") << QStringLiteral("two\nlines") << true << false;
    QTest::addRow("too long") << QString(201, QLatin1Char('x')) << false << false;
}

void TextTest::checksTextAtTheDoor()
{
    QFETCH(QString, text);
    QTEST(checkedText(text, TextLimit::title, QStringLiteral("The title")).has_value(), "asText");
    QTEST(checkedLine(text, TextLimit::title, QStringLiteral("The title")).has_value(), "asLine");
}

void TextTest::aLineLosesMarksThatTurnIt()
{
    QCOMPARE(*checkedLine(QStringLiteral("  un\u202eresolved "), 200, {}), QStringLiteral("unresolved"));
}

void TextTest::namesTheNearestFirst()
{
    const QStringList known{QStringLiteral("closed"), QStringLiteral("fixing"), QStringLiteral("monitoring")};
    QCOMPARE(nearestFirst(QStringLiteral("fixng"), known).first(), QStringLiteral("fixing"));
    const Error error = Error(failUnknown(QStringLiteral("state"), QStringLiteral("fixng"), known).value());
    QVERIFY(error.hint.startsWith(QStringLiteral("Known: fixing")));
}

} // namespace Watchroom
