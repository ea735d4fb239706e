// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchtest.h"

#include "queries/incidentrepository.h"
#include "queries/searchwords.h"
#include "queries/textsearch.h"
#include "scratchfile.h"

#include <QTest>

namespace Watchroom {

namespace {
constexpr int notes = 900; ///< more than are looked through for a word that is rare
constexpr int alike = 450; ///< the newest, and more than tell whether a word is common

QString textOf(int number)
{
    static const QStringList said{
        QStringLiteral("Gateway restarted at noon"),
        QStringLiteral("API-GW drains, checkout looks well"),
        QStringLiteral("決済APIに障害発生"),
        QStringLiteral("Größere Störung im Rechenzentrum"),
        QStringLiteral("Disk full on db-7; sees errors"),
        QStringLiteral("gate way, not gateway"),
        QStringLiteral("Nobody knows yet -- looking"),
    };
    if (number >= notes)
        return QStringLiteral("resolved, stated");
    QString text = said[number % said.size()];
    if (number == 3) // the oldest but a few, and the only one
        text += QStringLiteral(" zebra");
    return text;
}
} // namespace

SearchTest::SearchTest() = default;
SearchTest::~SearchTest() = default;

void SearchTest::initTestCase()
{
    m_file = std::make_unique<ScratchFile>();
    const QString name = m_file->declare(QStringLiteral("Checkout fails at the gateway"));
    const QString hidden = m_file->declare(QStringLiteral("Gateway key leaked"), true);
    QVERIFY(m_file->writer().together([&]() -> Result<void> {
        for (int i = 0; i < notes + alike; ++i) {
            NoteRequest note;
            note.text = textOf(i);
            WR_TRY(m_file->writer().perform(note, m_file->context, i % 50 == 0 ? hidden : name));
        }
        return {};
    }));
}

void SearchTest::findsWhatTheIndexFinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("who");
    for (const char *text : {"g",
                             "gate",
                             "gateway",
                             "Gateway noon",
                             "noon gate",
                             "api",
                             "api-g",
                             "gw-api",
                             "checkout w",
                             "z",
                             "zeb",
                             "zebra",
                             "zebra st",
                             "storung",
                             "größ",
                             "障",
                             "障害",
                             "害発生",
                             "apiに",
                             "db-7",
                             "7",
                             "--",
                             "noon --",
                             "-- noon",
                             "yet looking",
                             "nowhere",
                             "gateway nowhere",
                             "\"gate way\"",
                             "sees err",
                             "e",
                             "stat",
                             "resolved st",
                             "resolved noon"})
        for (const char *who : {"ann", "eve"})
            QTest::addRow("%s to %s", text, who) << QString::fromUtf8(text) << QString::fromLatin1(who);
}

void SearchTest::findsWhatTheIndexFinds()
{
    QFETCH(QString, text);
    QFETCH(QString, who);
    QVERIFY(m_file->writer().lookAs(who));
    Connection &connection = m_file->writer().connection();
    for (const int most : {10, 5'000}) {
        QList<int64_t> expected, found;
        Statement &index = connection.statementFor(
            "SELECT search.rowid FROM search CROSS JOIN visible_entity AS e ON e.key = search.rowid "
            "WHERE search MATCH :text ORDER BY search.rowid DESC LIMIT :most");
        index.bind(":text", searchQuery(text)).bind(":most", int64_t(most));
        QVERIFY(index.each([&expected](const Statement &row) { expected.append(row.integer(0)); }));
        const auto answer = findText(connection, text, most);
        QVERIFY(answer);
        for (const FoundText &one : *answer)
            found.append(one.id);
        QCOMPARE(found, expected);
    }
}

void SearchTest::showsTheWordsAround_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const QString ten = QStringLiteral("one two three four five six seven eight nine ten ");
    const auto row = [](const char *name, const char *words, const QString &text, const QString &shown) {
        QTest::addRow("%s", name) << QString::fromUtf8(words) << text << shown;
    };
    row("all of a short text", "gate", QStringLiteral("The Gateway!"), QStringLiteral("The [Gateway]!"));
    row("two words", "noon gate", QStringLiteral("gateway at noon"), QStringLiteral("[gateway] at [noon]"));
    row("a word whole, the last may go on", "at gate", QStringLiteral("attic at gates"),
        QStringLiteral("attic [at] [gates]"));
    row("pairs of characters", "障害", QStringLiteral("決済APIに障害発生"),
        QStringLiteral("決済APIに[障害]発生"));
    row("the middle of a long text", "stop", ten + ten + QStringLiteral("stop ") + ten + ten,
        QStringLiteral(
            "…six seven eight nine ten [stop] one two three four five six seven eight nine ten one two…"));
    row("the end of a long text", "stop", ten + ten + QStringLiteral("stop."),
        QStringLiteral("…four five six seven eight nine ten one two three four five six seven eight nine ten "
                       "[stop]."));
    row("where most words are", "five stop", ten + ten + QStringLiteral("stop"),
        QStringLiteral("…four [five] six seven eight nine ten one two three four [five] six seven eight nine "
                       "ten [stop]"));
}

void SearchTest::showsTheWordsAround()
{
    QFETCH(QString, words);
    QFETCH(QString, text);
    const SearchWords sought(m_file->writer().connection(), words);
    QTEST(sought.snippet(text.toUtf8(), QLatin1Char('['), QLatin1Char(']')), "shown");
}

} // namespace Watchroom
