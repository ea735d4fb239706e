// SPDX-License-Identifier: GPL-3.0-or-later
#include "scratchfile.h"

#include "process/canonical.h"
#include "process/shipped.h"

#include <QTest>

namespace Watchroom {

ScratchFile::ScratchFile(quint64 seed)
{
    context.seed = seed;
    InitRequest init{QStringLiteral("Fernhill"), {}};
    for (const QString &id : shippedProcessIds())
        init.processes.append(canonicalProcess(shippedProcess(id)));
    const auto made = Writer::init(path(), installation, init, context);
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
    for (const Change &change : acts->last().payload.changes) {
        for (const FieldChange &field : change.fields) {
            if (change.kind == EntityKind::Incident && field.field == QLatin1String("name"))
                return field.value.text();
        }
    }
    return {};
}

Result<CheckReport> ScratchFile::check()
{
    return Watchroom::check(m_writer->connection(), m_writer->identity(), CheckDepth::Whole);
}

} // namespace Watchroom
