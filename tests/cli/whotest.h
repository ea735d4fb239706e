// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Who acts on the command line.
class WhoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void actsAs_data();
    void actsAs();
};

} // namespace Watchroom
