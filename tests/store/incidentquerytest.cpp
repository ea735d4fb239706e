// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentquerytest.h"

#include "queries/incidentquery.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Watchroom {

namespace {
const QueryWords words{{u"quality"_s, u"reliability"_s, u"security"_s},
                       {u"closed"_s, u"fixing"_s, u"investigating"_s},
                       {u"Checkout API"_s, u"api"_s, u"search"_s},
                       {u"ann"_s, u"ben"_s}};
using Sort = IncidentQuery::Sort;
using Standing = IncidentQuery::Standing;

IncidentQuery with(const std::function<void(IncidentQuery &)> &change)
{
    IncidentQuery query;
    change(query);
    return query;
}
} // namespace

void IncidentQueryTest::readsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<IncidentQuery>("query");
    QTest::addColumn<QString>("inOneForm"); // null: as it was written
    const auto row = [](const char *name, const char *line,
                        const std::function<void(IncidentQuery &)> &change, const char *form = nullptr) {
        QTest::addRow("%s", name) << QString::fromUtf8(line) << with(change)
                                  << (form ? QString::fromUtf8(form) : QString::fromUtf8(line));
    };
    row("nothing", "", [](IncidentQuery &) {});
    row("open ones", "is:open", [](IncidentQuery &q) { q.standing = Standing::Open; });
    row("ended ones", "is:ended", [](IncidentQuery &q) { q.standing = Standing::Ended; });
    row("a severity", "sev:1", [](IncidentQuery &q) { q.severities = {u"s1"_s}; });
    row(
        "as it is shown", "sev:S1", [](IncidentQuery &q) { q.severities = {u"s1"_s}; }, "sev:1");
    row(
        "the long word", "severity:2", [](IncidentQuery &q) { q.severities = {u"s2"_s}; }, "sev:2");
    row(
        "several, in any order", "sev:undetermined,2,1",
        [](IncidentQuery &q) {
            q.severities = {u"s1"_s, u"s2"_s, u"undetermined"_s};
        },
        "sev:1,2,undetermined");
    row(
        "one twice", "sev:1,1", [](IncidentQuery &q) { q.severities = {u"s1"_s}; }, "sev:1");
    row("states", "state:fixing,investigating", [](IncidentQuery &q) {
        q.states = {u"fixing"_s, u"investigating"_s};
    });
    row(
        "in capitals", "AREA:Security", [](IncidentQuery &q) { q.area = u"security"_s; }, "area:security");
    row("a person", "person:ann", [](IncidentQuery &q) { q.person = u"ann"_s; });
    row(
        "a service of two words", "service:\"checkout api\"",
        [](IncidentQuery &q) { q.service = u"Checkout API"_s; }, "service:\"Checkout API\"");
    row(
        "a quote that is still open", "service:\"Checkout API",
        [](IncidentQuery &q) { q.service = u"Checkout API"_s; }, "service:\"Checkout API\"");
    row("words", "slow search", [](IncidentQuery &q) { q.words = u"slow search"_s; });
    row(
        "words around a key", "  slow   is:open search ",
        [](IncidentQuery &q) {
            q.words = u"slow search"_s;
            q.standing = Standing::Open;
        },
        "is:open slow search");
    row("a quoted word with a colon", "\"http://example.org\"",
        [](IncidentQuery &q) { q.words = u"http://example.org"_s; });
    row(
        "the last of one key counts", "area:quality area:security",
        [](IncidentQuery &q) { q.area = u"security"_s; }, "area:security");
    row("an order", "sort:title", [](IncidentQuery &q) {
        q.sort = Sort::Title;
        q.descending = false;
    });
    row("an order from the end", "sort:time_to_resolve-desc",
        [](IncidentQuery &q) { q.sort = Sort::TimeToResolve; });
    row("the oldest first", "sort:declared", [](IncidentQuery &q) { q.descending = false; });
    row(
        "the usual order says nothing", "sort:declared-desc", [](IncidentQuery &) {}, "");
    row("all at once", "is:open sev:1,2 area:security state:fixing service:api person:ben sort:name slow",
        [](IncidentQuery &q) {
            q = {u"security"_s, {u"s1"_s, u"s2"_s}, {u"fixing"_s}, Standing::Open, u"api"_s,
                 u"ben"_s,      u"slow"_s,          Sort::Name,    false};
        });
}

