// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class IdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void version7SortsByTime();
    void version5IsTheSameOnEveryDesk();
    void readsBackItsText();
    void shortCodesComeFromTheEnd();
    void canonicalBytesReadBack();
    void brokenBytesAreNoticed_data();
    void brokenBytesAreNoticed();
    void theHybridClockNeverGoesBack();
};

} // namespace Watchroom
