// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class FileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCopyBecomesADeskOfItsOwn();
    void twoWritersSeeEachOther();
    void aBackupIsWholeAndReplacesNothing();
    void findsJapaneseWordsByTheirMiddle();
    void findsTextWithTheWordsAround();
    void hostileTextIsKeptAsItIs_data();
    void hostileTextIsKeptAsItIs();
};

} // namespace Watchroom
