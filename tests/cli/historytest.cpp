// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytest.h"

#include "../store/scratchfile.h"
#include "base/timetext.h"
#include "commandline.h"
#include "queries/incidentrepository.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace Watchroom {

namespace {
Instant at(int hour, int minute)
{
    return fromMs(QDateTime(QDate(2026, 6, 23), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch());
}

/// Declared 14:00, levelled 14:05; mitigated is said at 14:40 to have been at 14:20; the step follows at
/// 14:45, a task is done at 14:50 and what happened at 14:10 is written down at 15:00.
class Story
{
public:
    Story()
    {
        incident = file.declare(QStringLiteral("Checkout errors"));
        by(at(14, 1), TaskRequest{QStringLiteral("Purge the cache"), {}, {}});
        by(at(14, 5), LevelRequest{{QStringLiteral("s2")}, {}, QStringLiteral("A fifth of the orders fail")});
        by(at(14, 40),
           SetFieldRequest{{QStringLiteral("mitigated_at")}, QStringLiteral("2026-06-23T14:20Z"), {}, {}});
        TransitionRequest step;
        step.to = {QStringLiteral("monitoring")};
        step.overrideReason = QStringLiteral("Nobody is there to lead");
        by(at(14, 45), step);
        by(at(14, 50), TaskDoneRequest{shortCode(task())});
        by(at(15, 0), NoteRequest{QStringLiteral("The deployment began"), Moment::exact(at(14, 10)), {}});
    }

    template<typename Request>
    void by(Instant time, const Request &request)
    {
        file.context.time = time;
        const auto acts = file.writer().perform(request, file.context, incident);
        QVERIFY2(acts, acts ? "" : qPrintable(acts.error().message));
    }
    Uuid task() { return IncidentRepository(file.writer().connection()).find(incident)->tasks.first().id; }
    QJsonObject ask(const char *option, const QString &time)
    {
        return commandLine(file.path(),
                           {QStringLiteral("--person"), QStringLiteral("ann"), QStringLiteral("--json"),
                            QStringLiteral("history"), incident, QString::fromLatin1(option), time})
            .json()
            .object();
    }

    ScratchFile file;
    QString incident;
};

QStringList textsOf(const QJsonObject &shown)
{
    QStringList texts;
    for (const QJsonValue &entry : shown.value(QLatin1String("timeline")).toArray())
        texts.append(entry.toObject().value(QLatin1String("text")).toString());
    return texts;
}

QString stateOf(const QJsonObject &shown)
{
    return shown.value(QLatin1String("state")).toString();
}

void moments()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("severity");
    QTest::addColumn<bool>("mitigatedSaid");
    QTest::addColumn<bool>("taskOpen");
    QTest::addColumn<bool>("deploymentTold");
}

void compareWith(const QJsonObject &shown)
{
    QFETCH(QString, state);
    QFETCH(QString, severity);
    QFETCH(bool, mitigatedSaid);
    QFETCH(bool, taskOpen);
    QFETCH(bool, deploymentTold);
    if (state.isEmpty()) {
        QCOMPARE(shown.value(QLatin1String("error")).toString(), QStringLiteral("not_found"));
        return;
    }
    QCOMPARE(stateOf(shown), state);
    QCOMPARE(shown.value(QLatin1String("severity")).toString(), severity);
    QCOMPARE(!shown.value(QLatin1String("clocks"))
                  .toObject()
                  .value(QLatin1String("mitigated_at"))
                  .toString()
                  .isEmpty(),
             mitigatedSaid);
    const QJsonArray tasks = shown.value(QLatin1String("tasks")).toArray();
    QCOMPARE(!tasks.isEmpty()
                 && tasks.first().toObject().value(QLatin1String("state")) == QLatin1String("open"),
             taskOpen);
    QCOMPARE(textsOf(shown).contains(QStringLiteral("The deployment began")), deploymentTold);
}
} // namespace

void HistoryTest::tellsWhatWasSo_data()
{
    moments();
    QTest::addRow("before it began") << "2026-06-23T13:59Z"
                                     << ""
                                     << "" << false << false << false;
    QTest::addRow("declared") << "2026-06-23T14:00Z"
                              << "investigating"
                              << "undetermined" << false << false << false;
    QTest::addRow("the deployment, whenever it was told") << "2026-06-23T14:10Z"
                                                          << "investigating"
                                                          << "s2" << false << true << true;
    QTest::addRow("mitigated when it was, not when it was said") << "2026-06-23T14:20Z"
                                                                 << "investigating"
                                                                 << "s2" << true << true << true;
    QTest::addRow("moved when somebody decided it") << "2026-06-23T14:45Z"
                                                    << "monitoring"
                                                    << "s2" << true << true << true;
    QTest::addRow("the task is done") << "2026-06-23T14:50Z"
                                      << "monitoring"
                                      << "s2" << true << false << true;
}

