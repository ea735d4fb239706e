// SPDX-License-Identifier: GPL-3.0-or-later
#include "codenametest.h"

#include "actions/codename.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

void CodeNameTest::neverDrawsANameInUse()
{
    QSet<QString> inUse;
    const auto draw = [&inUse](quint32 random, int words) {
        const QByteArray bytes = QByteArray::fromHex(QByteArray::number(random, 16).rightJustified(8, '0'));
        const QString name = codeName(bytes, inUse);
        const bool isRight = !inUse.contains(name) && name.count(u'-') == words - 1
            && normalisedCodeName(name.toLower()) == name;
        inUse.insert(name);
        return isRight;
    };
    for (int i = 0; i < 100; ++i)
        QVERIFY(draw(0x11111111, 2)); // the worst of chances
    for (quint32 i = 0; i < 4'096 - 100; ++i)
        QVERIFY(draw(i, 2));
    for (quint32 i = 0; i < 100; ++i)
        QVERIFY(draw(i, 3)); // a third word once two have run out
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
