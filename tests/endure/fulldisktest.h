// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// A disk without space: what can't be saved is refused whole, what was saved stays.
class FullDiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWholeActs();
    void tellsOnTheCommandLine();
};

} // namespace Watchroom
