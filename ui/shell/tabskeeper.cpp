// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tabskeeper.h"

#include "queries/incidentrepository.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Watchroom {

namespace {
constexpr std::chrono::milliseconds keepAfter{400};
constexpr int mostTabs = 40;

QString textOf(const TabsState &state)
{
    const QJsonObject json{{QStringLiteral("tabs"), QJsonArray::fromStringList(state.names)},
                           {QStringLiteral("current"), state.current},
                           {QStringLiteral("place"), state.place}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

TabsState stateOf(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    TabsState state;
    state.current = json[QStringLiteral("current")].toString();
    state.place = json[QStringLiteral("place")].toString(state.place);
    const QJsonArray tabs = json[QStringLiteral("tabs")].toArray();
    for (const QJsonValue &name : tabs) {
        if (state.names.size() < mostTabs)
            state.names.append(name.toString());
    }
    return state;
}
} // namespace

TabsKeeper::TabsKeeper(Workspace *workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfter);
    connect(&m_timer, &QTimer::timeout, this, &TabsKeeper::flush);
    connect(m_workspace, &Workspace::finishing, this, &TabsKeeper::flush);
}

QString TabsKeeper::key() const // tabs are stored per person
{
    return QStringLiteral("tabs/") + m_workspace->context().authorHandle();
}

void TabsKeeper::keep(const TabsState &state)
{
    m_state = state;
    if (!m_timer.isActive())
        m_timer.start();
}

void TabsKeeper::flush()
{
    m_timer.stop();
    if (m_state == m_kept)
        return;
    m_kept = m_state;
    m_workspace->keepSetting(key(), textOf(m_state)); // a failure is harmless: the next change saves again
}

void TabsKeeper::restore()
{
    const auto kept = m_workspace->local([key = key()](LocalStore &store) { return store.setting(key); });
    onFinished(kept, this,
               [this](const Result<QString> &text) { check(text ? stateOf(*text) : TabsState()); });
}

void TabsKeeper::check(const TabsState &kept)
{
    const auto there = m_workspace->read([names = kept.names](const Reader &reader) -> Result<QStringList> {
        IncidentRepository repository(reader.connection());
        QStringList found;
        for (const QString &name : names) {
            if (repository.find(name, IncidentRepository::Timeline::Without))
                found.append(name);
        }
        return found;
    });
    onFinished(there, this, [this, kept](const Result<QStringList> &names) {
        TabsState state = kept;
        state.names = names ? *names : QStringList();
        m_kept = m_state = state;
        Q_EMIT restored(state);
    });
}

} // namespace Watchroom
