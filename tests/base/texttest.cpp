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

void TextTest::showsControlCharactersAsSigns()
{
    QCOMPARE(visibleControls(QStringLiteral("a\x1b[31mb\a\r")), QStringLiteral("a␛[31mb␇␍"));
    QCOMPARE(visibleControls(QStringLiteral("two\nlines\tand a tab")),
             QStringLiteral("two\nlines\tand a tab"));
    QCOMPARE(visibleControls(QString(QChar(0x9b)) + QChar(0x7f)), QStringLiteral("␡␡"));
    QCOMPARE(visibleControls(QStringLiteral("Grüße 日本")), QStringLiteral("Grüße 日本"));
}

void TextTest::acceptsOnlyHarmlessLinkTargets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("accepted");
    for (const char *good : {"https://code.example.org/1", "http://example.org", "HTTPS://EXAMPLE.ORG",
                             "mailto:ann@example.org", "watchroom:incident/INC-4", "INC-4", "CHG-123"})
        QTest::addRow("%s", good) << QString::fromLatin1(good) << true;
    for (const char *bad :
         {"javascript:alert(1)", "JavaScript:alert(1)", "  javascript:alert(1)", "data:text/html,x",
          "file:///etc/passwd", "vbscript:x", "ssh://host", "java\nscript:alert(1)"})
        QTest::addRow("%s", bad) << QString::fromLatin1(bad) << false;
}

void TextTest::acceptsOnlyHarmlessLinkTargets()
{
    QFETCH(QString, target);
    QTEST(checkedLinkTarget(target, QStringLiteral("The target")).has_value(), "accepted");
}

} // namespace Watchroom