void HistoryTest::tellsWhatWasSo()
{
    QFETCH(QString, time);
    Story story;
    compareWith(story.ask("--as-of", time));
}

void HistoryTest::tellsWhatWasKnown_data()
{
    moments();
    QTest::addRow("before anybody spoke of it") << "2026-06-23T13:59Z"
                                                << ""
                                                << "" << false << false << false;
    QTest::addRow("declared") << "2026-06-23T14:00Z"
                              << "investigating"
                              << "undetermined" << false << false << false;
    QTest::addRow("nobody had said it yet") << "2026-06-23T14:20Z"
                                            << "investigating"
                                            << "s2" << false << true << false;
    QTest::addRow("the moment is a fact, the move comes later") << "2026-06-23T14:40Z"
                                                                << "investigating"
                                                                << "s2" << true << true << false;
    QTest::addRow("moved") << "2026-06-23T14:45Z"
                           << "monitoring"
                           << "s2" << true << true << false;
    QTest::addRow("all of it") << "2026-06-23T15:00Z"
                               << "monitoring"
                               << "s2" << true << false << true;
}

void HistoryTest::tellsWhatWasKnown()
{
    QFETCH(QString, time);
    Story story;
    compareWith(story.ask("--known-at", time));
}

void HistoryTest::keepsRedactedWordsGone()
{
    Story story;
    story.by(at(15, 5), NoteRequest{QStringLiteral("The password is tulip"), {}, {}});
    const auto record = IncidentRepository(story.file.writer().connection()).find(story.incident);
    const EntryRecord secret = record->timeline.last();
    QCOMPARE(secret.text, QStringLiteral("The password is tulip"));
    QVERIFY(textsOf(story.ask("--known-at", QStringLiteral("2026-06-23T15:05Z"))).contains(secret.text));
    story.by(at(15, 30), RedactRequest{shortCode(secret.id), QStringLiteral("A password"), {}});
    const QJsonArray timeline = story.ask("--known-at", QStringLiteral("2026-06-23T15:05Z"))
                                    .value(QLatin1String("timeline"))
                                    .toArray();
    const auto entry = std::find_if(timeline.begin(), timeline.end(), [&](const QJsonValue &one) {
        return one.toObject().value(QLatin1String("id")) == shortCode(secret.id);
    });
    QVERIFY(entry != timeline.end());
    QCOMPARE(entry->toObject().value(QLatin1String("text")).toString(), QString());
    QVERIFY(!textsOf(story.ask("--known-at", QStringLiteral("2026-06-23T15:05Z")))
                 .join(QLatin1Char(' '))
                 .contains(QLatin1String("tulip")));
    QVERIFY(story.file.check()->ok());
}

void HistoryTest::showsWhatAnotherSees_data()
{
    QTest::addColumn<bool>("confidential");
    QTest::addColumn<QString>("viewer");
    QTest::addColumn<QString>("error");
    QTest::addRow("an open one is there for all") << false << "ben"
                                                  << "";
    QTest::addRow("a confidential one for those named on it") << true << "ann"
                                                              << "";
    QTest::addRow("and for nobody else") << true << "ben"
                                         << "not_found";
    QTest::addRow("a person nobody knows") << false << "bne"
                                           << "invalid";
}

void HistoryTest::showsWhatAnotherSees()
{
    QFETCH(bool, confidential);
    QFETCH(QString, viewer);
    QFETCH(QString, error);
    ScratchFile file;
    const QString other = file.declare(QStringLiteral("Slow search"));
    QVERIFY(file.writer().perform(EngageRequest{{QStringLiteral("im")}, QStringLiteral("ben")}, file.context,
                                  other));
    const QString incident = file.declare(QStringLiteral("A key was published"), confidential);
    const auto ended
        = commandLine(file.path(),
                      {QStringLiteral("--person"), QStringLiteral("ann"), QStringLiteral("--json"),
                       QStringLiteral("history"), incident, QStringLiteral("--person-view"), viewer});
    QCOMPARE(ended.json().object().value(QLatin1String("error")).toString(), error);
    QCOMPARE(ended.code, error.isEmpty() ? 0 : 1);
    if (error.isEmpty())
        QVERIFY(!ended.json().object().value(QLatin1String("acts")).toArray().isEmpty());
}

void HistoryTest::refusesBothQuestionsAtOnce()
{
    ScratchFile file;
    const QString incident = file.declare(QStringLiteral("Slow search"));
    const auto ended
        = commandLine(file.path(),
                      {QStringLiteral("history"), incident, QStringLiteral("--as-of"), QStringLiteral("now"),
                       QStringLiteral("--known-at"), QStringLiteral("now")});
    QCOMPARE(ended.code, 2);
}

} // namespace Watchroom
