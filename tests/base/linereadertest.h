// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class LineReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsLines_data();
    void readsLines();
    void readsLinesLongerThanItsBuffer();
};

} // namespace Watchroom
