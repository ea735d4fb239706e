// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Which backups are kept, and how they are made.
class BackupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsHoursDaysAndWeeks_data();
    void keepsHoursDaysAndWeeks();
    void isMadeOnlyOfWhatIsNew();
    void removesWhatTheRuleLetsGo();
    void isWholeWhileOthersWrite();
    void stopsWhenAsked();
    void aBrokenOneIsNotTakenForGood();
};

} // namespace Watchroom
