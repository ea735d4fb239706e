// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What scripts and people rely on at the command line, each once broken.
class ContractTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesOfAConfidentialIncidentStayInIt();
    void aRedactionKeepsWhoAndWhy();
    void whatIsKeptPrivateOwesNoPublicWord_data();
    void whatIsKeptPrivateOwesNoPublicWord();
    void aStepStandsWhenItHappened();
    void aTemplateIsFilledByItsFields();
    void editingAnUpdateRevokesItsApproval_data();
    void editingAnUpdateRevokesItsApproval();
    void aSecretIsNotPosted_data();
    void aSecretIsNotPosted();
    void wordsAreRefusedClearly_data();
    void wordsAreRefusedClearly();
    void aFullOutputIsAFailure();
    void textFromOutsideDoesNotSteerTheTerminal();
    void aClockIsTakenBack();
    void eachOverrideIsAFlag();
    void theWallShowsWhatEverybodyMaySee();
    void aFolderOfSomethingElseIsNotTakenIn();
    void theLastMitigationIsCorrected();
};

} // namespace Watchroom
