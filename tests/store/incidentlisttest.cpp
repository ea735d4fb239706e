// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentlisttest.h"

#include "queries/incidentlist.h"
#include "queries/incidentplace.h"
#include "sample/sample.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace Watchroom {

namespace {
using Sort = IncidentQuery::Sort;
using Standing = IncidentQuery::Standing;
const char *const lines[] = {
    "",
    "sort:declared",
    "sort:title",
    "sort:title-desc",
    "sort:name",
    "sort:name-desc",
    "sort:severity",
    "sort:severity-desc",
    "sort:area",
    "sort:state-desc",
    "sort:resolved",
    "sort:resolved-desc",
    "is:open",
    "is:ended",
    "is:open sort:title",
    "sort:time_to_resolve",
    "sev:1",
    "sort:time_to_resolve-desc",
    "sev:1,2,undetermined",
    "area:security",
    "sev:2,3 area:reliability sort:name",
    "is:open sev:1,2 sort:severity",
};

IncidentQuery queryOf(const QString &line)
{
    const auto query = queryFromText(line, {});
    if (!query)
        qFatal("%s", qPrintable(query.error().message));
    return *query;
}

IncidentPlace placeOf(const IncidentRow &row, const IncidentQuery &query)
{
    IncidentPlace place{row.key, toMs(row.declaredAt->at), {}, 0};
    const QString texts[] = {{}, row.severity, row.name, row.title, row.area, row.state, {}, {}};
    place.text = texts[int(query.sort)].toUtf8();
    std::optional<qint64> ms;
    if (row.resolvedAt)
        ms = toMs(row.resolvedAt->at) - (query.sort == Sort::TimeToResolve ? place.declared : 0);
    place.number = secondsRank(ms, query.descending);
    return place;
}

bool passes(const IncidentRow &row, bool ended, const IncidentQuery &query)
{
    return (query.area.isEmpty() || row.area == query.area)
        && (query.severities.isEmpty() || query.severities.contains(row.severity))
        && (query.states.isEmpty() || query.states.contains(row.state))
        && (query.service.isEmpty() || row.services.contains(query.service))
        && (query.standing != Standing::Open || row.active) && (query.standing != Standing::Ended || ended);
}

/// The same list the long way round: every row read, looked at and sorted.
QList<qint64> plainly(Connection &connection, const IncidentQuery &query)
{
    QSet<int64_t> ended;
    Statement &ends = connection.statementFor("SELECT key FROM incident_row WHERE is_end = 1");
    if (!ends.each([&ended](const Statement &row) { ended.insert(row.integer(0)); }))
        return {};
    QList<IncidentPlace> places;
    const auto rows = IncidentRepository(connection).list({});
    for (const IncidentRow &row : *rows) {
        if (passes(row, ended.contains(row.key), query))
            places.append(placeOf(row, query));
    }
    std::sort(places.begin(), places.end(), [&query](const IncidentPlace &a, const IncidentPlace &b) {
        return comesBefore(a, b, query.sort, query.descending);
    });
    QList<qint64> keys;
    for (const IncidentPlace &place : std::as_const(places))
        keys.append(place.key);
    return keys;
}

QList<qint64> applied(QList<qint64> keys, const QList<KeyEdit> &edits)
{
    for (const KeyEdit &edit : edits) {
        keys.removeOne(edit.key);
        if (edit.listed)
            keys.insert(edit.after == 0 ? 0 : keys.indexOf(edit.after) + 1, edit.key);
    }
    return keys;
}
} // namespace

void IncidentListTest::initTestCase()
{
    m_file = std::make_unique<ScratchFile>();
    SampleOptions options;
    options.incidents = 60;
    options.until = m_file->context.time;
    options.visitor = m_file->context.who;
    const auto filled = fillSample(m_file->writer(), options);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().message));
}

