// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/systemcontext.h"
#include "rows.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

using namespace Watchroom;
using namespace Watchroom::Benching;

namespace {
struct Row
{
    const char *name;
    RowFunction measure;
};

constexpr Row rows[]
    = {{"commit", measureCommit},   {"import", measureImport},     {"page", measurePage},
       {"search", measureSearch},   {"open", measureOpenIncident}, {"measure", measureMeasure},
       {"start", measureStart},     {"cli", measureCommandLine},   {"list", measureIncidentList},
       {"journey", measureJourney}, {"report", measureReport}};

QString amount(double value)
{
    return QString::number(value, 'f', value < 1 ? 3 : value < 100 ? 2 : 0);
}

QString verdict(const Figure &figure)
{
    if (!figure.skipped.isEmpty())
        return QStringLiteral("skipped: %1").arg(figure.skipped);
    if (figure.isMet())
        return QStringLiteral("met");
    const double missed = (figure.beside.isEmpty() ? figure.ours : figure.ratio()) / figure.most;
    return QStringLiteral("missed by %1 ×").arg(missed, 0, 'f', 2);
}

void print(const QString &row, const Figure &figure)
{
    const bool besides = !figure.beside.isEmpty() && figure.skipped.isEmpty();
    std::printf("%-8s %-46s %9s %-2s %9s  %7s  %-28s %s\n", qPrintable(row), qPrintable(figure.what),
                qPrintable(amount(figure.ours)), qPrintable(figure.unit),
                qPrintable(besides ? amount(figure.peer) : QString()),
                qPrintable(besides ? amount(figure.ratio()) + QStringLiteral(" x") : QString()),
                qPrintable(figure.budget), qPrintable(verdict(figure)));
    if (!figure.beside.isEmpty())
        std::printf("%-8s   beside: %s\n", "", qPrintable(figure.beside));
    if (!figure.note.isEmpty())
        std::printf("%-8s   %s\n", "", qPrintable(figure.note));
    std::fflush(stdout);
}

QJsonObject toJson(const QString &row, const Figure &figure)
{
    QJsonObject json{{QStringLiteral("row"), row},
                     {QStringLiteral("what"), figure.what},
                     {QStringLiteral("ours"), figure.ours},
                     {QStringLiteral("unit"), figure.unit},
                     {QStringLiteral("budget"), figure.budget},
                     {QStringLiteral("verdict"), verdict(figure)},
                     {QStringLiteral("note"), figure.note}};
    if (!figure.beside.isEmpty() && figure.skipped.isEmpty()) {
        json.insert(QStringLiteral("beside"), figure.beside);
        json.insert(QStringLiteral("peer"), figure.peer);
        json.insert(QStringLiteral("ratio"), figure.ratio());
    }
    return json;
}

int usage()
{
    std::fprintf(stderr, "usage: watchroom-bench FOLDER [--small] [--json] [ROW]...\nrows:");
    for (const Row &row : rows)
        std::fprintf(stderr, " %s", row.name);
    std::fprintf(stderr, "\n");
    return 2;
}

/// False if a row could not be measured; what is missed is told, not judged.
bool measureAll(Bench &bench, const QStringList &wanted, bool json)
{
    QJsonArray all;
    bool measured = true;
    for (const Row &row : rows) {
        const QString name = QLatin1String(row.name);
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        const auto figures = row.measure(bench);
        if (!figures) {
            std::fprintf(stderr, "bench: %s could not be measured: %s\n", row.name,
                         qPrintable(figures.error().message));
            measured = false;
            continue;
        }
        for (const Figure &figure : *figures) {
            all.append(toJson(name, figure));
            if (!json)
                print(name, figure);
        }
    }
    if (json)
        std::printf("%s", QJsonDocument(all).toJson().constData());
    return measured;
}
} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    nameProgram();
    installTranslations();
    QStringList words = app.arguments().mid(1);
    const bool isSmall = words.removeAll(QStringLiteral("--small")) > 0;
    const bool json = words.removeAll(QStringLiteral("--json")) > 0;
    if (words.isEmpty())
        return usage();
    const QString folder = QDir(words.takeFirst()).absolutePath();
    for (const QString &word : std::as_const(words)) {
        if (std::none_of(std::begin(rows), std::end(rows),
                         [&](const Row &row) { return word == QLatin1String(row.name); }))
            return usage();
    }
    QDir().mkpath(folder);
    Bench bench(folder, QCoreApplication::applicationDirPath(), isSmall);
    if (!json)
        std::printf("%ld incidents, %ld entries, made by raw C: the file's rows are not acts\n\n",
                    bench.incidents(), bench.incidents() * Bench::entriesEach);
    return measureAll(bench, words, json) ? 0 : 1;
}
