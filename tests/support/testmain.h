// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace Watchroom {

/// Runs the test classes of one executable; the first argument may name one class.
template<typename... Tests>
int runTests(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const QString only = arguments.size() > 1 && arguments[1].endsWith(QLatin1String("Test"))
        ? arguments.takeAt(1)
        : QString();
    int failed = 0;
    const auto run = [&](QObject &&test) {
        const QString name
            = QString::fromLatin1(test.metaObject()->className()).section(QLatin1String("::"), -1);
        if (only.isEmpty() || name == only)
            failed += QTest::qExec(&test, arguments);
    };
    (run(Tests()), ...);
    return failed == 0 ? 0 : 1;
}

} // namespace Watchroom
