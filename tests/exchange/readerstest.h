// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ReadersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void oneBrokenQuoteCostsOneRow();
    void readsTimes_data();
    void readsTimes();
    void refusesOddPatterns();
    void readsTarArchives();
    void namesRepeatedColumns();
    void readsJsonOfAnyShape();
};

} // namespace Watchroom
