// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class SchemaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheShippedOnes_data();
    void agreesWithTheShippedOnes();
    void agreesWithTheSmallest();
    void refusesWhatTheCheckerRefuses_data();
    void refusesWhatTheCheckerRefuses();
};

} // namespace Watchroom