void IncidentListTest::listsWhatAPlainSearchFinds_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("viewer");
    for (const char *line : lines) {
        for (const char *viewer : {"ann", "nobody"})
            QTest::addRow("%s as %s", line, viewer)
                << QString::fromLatin1(line) << QString::fromLatin1(viewer);
    }
    QVERIFY(m_file->writer().lookAs(u"ann"_s));
    const QString service = IncidentRepository(m_file->writer().connection()).serviceNames()->first();
    QTest::addRow("a service") << u"service:\"%1\""_s.arg(service) << u"ann"_s;
    QTest::addRow("a service by title") << u"service:\"%1\" sort:title"_s.arg(service) << u"nobody"_s;
}

void IncidentListTest::listsWhatAPlainSearchFinds()
{
    QFETCH(QString, line);
    QFETCH(QString, viewer);
    QVERIFY(m_file->writer().lookAs(viewer));
    Connection &connection = m_file->writer().connection();
    const IncidentQuery query = queryOf(line);
    const QList<qint64> expected = plainly(connection, query);
    const auto found = IncidentList(connection).keys(query);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    QCOMPARE(found->keys, expected);
    QVERIFY(!found->more);
    QVERIFY(!expected.isEmpty() || viewer == u"nobody"_s);
}

void IncidentListTest::keepsWhatIsConfidentialFromOthers()
{
    Connection &connection = m_file->writer().connection();
    QVERIFY(m_file->writer().lookAs(u"ann"_s));
    const QList<qint64> all = IncidentList(connection).keys({})->keys;
    QVERIFY(m_file->writer().lookAs(u"nobody"_s));
    const QList<qint64> open = IncidentList(connection).keys({})->keys;
    QVERIFY(open.size() < all.size());
    QList<qint64> hidden = all;
    hidden.removeIf([&open](qint64 key) { return open.contains(key); });
    const auto rows = IncidentList(connection).rows(hidden, m_file->writer().processes());
    QVERIFY(rows->isEmpty());
    QVERIFY(IncidentList(connection).follow({}, open, hidden.mid(0, 1))->first()
            == (KeyEdit{hidden.first(), false, 0}));
    QVERIFY(m_file->writer().lookAs(u"ann"_s));
    const auto titles = IncidentList(connection).rows(hidden.mid(0, 1), m_file->writer().processes());
    QVERIFY(m_file->writer().lookAs(u"nobody"_s));
    IncidentQuery words;
    words.words = titles->first().row.title;
    QVERIFY(!IncidentList(connection).keys(words)->keys.contains(hidden.first()));
}

void IncidentListTest::boundsWordsByTheNewest()
{
    ScratchFile file;
    for (int i = 0; i < 5; ++i) {
        file.declare(u"Checkout is slow"_s);
        file.context.time += std::chrono::minutes(1);
    }
    IncidentList list(file.writer().connection());
    IncidentQuery query;
    query.words = u"checkout sl"_s;
    const auto all = list.keys(query);
    QCOMPARE(all->keys.size(), 5);
    QVERIFY(!all->more);
    const auto newest = list.keys(query, 2);
    QVERIFY(newest->more);
    QVERIFY(!newest->keys.isEmpty() && newest->keys.size() <= 2);
    QCOMPARE(newest->keys.first(), all->keys.first());
    query.words = u"nowhere"_s;
    QVERIFY(list.keys(query)->keys.isEmpty());
}

void IncidentListTest::followsWhatChanged_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : lines)
        QTest::addRow("%s", line) << QString::fromLatin1(line);
}

