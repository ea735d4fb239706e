// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Whether an update is approved as it is, and when it may go out without.
class ApprovalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coversEveryPartOfTheContent_data();
    void coversEveryPartOfTheContent();
    void countsOnlyWhileTheStatusIsApproved_data();
    void countsOnlyWhileTheStatusIsApproved();
    void acceptsAnApprovalOfAnEarlierVersion();
    void takesTheLatestAnswer();
    void letsOnlyItsRolesApprove_data();
    void letsOnlyItsRolesApprove();
    void postsNoNewsWithoutReview_data();
    void postsNoNewsWithoutReview();
};

} // namespace Watchroom
