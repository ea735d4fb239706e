// SPDX-License-Identifier: GPL-3.0-or-later
#include "caretakertest.h"

#include "../store/scratchfile.h"
#include "store/place.h"
#include "support/mounts.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

namespace Watchroom {

namespace {
using namespace std::chrono;

void note(ScratchFile &file, const QString &incident)
{
    if (!file.writer().perform(NoteRequest{QStringLiteral("seen"), {}}, file.context, incident))
        qFatal("the note was refused");
}

/// Leaves the mark of a window that was killed with the file open.
bool dieWithOpen(const QString &path)
{
    const pid_t child = fork();
    if (child == 0) {
        auto *mark = new OpenMark(path); // never taken away
        _exit(mark->set() == OpenMark::Before::Closed ? 0 : 1);
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// Overwrites a page of the closed file at \a path so that it still opens but quick_check finds it.
bool breakQuietly(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray whole = file.readAll();
    file.close();
    for (qint64 page = whole.size() / 4096 - 1; page > 0; --page) {
        QByteArray broken = whole;
        broken.replace(page * 4096, 4096, QByteArray(4096, '\x7f'));
        removeDatabase(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(broken) != broken.size())
            return false;
        file.close();
        const auto opened = Writer::open(path, installation);
        if (opened && !quickCheck((*opened)->connection()))
            return true;
    }
    return false;
}
} // namespace

void CaretakerTest::backsUpHourlyWhileChanged()
{
    ScratchFile file;
    const QString name = file.declare(QStringLiteral("Checkout fails"));
    auto context = std::make_shared<FakeContext>();
    Caretaker care(file.path(), context);
    QSignalSpy backedUp(&care, &Caretaker::backedUp);
    const auto look = [&] {
        const auto before = backedUp.size();
        care.look();
        return QTest::qWaitFor([&] { return backedUp.size() > before; }, 300)
            ? datedBackups(file.path()).size()
            : -1;
    };
    QCOMPARE(look(), 1);
    context->time += minutes(59);
    note(file, name);
    QCOMPARE(look(), -1); // not due yet
    context->time += minutes(1);
    QCOMPARE(look(), 2);
    context->time += hours(1);
    QCOMPARE(look(), 2); // nothing was recorded
    QCOMPARE(backedUp.last().first().toDateTime(), toDateTime(context->time - hours(1), QTimeZone::utc()));
    context->time += hours(1);
    note(file, name);
    QCOMPARE(look(), 3);
    Caretaker again(file.path(), context); // the program was started anew
    QSignalSpy known(&again, &Caretaker::backedUp);
    note(file, name);
    again.look();
    QTRY_COMPARE(known.size(), 1);
    QCOMPARE(datedBackups(file.path()).size(), 3);
    context->time -= days(3650); // a clock that was set right
    QCOMPARE(look(), 4);
}

void CaretakerTest::saysWhenItCannot()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    QFile inTheWay(backupFolder(file.path()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    auto context = std::make_shared<FakeContext>();
    Caretaker care(file.path(), context);
    QSignalSpy failed(&care, &Caretaker::backupFailed), backedUp(&care, &Caretaker::backedUp);
    care.look();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
    QVERIFY(inTheWay.remove());
    care.look();
    context->time += minutes(10);
    care.look();
    QTRY_COMPARE(backedUp.size(), 1);
    QCOMPARE(failed.size(), 1);
}

void CaretakerTest::checksAfterAnUncleanEnd_data()
{
    QTest::addColumn<bool>("died");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<int>("told");
    QTest::addRow("closed well, sound") << false << false << 0;
    QTest::addRow("closed well, damaged: nobody looks") << false << true << 0;
    QTest::addRow("killed, sound") << true << false << 0;
    QTest::addRow("killed, damaged") << true << true << 1;
}

void CaretakerTest::checksAfterAnUncleanEnd()
{
    QFETCH(bool, died);
    QFETCH(bool, broken);
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    file.close();
    QVERIFY(!broken || breakQuietly(file.path()));
    QVERIFY(!died || dieWithOpen(file.path()));
    QFile bytes(file.path());
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QByteArray before = bytes.readAll();
    {
        Workspace workspace(file.path(), Watchroom::installation, std::make_shared<FakeContext>());
        QSignalSpy opened(&workspace, &Workspace::opened), damaged(&workspace, &Workspace::damaged),
            checked(&workspace, &Workspace::checked);
        QVERIFY(opened.wait(10'000));
        if (died)
            QTRY_COMPARE(checked.size() + damaged.size(), 1);
        QTEST(int(damaged.size()), "told");
        QCOMPARE(checked.size(), died && !broken ? 1 : 0);
    }
    bytes.seek(0);
    QCOMPARE(bytes.readAll(), before);
}

void CaretakerTest::marksTheFileWhileItIsOpen()
{
    ScratchFile file;
    file.declare(QStringLiteral("Checkout fails"));
    const QString mark = file.path() + QStringLiteral(".open");
    {
        OpenMark first(file.path()), second(file.path());
        QCOMPARE(first.set(), OpenMark::Before::Closed);
        QVERIFY(QFile::exists(mark));
        QCOMPARE(second.set(), OpenMark::Before::Open);
    }
    QVERIFY(!QFile::exists(mark));
    QVERIFY(dieWithOpen(file.path()));
    OpenMark next(file.path());
    QCOMPARE(next.set(), OpenMark::Before::Died);
}

} // namespace Watchroom
