// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/dutyticks.h"

namespace Watchroom {

namespace {
QString tickOf(const RoleKey &role, const QString &duty)
{
    return role.value + QLatin1Char('/') + duty;
}
} // namespace

DutyTicks::DutyTicks(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

QString DutyTicks::key() const
{
    return QStringLiteral("duties/") + m_incident.toString();
}

void DutyTicks::setIncident(const IncidentId &incident)
{
    if (incident == m_incident)
        return;
    m_incident = incident;
    const auto kept = m_workspace->local([key = key()](LocalStore &store) { return store.setting(key); });
    onFinished(kept, this, [this](const Result<QString> &ticks) {
        if (!ticks || ticks->isEmpty())
            return;
        const QStringList each = ticks->split(QLatin1Char('\n'));
        m_ticked.unite({each.begin(), each.end()}); // keeps what was ticked while loading
        Q_EMIT changed();
    });
}

bool DutyTicks::isTicked(const RoleKey &role, const QString &duty) const
{
    return m_ticked.contains(tickOf(role, duty));
}

void DutyTicks::tick(const RoleKey &role, const QString &duty, bool done)
{
    if (done)
        m_ticked.insert(tickOf(role, duty));
    else
        m_ticked.remove(tickOf(role, duty));
    keep();
    Q_EMIT changed();
}

void DutyTicks::keep()
{
    QStringList ticks(m_ticked.begin(), m_ticked.end());
    ticks.sort();
    m_workspace->keepSetting(key(), ticks.join(QLatin1Char('\n'))); // failure is harmless
}

} // namespace Watchroom
