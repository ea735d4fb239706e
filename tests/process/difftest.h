// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class DiffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEachChange_data();
    void namesEachChange();
    void equalDefinitionsDifferInNothing();
    void anEntryInTheMiddleShiftsNoOther();
    void readsASentence();
    void refusesWhatIsNoJson();
};

} // namespace Watchroom
