// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Columns answer as the facts that they are made of.
class TableGroupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordersAsTheCurveDoes_data();
    void ordersAsTheCurveDoes();
    void answersAsTheFactsDo_data();
    void answersAsTheFactsDo();
    void followsWhatChanges_data();
    void followsWhatChanges();
    void comesBackFromItsBytes();
};

} // namespace Watchroom
