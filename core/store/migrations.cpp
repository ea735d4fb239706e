// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/companionpaths.h"
#include "store/copy.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Migrations)
};

/// A copy of the file as others see it while this connection holds the right to write.
Result<void> copyBefore(const QString &path, int version)
{
    const auto folder = makeBackupFolder(path);
    WR_TRY(folder);
    QString target;
    for (int n = 1; target.isEmpty() || QFileInfo::exists(target); ++n) // an attempt before may have failed
        target = *folder
            + (n == 1 ? QStringLiteral("/before-version-%1.wr").arg(version + 1)
                      : QStringLiteral("/before-version-%1-%2.wr").arg(version + 1).arg(n));
    const auto reading = Connection::open(path, Connection::Mode::ReadOnly);
    WR_TRY(reading);
    return backupTo(**reading, target);
}

Error failedStep(const Error &cause, const QString &path, int version)
{
    Error error = cause;
    error.message = Words::tr("%1 could not be brought to file version %2. %3")
                        .arg(QFileInfo(path).fileName())
                        .arg(version)
                        .arg(cause.message);
    return error;
}
} // namespace

const QList<Migration> &shippedMigrations()
{
    static const QList<Migration> all{{1, sqlText(QStringLiteral("migrations/0001"))},
                                      {2, sqlText(QStringLiteral("migrations/0002"))},
                                      {3, sqlText(QStringLiteral("migrations/0003"))},
                                      {4, sqlText(QStringLiteral("migrations/0004"))},
                                      {5, sqlText(QStringLiteral("migrations/0005"))}};
    return all;
}

Result<int> versionOf(Connection &connection)
{
    return connection.statementFor("PRAGMA user_version").first(0, [](const Statement &row) {
        return int(row.integer(0));
    });
}

Result<void> setVersion(Connection &connection, int version)
{
    return connection.execute("PRAGMA user_version=" + QByteArray::number(version));
}

Result<void> migrate(Connection &connection, const QList<Migration> &migrations)
{
    bool isCopied = false;
    for (const Migration &step : migrations) {
        Transaction transaction(connection);
        WR_TRY(transaction.begin());
        const auto version = versionOf(connection); // another program may have done it meanwhile
        WR_TRY(version);
        if (step.number <= *version)
            continue;
        if (!isCopied) {
            if (const auto copied = copyBefore(connection.path(), *version); !copied)
                return fail(failedStep(copied.error(), connection.path(), step.number));
            isCopied = true;
        }
        // A table that is made anew may for a moment leave rows that point at nothing.
        WR_TRY(connection.execute("PRAGMA defer_foreign_keys=ON"));
        const auto take = [&]() -> Result<void> {
            WR_TRY(connection.execute(step.sql));
            WR_TRY(setVersion(connection, step.number));
            return transaction.commit();
        };
        if (const auto taken = take(); !taken)
            return fail(failedStep(taken.error(), connection.path(), step.number));
    }
    return {};
}

} // namespace Watchroom
