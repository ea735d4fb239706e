// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticetest.h"

#include "../store/scratchfile.h"
#include "commandline.h"
#include "workspace/noticesocket.h"

#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

void NoticeTest::initTestCase()
{
    QVERIFY(m_runtime.isValid());
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toLocal8Bit());
}

void NoticeTest::isHeard_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("pings");
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("a note") << words("note INC-1 seen") << 0 << 1;
    QTest::newRow("reading") << words("show INC-1") << 0 << 0;
    QTest::newRow("a refusal") << words("note INC-9 seen") << 1 << 0;
}

void NoticeTest::isHeard()
{
    QFETCH(QStringList, words);
    ScratchFile file;
    file.declare(QStringLiteral("Sign-in is down"));
    const NoticeSocket window(file.path());
    QSignalSpy heard(&window, &NoticeSocket::pinged);
    const Ended ended = commandLine(file.path(), words);
    QTEST(ended.code, "code");
    // What was sent lies in the socket when the program has ended.
    QCoreApplication::processEvents();
    QTEST(int(heard.size()), "pings");
}

} // namespace Watchroom
