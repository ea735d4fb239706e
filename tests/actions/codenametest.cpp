// SPDX-License-Identifier: GPL-3.0-or-later
#include "codenametest.h"

#include "actions/codename.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

void CodeNameTest::neverDrawsANameInUse()
{
    const QByteArray same(4, '\x11'); // the worst of chances
    QSet<QString> inUse;
    for (int i = 0; i < 4'096 + 500; ++i) {
        const QString name = codeName(same, inUse);
        QVERIFY(!inUse.contains(name));
        QCOMPARE(name.count(u'-'), i < 4'096 ? 1 : 2); // a third word once two have run out
        QCOMPARE(normalisedCodeName(name.toLower()), name);
        inUse.insert(name);
    }
}

void CodeNameTest::readsANameInAnyCase_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addRow("as it is written") << u"AMBER-FERRY"_s << u"AMBER-FERRY"_s;
    QTest::addRow("in lower case") << u" amber-ferry "_s << u"AMBER-FERRY"_s;
    QTest::addRow("with a letter") << u"amber-ferryB"_s << u"AMBER-FERRYb"_s;
    QTest::addRow("with two letters") << u"AMBER-FERRYAA"_s << u"AMBER-FERRYaa"_s;
    QTest::addRow("three words") << u"amber-ferry-hillc"_s << u"AMBER-FERRY-HILLc"_s;
    QTest::addRow("a number is none") << u"INC-12b"_s << QString();
    QTest::addRow("other words are none") << u"BLUE-WHALE"_s << QString();
}

void CodeNameTest::readsANameInAnyCase()
{
    QFETCH(QString, typed);
    QTEST(normalisedCodeName(typed), "name");
}

} // namespace Watchroom
