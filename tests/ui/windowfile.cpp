// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfile.h"

#include <QSignalSpy>
#include <QTest>

namespace Watchroom {

WindowFile::WindowFile()
{
    DeclareRequest request;
    request.title = QStringLiteral("Checkout fails for customers in Europe");
    request.answers = {{QStringLiteral("users_and_workaround"), QStringLiteral("20_or_more.none")}};
    request.services = {QStringLiteral("Checkout")};
    request.impactStartedAt = Moment{file.context.time - std::chrono::minutes(10), Precision::Minute};
    const auto acts = file.writer().perform(request, file.context);
    if (!acts)
        qFatal("%s", qPrintable(acts.error().message));
    name = QStringLiteral("INC-1");
    own = std::make_shared<FakeContext>(file.context);
    own->seed = 77; // counted ids of two programs must not meet
    workspace = std::make_unique<Workspace>(file.path(), Watchroom::installation, own);
    QSignalSpy opened(workspace.get(), &Workspace::opened);
    if (!opened.wait(10'000))
        qFatal("the workspace did not open");
}

IncidentShown WindowFile::shown()
{
    const auto reader = Reader::open(file.path(), std::make_shared<FakeContext>(file.context));
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    const auto found = incidentShown(**reader, name, QStringLiteral("en"));
    if (!found)
        qFatal("%s", qPrintable(found.error().message));
    return *found;
}

} // namespace Watchroom