/// A new incident, one that is levelled and renamed, and one that another act resolves, all followed by
/// edits.
void IncidentListTest::followsWhatChanged()
{
    QFETCH(QString, line);
    ScratchFile file;
    Connection &connection = file.writer().connection();
    for (const char *title :
         {"Search is slow", "Checkout fails", "Mail is late", "A key was published", "Zone is down"}) {
        file.context.time += std::chrono::minutes(7);
        file.declare(QString::fromLatin1(title), title[0] == 'A');
    }
    QVERIFY(file.writer().lookAs(file.context.who));
    const IncidentQuery query = queryOf(line);
    const QList<qint64> before = IncidentList(connection).keys(query)->keys;
    const auto perform = [&](const auto &request, const QString &name) {
        const auto acts = file.writer().perform(request, file.context, name);
        QVERIFY2(acts, acts ? "" : qPrintable(acts.error().message));
    };
    file.context.time += std::chrono::minutes(30);
    file.declare(u"Again a new one"_s);
    perform(SetFieldRequest{{u"title"_s}, u"Aardvarks everywhere"_s, {}}, u"INC-2"_s);
    perform(SetFieldRequest{{u"resolved_at"_s}, u"now"_s, {}}, u"INC-1"_s);
    LevelRequest level;
    level.severity = {u"s1"_s};
    level.reason = u"more than it seemed"_s;
    perform(level, u"INC-3"_s);
    QVERIFY(file.writer().lookAs(file.context.who));
    QList<qint64> changed;
    for (const char *name : {"INC-5", "INC-2", "INC-1", "INC-3"}) {
        Statement &row = connection.statement("read/row_of_name");
        changed.append(row.bind(":name", QString::fromLatin1(name)).firstInteger(0).value_or(0));
        QVERIFY(changed.last() > 0);
    }
    const auto edits = IncidentList(connection).follow(query, before, changed);
    QVERIFY2(edits, edits ? "" : qPrintable(edits.error().detail));
    QCOMPARE(applied(before, *edits), plainly(connection, query));
}

void IncidentListTest::givesRowsByKey()
{
    Connection &connection = m_file->writer().connection();
    QVERIFY(m_file->writer().lookAs(u"ann"_s));
    IncidentList list(connection);
    const QList<qint64> keys = list.keys({})->keys;
    const auto plain = IncidentRepository(connection).list({});
    const auto rows = list.rows(keys.mid(3, 20), m_file->writer().processes());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 20);
    int led = 0;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        QVERIFY(rows->at(i).row == plain->at(i + 3));
        QVERIFY(!rows->at(i).stateName.isEmpty() && !rows->at(i).areaName.isEmpty());
        led += rows->at(i).lead.isEmpty() ? 0 : 1;
    }
    QVERIFY(led > 10);
}

void IncidentListTest::knowsTheWordsOfAFile()
{
    QVERIFY(m_file->writer().lookAs(u"ann"_s));
    const auto words = IncidentList(m_file->writer().connection()).words(m_file->writer().processes());
    QVERIFY(words);
    QVERIFY(words->areas.contains(u"security"_s));
    QVERIFY(words->states.contains(u"investigating"_s));
    QVERIFY(words->people.contains(u"ann"_s));
    QVERIFY(!words->services.isEmpty());
}

void IncidentListTest::stopsWhenItIsAsked()
{
    Connection &connection = m_file->writer().connection();
    const auto stopped
        = IncidentList(connection, [] { return true; }).keys(queryOf(u"sev:1,2,3 sort:severity"_s));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const auto after = IncidentList(connection).keys({});
    QVERIFY(after && !after->keys.isEmpty()); // nobody asks any more
}

void IncidentListTest::needsOneIndexForEachList_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("index");
    for (const char *line : lines) {
        const QString text = QString::fromLatin1(line);
        const char *index = text.contains(u"sort:title"_s) ? "incident_row_list_title"
            : text.contains(u"sort:name"_s)                ? "incident_row_list_name"
            : text.contains(u"is:open"_s)                  ? "incident_row_list_open"
                                                           : "incident_row_list";
        QTest::addRow("%s", line) << text << QString::fromLatin1(index);
    }
}

/// The plan that SQLite makes: one covering index, from its stream on, in order; nothing sorted beside it.
void IncidentListTest::needsOneIndexForEachList()
{
    QFETCH(QString, line);
    QFETCH(QString, index);
    Connection &connection = m_file->writer().connection();
    const auto plan = IncidentList(connection).plan(queryOf(line));
    QVERIFY(plan);
    const QString all = plan->join(QLatin1Char('\n'));
    QVERIFY2(!all.contains(u"TEMP B-TREE"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"SCAN incident_row"_s), qPrintable(all));
    QVERIFY2(all.contains(u"SEARCH incident_row USING COVERING INDEX %1 (stream=?"_s.arg(index)),
             qPrintable(all));
}

} // namespace Watchroom
