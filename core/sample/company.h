// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace Watchroom {

/// A kind of incident of the fictional company, with its texts.
struct Scenario
{
    AreaKey area;
    QString title, service;
    QMap<QString, QString> fields; ///< by key: impact, suspected_cause, mitigation, root_cause, summary
    QStringList notes;             ///< in the order of the response
    QMap<QString, QString> told;   ///< updates by public state; {next} is the time of the next update
    int weight = 1;                ///< relative frequency
};

/// The content of resources/sample/company.json: people and scenarios.
struct Company
{
    QString name;
    QMap<QString, QString> people; ///< handle to name
    QMap<QString, QString> byRole; ///< role to the handle of the person who takes it
    QList<Scenario> scenarios;

    static Company read();
    QString holderOf(const QString &role) const;
};

} // namespace Watchroom
