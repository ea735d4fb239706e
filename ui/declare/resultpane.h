// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity/leveller.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// Previews the result of declaring: the severity with its reason, the roles to page, and the effects of the
/// severity.
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

/// The roles that \a severity requires, in the order of the process.
QList<const RoleDefinition *> rolesFor(const ProcessDefinition &process, const SeverityKey &severity);

} // namespace Watchroom
