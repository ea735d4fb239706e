// SPDX-License-Identifier: GPL-3.0-or-later
#include "clashtest.h"

#include "importfixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {
using Desk = std::unique_ptr<ImportFixture>;

Desk secondDesk(ImportFixture &file, quint64 seed)
{
    auto desk = std::make_unique<ImportFixture>(seed);
    desk->taken(u"from.ndjson"_s, file.acts());
    return desk;
}

/// Declares a confidential incident that happens to draw \a name.
void declareNamed(ImportFixture &file, const QString &name, const QString &title)
{
    Writer &writer = file.writer();
    Transaction transaction(writer.connection());
    const auto begun = transaction.begin();
    const auto now = writer.snapshot({.allProcesses = true, .codeNames = true}, file.context);
    DeclareRequest request;
    request.title = title;
    request.confidential = true;
    auto acts = decide(*now, request, file.context);
    const auto log = writer.logWriter(file.context);
    for (Act &act : *acts) {
        for (Change &change : act.payload.changes) {
            for (FieldChange &field : change.fields) {
                if (change.kind == EntityKind::Incident && field.field == u"name"_s)
                    field.value = Value(name);
            }
        }
        if (!(*log)->append(act, file.context.randomBytes(16), file.context.now()))
            qFatal("not appended");
    }
    if (!begun || !(*log)->project() || !transaction.commit())
        qFatal("not committed");
    static_cast<void>(writer.lookAs(file.context.who)); // a member now
}
} // namespace

void ClashTest::resolvesEqualCodeNamesByLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::addRow("the earlier one keeps its name") << u"AMBER-FERRY"_s << u"The earlier one"_s;
    QTest::addRow("in lower case") << u"amber-ferry"_s << u"The earlier one"_s;
    QTest::addRow("the later one takes a letter") << u"AMBER-FERRYb"_s << u"The later one"_s;
    QTest::addRow("its letter in lower case") << u"amber-ferryb"_s << u"The later one"_s;
    QTest::addRow("its letter in upper case") << u"AMBER-FERRYB"_s << u"The later one"_s;
}

void ClashTest::resolvesEqualCodeNamesByLetters()
{
    QFETCH(QString, typed);
    QFETCH(QString, title);
    ImportFixture ann;
    const Desk bob = secondDesk(ann, 2);
    declareNamed(*bob, u"AMBER-FERRY"_s, u"The earlier one"_s);
    ann.context.time += std::chrono::minutes(1);
    declareNamed(ann, u"AMBER-FERRY"_s, u"The later one"_s);
    bob->taken(u"in.ndjson"_s, ann.acts());
    ann.taken(u"in.ndjson"_s, bob->acts());
    for (ImportFixture *desk : {&ann, bob.get()}) {
        QVERIFY(desk->writer().lookAs(u"ann"_s));
        QCOMPARE(desk->incident(typed).title, title);
        QVERIFY(desk->check()->ok());
    }
}

} // namespace Watchroom
