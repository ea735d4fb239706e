// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace Watchroom {

/// Something that goes wrong at the made-up company, and what people say of it.
struct Scenario
{
    AreaKey area;
    QString title, service;
    QMap<QString, QString> fields; ///< by key: impact, suspected_cause, mitigation, root_cause, summary
    QStringList notes;             ///< in the order of the response
    QMap<QString, QString> told;   ///< by public state; {next} stands for the next update
    int weight = 1;                ///< how often it happens
};

/// resources/sample/company.json: who works there and what happens to them.
struct Company
{
    QString name;
    QMap<QString, QString> people; ///< handle to name
    QMap<QString, QString> byRole; ///< role to the handle that takes it
    QList<Scenario> scenarios;

    static Company read();
    QString holderOf(const QString &role) const;
};

} // namespace Watchroom
