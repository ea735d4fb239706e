// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusupdatetest.h"

#include "comms/statusupdate.h"
#include "incident/record.h"

#include <QTest>

namespace Watchroom {

namespace {
const QList<std::pair<UpdateStep, QString>> &steps()
{
    static const QList<std::pair<UpdateStep, QString>> list{
        {UpdateStep::Edit, QStringLiteral("edit")},
        {UpdateStep::RequestReview, QStringLiteral("request_review")},
        {UpdateStep::Approve, QStringLiteral("approve")},
        {UpdateStep::RequestChanges, QStringLiteral("request_changes")},
        {UpdateStep::Copied, QStringLiteral("copied")},
        {UpdateStep::Post, QStringLiteral("post")},
        {UpdateStep::Discard, QStringLiteral("discard")}};
    return list;
}

/// What each status allows, as people would say it.
const QList<std::pair<QString, QString>> &allowed()
{
    static const QList<std::pair<QString, QString>> list{
        {QStringLiteral("draft"), QStringLiteral("edit request_review approve request_changes post discard")},
        {QStringLiteral("in_review"), QStringLiteral("edit approve request_changes post discard")},
        {QStringLiteral("changes_wanted"), QStringLiteral("edit request_review approve discard")},
        {QStringLiteral("approved"), QStringLiteral("edit approve request_changes copied post discard")},
        {QStringLiteral("copied"), QStringLiteral("edit approve request_changes copied post discard")},
        {QStringLiteral("queued"), QStringLiteral("post discard")},
        {QStringLiteral("posted"), QString()},
        {QStringLiteral("failed"), QStringLiteral("edit approve request_changes copied post discard")},
        {QStringLiteral("discarded"), QString()},
        {QStringLiteral("translated"), QString()}}; // of a newer version
    return list;
}
} // namespace

void StatusUpdateTest::allowsOnlyTheStepsOfItsStatus_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("allows");
    for (const auto &[status, open] : allowed()) {
        const QStringList words = open.split(QLatin1Char(' '));
        for (const auto &[step, name] : steps())
            QTest::addRow("%s, %s", qPrintable(status), qPrintable(name))
                << status << int(step) << words.contains(name);
    }
}

void StatusUpdateTest::allowsOnlyTheStepsOfItsStatus()
{
    QFETCH(QString, status);
    QFETCH(int, step);
    QFETCH(bool, allows);
    const UpdateStatus read = updateStatusOf(status);
    QCOMPARE(allowsUpdateStep(read, UpdateStep(step)), allows);
    const Result<void> required = requireUpdateStep(read, UpdateStep(step));
    QCOMPARE(required.has_value(), allows);
    if (required)
        return;
    QCOMPARE(required.error().code, ErrorCode::Refused);
    QVERIFY(!required.error().message.isEmpty());
    QVERIFY(!required.error().hint.isEmpty());
}

void StatusUpdateTest::isOpenWhileAnyStepIsAllowed_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("open");
    for (const auto &[status, open] : allowed())
        QTest::addRow("%s", qPrintable(status)) << status << !open.isEmpty();
}

void StatusUpdateTest::isOpenWhileAnyStepIsAllowed()
{
    QFETCH(QString, status);
    QFETCH(bool, open);
    QCOMPARE(isOpenUpdate(updateStatusOf(status)), open);
}

void StatusUpdateTest::keepsAnUnknownStatusClosed()
{
    UpdateRecord update;
    update.status = updateStatusOf(QStringLiteral("translated"));
    update.newerStatus = QStringLiteral("translated");
    QCOMPARE(update.status, UpdateStatus::Unknown);
    QVERIFY(!update.isPosted());
    QVERIFY(!isApprovedStatus(update.status));
    QCOMPARE(update.statusKey(), QStringLiteral("translated")); // printed and exported as it is
}

} // namespace Watchroom
