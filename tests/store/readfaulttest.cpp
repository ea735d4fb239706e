// SPDX-License-Identifier: GPL-3.0-or-later
#include "readfaulttest.h"

#include "queries/incidentrepository.h"
#include "queries/textsearch.h"
#include "support/faultyvfs.h"
#include "workspace/reader.h"

#include <QTest>

namespace Watchroom {

namespace {
/// More reads than any of these operations needs on this file.
constexpr int mostReads = 60;

void addReads()
{
    QTest::addColumn<int>("read");
    for (int read = 1; read <= mostReads; ++read)
        QTest::addRow("read %d fails", read) << read;
}

/// A closed file whose last stamp is ahead of the clock, so that a clock that was not read would go back.
std::unique_ptr<ScratchFile> preparedFile()
{
    auto file = std::make_unique<ScratchFile>();
    file->declare(QStringLiteral("Checkout fails"));
    file->context.time += std::chrono::hours(5);
    NoteRequest note;
    for (int i = 0; i < 40; ++i) {
        note.text = QStringLiteral("Seen %1 ").arg(i) + QString(500, QLatin1Char('x'));
        if (!file->writer().perform(note, file->context, QStringLiteral("INC-1")))
            qFatal("no note");
    }
    file->context.time -= std::chrono::hours(4);
    file->close();
    return file;
}

struct LastAct
{
    int64_t acts = 0, stamp = 0, n = 0, desks = 0;
};

LastAct lastAct(const ScratchFile &file)
{
    const auto connection = openFile(file.path());
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return (*connection)
        ->statementFor("SELECT count(*), max(stamp), max(n), (SELECT count(*) FROM desk) FROM act")
        .first(LastAct(),
               [](const Statement &row) {
                   return LastAct{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
               })
        .value_or(LastAct());
}
} // namespace

void ReadFaultTest::initTestCase()
{
    m_file = preparedFile();
    QFile file(m_file->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
}

/// The file as it was prepared, in its place: a copy elsewhere would be another desk.
void ReadFaultTest::init()
{
    QFile file(m_file->path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size());
}

void ReadFaultTest::cleanupTestCase()
{
    m_file.reset();
}

void ReadFaultTest::failsOrWritesTheSameAct_data()
{
    addReads();
}

void ReadFaultTest::failsOrWritesTheSameAct()
{
    QFETCH(int, read);
    const auto &file = m_file;
    const LastAct before = lastAct(*file);
    bool isWritten = false;
    {
        FaultyVfs faults;
        const auto writer = Writer::open(file->path(), installation);
        QVERIFY(writer);
        (*writer)->connection().execute("PRAGMA cache_size = 1");
        faults.failRead(read);
        NoteRequest note;
        note.text = QStringLiteral("The one that counts");
        const auto written = (*writer)->perform(note, file->context, QStringLiteral("INC-1"));
        isWritten = written.has_value();
        if (!written) {
            QVERIFY(faults.hasFailed());
            QCOMPARE(written.error().code, ErrorCode::Storage);
        }
    }
    const LastAct after = lastAct(*file);
    QCOMPARE(after.acts, before.acts + (isWritten ? 1 : 0));
    QCOMPARE(after.n, before.n + (isWritten ? 1 : 0)); // the same desk goes on
    QCOMPARE(after.desks, before.desks);
    QVERIFY(!isWritten || after.stamp > before.stamp);
    const auto connection = openFile(file->path());
    const auto report = check(**connection, *identityOf(**connection), CheckDepth::Whole);
    QVERIFY(report && report->ok());
}

void ReadFaultTest::failsOrReadsTheSameIncident_data()
{
    addReads();
}

void ReadFaultTest::failsOrReadsTheSameIncident()
{
    QFETCH(int, read);
    const auto &file = m_file;
    FaultyVfs faults;
    struct Seen
    {
        IncidentRecord incident;
        int64_t lastSeq = 0;
        qsizetype found = 0;
    };
    const auto see = [&](int failing) -> Result<Seen> {
        const auto reader = Reader::open(file->path(), std::make_shared<FakeContext>(file->context));
        WR_TRY(reader);
        WR_TRY((*reader)->connection().execute("PRAGMA cache_size = 1"));
        faults.failRead(failing);
        const auto job = [](const Reader &each) -> Result<Seen> {
            auto incident = IncidentRepository(each.connection()).find(QStringLiteral("INC-1"));
            WR_TRY(incident);
            const auto seq = LogReader(each.connection()).lastSeq();
            WR_TRY(seq);
            const auto found = findText(each.connection(), QStringLiteral("seen"), 50);
            WR_TRY(found);
            return Seen{*incident, *seq, found->size()};
        };
        return (*reader)->run(job);
    };
    const auto whole = see(0);
    QVERIFY(whole);
    const auto seen = see(read);
    if (seen) {
        QVERIFY(seen->incident.timeline == whole->incident.timeline);
        QCOMPARE(seen->lastSeq, whole->lastSeq);
        QCOMPARE(seen->found, whole->found);
    } else {
        QVERIFY(faults.hasFailed());
        QCOMPARE(seen.error().code, ErrorCode::Storage);
    }
}

} // namespace Watchroom
