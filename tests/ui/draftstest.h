// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class DraftsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsTypedWithinASecond();
    void bringsItBack();
    void forgetsWhatWasRecorded();
};

} // namespace Watchroom
