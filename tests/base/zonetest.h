// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What the environment's TZ stands for.
class ZoneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheZoneOfTheEnvironment_data();
    void readsTheZoneOfTheEnvironment();
    void readsAZoneFromALinkOrACopy();
};

} // namespace Watchroom
