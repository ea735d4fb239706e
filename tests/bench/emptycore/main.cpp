// SPDX-License-Identifier: GPL-3.0-or-later
// What any program on Qt Core and Qt Sql costs: it opens a database and asks it one thing.
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(QStringLiteral(":memory:"));
    if (!database.open())
        return 1;
    QSqlQuery query(database);
    return query.exec(QStringLiteral("SELECT 1")) && query.next() ? 0 : 1;
}
