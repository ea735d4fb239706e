// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class AttachmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatIsDropped_data();
    void takesWhatIsDropped();
    void leavesOtherThingsThatAreDragged();
    void pastesTextWhereThereIsText();
    void bringsPendingFilesBack();
    void keepsWhatCameWhileItRecorded();
    void forgetsAFileThatWasTakenAway();
    void showsAPicture();
    void saysWhatCannotBeShown();
    void savesAnAttachment();
    void refusesALinkWithAPassword();
};

} // namespace Watchroom
