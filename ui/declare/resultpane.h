// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity/leveller.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// What declaring will come to: the severity and why, who is to be called, what the severity switches on.
class ResultPane : public QWidget
{
    Q_OBJECT
public:
    explicit ResultPane(QWidget *parent = nullptr);
    void show(const ProcessDefinition &process, const Level &level, const QString &language);

private:
    void showCalls(const ProcessDefinition &process, const SeverityKey &severity, const QString &language);
    void showSwitches(const ProcessDefinition &process, const SeverityKey &severity, const QString &language);

    QLabel *m_mark, *m_severity, *m_answered, *m_because;
    QVBoxLayout *m_calls, *m_switches;
};

/// The roles that a severity asks for, in the process's order.
QList<const RoleDefinition *> rolesFor(const ProcessDefinition &process, const SeverityKey &severity);

} // namespace Watchroom
