// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What was acknowledged is on the disk, whenever the program dies.
class KillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryAcknowledgedAct();
    void findsAWriterThatSpeaksTooSoon();
};

} // namespace Watchroom
