// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ResponseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void declaresByATitleAndEnter();
    void keepsTheConfidentialityThatAPersonChose_data();
    void keepsTheConfidentialityThatAPersonChose();
    void followsAnotherProgram();
    void saysWhyAStepIsRefused();
    void keepsBothWhereTwoWroteOneField();
    void ticksTheDutiesOfMyRole();
    void tellsWhatChangedWhileNobodyLooked();
    void replaysActByAct();
    void drawsWhereItStands();
    void showsTextLiterally_data();
    void showsTextLiterally();
    void namesEveryControl();
};

} // namespace Watchroom
