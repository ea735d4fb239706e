// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Who is told, when, and in which words, that customers are to hear something.
class DueNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceEachFiveMinutes_data();
    void tellsOnceEachFiveMinutes();
    void tellsOnlyWhoTakesPart();
    void beginsAnewWithTheNextUpdate();
    void hidesWhatIsConfidential();
    void comesFromTheWindowWithinASecond();
};

} // namespace Watchroom
