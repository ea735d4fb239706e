// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/samplecontext.h"
#include "workspace/workspace.h"

#include <QMutex>

namespace Watchroom {

/// A context with a fixed time, so that screenshots do not depend on the day.
class StageContext : public SampleContext
{
public:
    using SampleContext::SampleContext;
    QByteArray randomBytes(int count) const override;
    QTimeZone zone() const override { return QTimeZone("Europe/Berlin"); }

private:
    mutable QMutex m_guard; // a workspace calls from two threads
};

/// The file of a fictional company at 14:14, with one incident in the middle of its response.
class Stage
{
public:
    /// Creates the file in \a folder.
    explicit Stage(const QString &folder);
    QString path() const { return m_path; }
    /// The incident whose response is shown.
    QString incident() const { return m_incident; }
    /// A workspace of the incident lead.
    Workspace *open();
    /// Lets minutes pass in the workspace that was opened last, while others work.
    void goOn();

private:
    void play(Writer &writer);
    QString copy() const;
    std::shared_ptr<StageContext> m_context;
    QString m_path, m_incident;
};

} // namespace Watchroom
