// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class MapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theShippedOnesFitTheSchema_data();
    void theShippedOnesFitTheSchema();
    void saysWhereAMapIsWrong_data();
    void saysWhereAMapIsWrong();
};

} // namespace Watchroom
