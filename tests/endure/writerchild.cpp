// SPDX-License-Identifier: GPL-3.0-or-later
// The program that the kill test kills: writes one note after another until it dies.
//   endure-writer FILE INCIDENT PHASEFILE LIFE [--acknowledge-early]
// A line "LIFE/N" on stdout is its word that this note is safe. --acknowledge-early gives it too soon, for
// the test's negative control.
#include "phasebyte.h"

#include "support/fakecontext.h"
#include "workspace/writer.h"

#include <QCoreApplication>
#include <unistd.h>

using namespace Watchroom;

namespace {
bool acknowledge(const QString &text)
{
    const QByteArray line = text.toLatin1() + '\n';
    return write(STDOUT_FILENO, line.constData(), size_t(line.size())) == line.size();
}

int tell(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.size() < 5)
        return 2;
    const bool early = words.contains(QStringLiteral("--acknowledge-early"));
    const QString &incident = words[2], &life = words[4];
    PhaseByte phase(words[3]);
    FakeContext context;
    context.seed = life.toULongLong() + 1000; // ids of its own in each life
    context.time += std::chrono::minutes(life.toInt());
    const auto writer = Writer::open(words[1], QByteArray(16, 'i'));
    if (!writer)
        return tell(writer.error());
    for (int n = 1;; ++n) {
        NoteRequest note;
        note.text = QStringLiteral("%1/%2").arg(life).arg(n);
        if (early && !acknowledge(note.text))
            return 1;
        phase.set(PhaseByte::Acting);
        const auto acts = (*writer)->perform(note, context, incident);
        phase.set(PhaseByte::Between);
        if (!acts)
            return tell(acts.error());
        if (!early && !acknowledge(note.text))
            return 1;
    }
}
