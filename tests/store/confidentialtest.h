// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ConfidentialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesNotExistForOthers();
    void drawsNoNumber();
    void isSeenByWhoIsAdded();
    void isHiddenOnceMadeConfidential();
    void keepsAttachmentsForMembersOnceMadeConfidential();
    void isSeenByAllOnceOpened_data();
    void isSeenByAllOnceOpened();
};

} // namespace Watchroom
