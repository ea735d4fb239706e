// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// The life cycle of a status update.
class StatusUpdateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allowsOnlyTheStepsOfItsStatus_data();
    void allowsOnlyTheStepsOfItsStatus();
    void isOpenWhileAnyStepIsAllowed_data();
    void isOpenWhileAnyStepIsAllowed();
    void keepsAnUnknownStatusClosed();
};

} // namespace Watchroom
