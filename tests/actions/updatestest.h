// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Drafting, reviewing and posting what customers read.
class UpdatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksTheStatusBeforeEveryStep_data();
    void asksTheStatusBeforeEveryStep();
    void refusesAPostInTheFuture_data();
    void refusesAPostInTheFuture();
};

} // namespace Watchroom
