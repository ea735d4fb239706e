// SPDX-License-Identifier: GPL-3.0-or-later
#include "killtest.h"

#include "../store/scratchfile.h"
#include "phasebyte.h"
#include "queries/incidentrepository.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <csignal>
#include <thread>

namespace Watchroom {

namespace {
constexpr quint32 seed = 20260623;
constexpr int longestLifeUs = 12'000; ///< after the first act: a handful of acts

/// A file on which one writer after another is killed. Nobody else has it open meanwhile, so that whoever
/// opens it next finds the log as the dead one left it.
class Victims
{
public:
    Victims()
    {
        incident = m_file.declare(QStringLiteral("Sign-in is down"));
        m_file.close();
    }

    /// Runs a writer for a while and kills it; the acts that it acknowledged, each a note's text. Says on
    /// stderr why if the writer ended by itself.
    std::optional<QStringList> lifeAndDeath(const QStringList &options = {})
    {
        PhaseByte phase(m_file.pathOf(QStringLiteral("phase")));
        phase.set(PhaseByte::Starting);
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(qEnvironmentVariable("WATCHROOM_ENDURE_WRITER"),
                     QStringList{m_file.path(), incident, m_file.pathOf(QStringLiteral("phase")),
                                 QString::number(++lives)}
                         + options);
        if (!writer.waitForReadyRead())
            return {};
        std::this_thread::sleep_for(std::chrono::microseconds(m_random.bounded(longestLifeUs)));
        ::kill(pid_t(writer.processId()), SIGKILL);
        if (!writer.waitForFinished() || writer.exitStatus() != QProcess::CrashExit)
            return {};
        if (phase.get() == PhaseByte::Acting)
            ++killedActing;
        return QString::fromLatin1(writer.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    std::unique_ptr<Writer> reopen() const
    {
        auto writer = Writer::open(m_file.path(), installation);
        if (!writer)
            qWarning("%s %s", qPrintable(writer.error().message), qPrintable(writer.error().detail));
        return writer ? std::move(*writer) : nullptr;
    }

    QString incident;
    int lives = 0, killedActing = 0;

private:
    ScratchFile m_file;
    QRandomGenerator m_random{seed};
};

/// How often each note stands in the timeline.
QHash<QString, int> notesIn(Writer &writer, const QString &incident)
{
    QHash<QString, int> notes;
    const auto found = IncidentRepository(writer.connection()).find(incident);
    if (!found)
        return notes;
    for (const EntryRecord &entry : found->timeline) {
        if (entry.kind == QLatin1String("note"))
            ++notes[entry.text];
    }
    return notes;
}

QString problemsOf(Writer &writer, CheckDepth depth)
{
    const auto report = check(writer.connection(), writer.identity(), depth);
    if (!report)
        return report.error().message;
    QStringList problems;
    for (const CheckProblem &problem : report->problems)
        problems.append(problem.kind + u' ' + problem.where + u' ' + problem.text);
    return problems.join(u'\n');
}
} // namespace

void KillTest::keepsEveryAcknowledgedAct()
{
    constexpr int kills = 200, wholeEvery = 25;
    Victims victims;
    QSet<QString> acknowledged;
    for (int kill = 1; kill <= kills; ++kill) {
        const auto heard = victims.lifeAndDeath();
        QVERIFY2(heard, "the writer was not killed, it ended by itself");
        for (const QString &note : *heard)
            acknowledged.insert(note);
        const auto writer = victims.reopen();
        QVERIFY(writer);
        const QHash<QString, int> notes = notesIn(*writer, victims.incident);
        for (const QString &note : std::as_const(acknowledged))
            QVERIFY2(notes.value(note) == 1,
                     qPrintable(QStringLiteral("note %1 after kill %2: %3 times")
                                    .arg(note)
                                    .arg(kill)
                                    .arg(notes.value(note))));
        // Only the act that was under way may be there without its word, one in each life.
        QVERIFY(notes.size() - acknowledged.size() <= kill);
        const CheckDepth depth = kill % wholeEvery == 0 ? CheckDepth::Whole : CheckDepth::Quick;
        QCOMPARE(problemsOf(*writer, depth), QString());
    }
    qInfo("%d kills, %d of them while an act was being performed; %lld acts acknowledged", kills,
          victims.killedActing, static_cast<long long>(acknowledged.size()));
    QVERIFY2(victims.killedActing * 100 >= kills * 80, "too few kills fell inside an act to say anything");
}

void KillTest::findsAWriterThatSpeaksTooSoon()
{
    constexpr int most = 40;
    Victims victims;
    while (victims.lives < most) {
        const auto heard = victims.lifeAndDeath({QStringLiteral("--acknowledge-early")});
        QVERIFY(heard);
        const auto writer = victims.reopen();
        QVERIFY(writer);
        const QHash<QString, int> notes = notesIn(*writer, victims.incident);
        const auto isLost = [&](const QString &note) { return !notes.contains(note); };
        if (std::any_of(heard->begin(), heard->end(), isLost)) {
            qInfo("found out at kill %d", victims.lives);
            return;
        }
    }
    QFAIL("a writer that acknowledges before it commits was not found out");
}

} // namespace Watchroom
