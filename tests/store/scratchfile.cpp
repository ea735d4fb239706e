// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratchfile.h"

#include <QDirIterator>
#include <QTest>

namespace Watchroom {

ScratchFile::ScratchFile(quint64 seed)
{
    context.seed = seed;
    const auto made
        = Writer::init(path(), installation, initWithShippedProcesses(QStringLiteral("Fernhill")), context);
    if (!made)
        qFatal("%s", qPrintable(made.error().message + made.error().detail));
    auto opened = Writer::open(path(), installation);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    m_writer = std::move(*opened);
}

QString ScratchFile::declare(const QString &title, bool confidential)
{
    DeclareRequest request;
    request.title = title;
    request.confidential = confidential;
    const auto acts = m_writer->perform(request, context);
    if (!acts)
        qFatal("%s", qPrintable(acts.error().message));
    return declaredName(*acts);
}

Result<CheckReport> ScratchFile::check()
{
    return Watchroom::check(m_writer->connection(), m_writer->identity(), CheckDepth::Whole);
}

QStringList ScratchFile::holdersOf(const QByteArray &bytes) const
{
    QStringList found;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    found.sort();
    return found;
}

} // namespace Watchroom