void IncidentQueryTest::readsALine()
{
    QFETCH(QString, line);
    QFETCH(IncidentQuery, query);
    const auto read = queryFromText(line, words);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY2(*read == query, qPrintable(textOf(*read)));
    QTEST(textOf(*read), "inOneForm");
    QVERIFY(queryFromText(textOf(*read), words).value() == query);
}

void IncidentQueryTest::namesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const char *name, const char *line, const char *message, const char *nearest) {
        QTest::addRow("%s", name) << QString::fromUtf8(line) << QString::fromUtf8(message)
                                  << QString::fromUtf8(nearest);
    };
    row("a key", "serv:api", "“serv:” is no filter.", "Known: sev, ");
    row("an address that is not quoted", "http://example.org", "“http:” is no filter.",
        "Put a word with a colon into quotes");
    row("a severity", "sev:5", "Unknown severity “5”.", "Known: 1, 2, 3, 4");
    row("one of several", "sev:1,7", "Unknown severity “7”.", "Known: 1, ");
    row("an area", "area:securty", "Unknown area “securty”.", "Known: security, ");
    row("a state", "state:fixed", "Unknown state “fixed”.", "Known: fixing, ");
    row("a service", "service:ap", "Unknown service “ap”.", "Known: api, ");
    row("a person", "person:an", "Unknown person “an”.", "Known: ann, ");
    row("a value of is", "is:closed", "Unknown “is:” value “closed”.", "Known: ");
    row("an order", "sort:titel", "Unknown sort order “titel”.", "Known: title");
    row("nothing after a key", "is:open sev:", "Say what comes after “sev:”.", "Known: 1, 2, ");
}

void IncidentQueryTest::namesWhatItDoesNotKnow()
{
    QFETCH(QString, line);
    QFETCH(QString, nearest);
    const auto read = queryFromText(line, words);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QTEST(read.error().message, "message");
    QVERIFY2(read.error().hint.contains(nearest), qPrintable(read.error().hint));
}

void IncidentQueryTest::completes_data()
{
    QTest::addColumn<QString>("line"); // | is the cursor
    QTest::addColumn<QStringList>("candidates");
    QTest::addColumn<int>("start");
    QTest::addRow("a key") << u"s|"_s << QStringList{u"service:"_s, u"sev:"_s, u"state:"_s, u"sort:"_s} << 0;
    QTest::addRow("a value") << u"slow person:|"_s << QStringList{u"person:ann"_s, u"person:ben"_s} << 5;
    QTest::addRow("a value that is begun") << u"state:f| is:open"_s << QStringList{u"state:fixing"_s} << 0;
    QTest::addRow("one with a space") << u"service:ch|"_s << QStringList{u"service:\"Checkout API\""_s} << 0;
    QTest::addRow("one more of a list") << u"sev:1,u|"_s << QStringList{u"sev:1,undetermined"_s} << 0;
    QTest::addRow("none of a key that is none") << u"foo:b|"_s << QStringList() << 0;
    QTest::addRow("any key where nothing is")
        << u"is:open |"_s
        << QStringList{u"area:"_s, u"is:"_s, u"person:"_s, u"service:"_s, u"sev:"_s, u"state:"_s, u"sort:"_s}
        << 8;
}

void IncidentQueryTest::completes()
{
    QFETCH(QString, line);
    const int cursor = int(line.indexOf(QLatin1Char('|')));
    const QueryCompletion found = completionAt(line.remove(cursor, 1), cursor, words);
    QTEST(found.candidates, "candidates");
    QTEST(found.start, "start");
}

} // namespace Watchroom
