// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../store/scratchfile.h"
#include "kit/incidentshown.h"
#include "workspace/workspace.h"

namespace Watchroom {

/// A file with one S1 incident, and a workspace on it as a window would have one.
class WindowFile
{
public:
    WindowFile();

    ScratchFile file;                 ///< writes beside the window, as the command line would
    std::shared_ptr<FakeContext> own; ///< of the workspace
    QString name;                     ///< of the incident
    std::unique_ptr<Workspace> workspace;

    IncidentShown shown();
    template<typename Request>
    void perform(const Request &request)
    {
        const auto acts = file.writer().perform(request, file.context, name);
        if (!acts)
            qFatal("%s", qPrintable(acts.error().message));
    }
    void note(const QString &text)
    {
        NoteRequest request;
        request.text = text;
        perform(request);
    }
};

} // namespace Watchroom
