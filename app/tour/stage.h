// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/samplecontext.h"
#include "workspace/workspace.h"

#include <QMutex>

namespace Watchroom {

/// A desk in the middle of a set day: what is drawn at it is drawn alike tomorrow.
class StageContext : public SampleContext
{
public:
    using SampleContext::SampleContext;
    QByteArray randomBytes(int count) const override;
    QTimeZone zone() const override { return QTimeZone("Europe/Berlin"); }

private:
    mutable QMutex m_guard; // a workspace asks from two threads
};

/// A made-up company's file at fourteen past two, with one incident in the middle of its response.
class Stage
{
public:
    /// Makes the file in \a folder.
    explicit Stage(const QString &folder);
    QString path() const { return m_path; }
    /// The incident that is being responded to.
    QString incident() const { return m_incident; }
    /// A workspace as the person who leads the response has it.
    Workspace *open();
    /// Minutes pass in the workspace that was opened last, in which others go on.
    void goOn();

private:
    void play(Writer &writer);
    QString copy() const;
    std::shared_ptr<StageContext> m_context;
    QString m_path, m_incident;
};

} // namespace Watchroom
