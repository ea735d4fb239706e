// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace Watchroom {

/// Performs requests on one incident for the parts of its tab, and reports errors in one place. Nothing is
/// shown as done before it is saved.
class Performer : public QObject
{
    Q_OBJECT
public:
    Performer(Workspace *workspace, const QString &incident, QObject *parent)
        : QObject(parent)
        , m_workspace(workspace)
        , m_incident(incident)
    {
    }
    Workspace *workspace() const { return m_workspace; }
    const Context &context() const { return m_workspace->context(); }
    const QString &incident() const { return m_incident; }

    /// Calls \a finished with true if the act was saved, unless \a receiver was deleted. Errors are also
    /// emitted by refused().
    template<typename Request>
    void perform(const Request &request, QObject *receiver = nullptr, std::function<void(bool)> finished = {})
    {
        onFinished(m_workspace->perform(request, m_incident), receiver ? receiver : this,
                   [this, finished](const Result<Acts> &acts) {
                       if (finished)
                           finished(acts.has_value());
                       if (acts)
                           Q_EMIT performed(*acts);
                       else
                           Q_EMIT refused(acts.error());
                   });
    }

Q_SIGNALS:
    void refused(const Watchroom::Error &error);
    void performed(const QList<Watchroom::Act> &acts);

private:
    Workspace *m_workspace;
    QString m_incident;
};

} // namespace Watchroom
