// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"
#include "workspace/workspace.h"

#include <QMutex>

namespace Watchroom {

/// A desk in the middle of a set day: what is drawn at it is drawn alike tomorrow.
class StageContext : public Context
{
public:
    explicit StageContext(quint64 seed)
        : m_seed(seed)
    {
    }
    void set(Instant at, const QString &who)
    {
        m_at = at;
        m_who = who;
    }
    Instant now() const override { return m_at; }
    QByteArray randomBytes(int count) const override;
    QTimeZone zone() const override { return QTimeZone("Europe/Berlin"); }
    QString authorHandle() const override { return m_who; }
    QString systemUser() const override { return QStringLiteral("stage"); }

private:
    quint64 m_seed;
    Instant m_at{};
    QString m_who;
    mutable QMutex m_guard; // a workspace asks from two threads
    mutable quint64 m_count = 0;
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
    Workspace *open() const;

private:
    void play(Writer &writer);
    QString m_path, m_incident;
};

} // namespace Watchroom
