// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ActLinesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExportImportedIsTheSameToTheByte();
    void attachmentsTravelWithTheirActs();
    void redactedAttachmentsDoNotComeBack();
    void refusesADamagedAttachment_data();
    void refusesADamagedAttachment();
    void mergesBothWays();
    void refusesAnotherOrganisation();
    void refusesADamagedChain_data();
    void refusesADamagedChain();
    void keepsRedactedWordsAway();
    void showsOnlyWhatTheViewerMaySee();
    void withholdsActsOfAnIncidentMadeConfidential();
    void takesTheCompressedFormToo();
    void theCompressedFormHoldsAttachments();
    void whatWaitsToBeAttachedStaysOnItsDesk();
    void aTailGoesWhereTheRestIs();
};

} // namespace Watchroom
