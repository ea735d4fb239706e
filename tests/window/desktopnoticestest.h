// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ownbus.h"

#include <QObject>

namespace Watchroom {

/// Notices on a bus of the test's own, and a desktop that shows them.
class DesktopNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsAndReplaces();
    void opensWhatWasChosen();
    void doesWithoutADesktop();

private:
    OwnBus m_bus;
};

} // namespace Watchroom
