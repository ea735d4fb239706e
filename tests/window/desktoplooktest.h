// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ownbus.h"

#include <QObject>

namespace Watchroom {

/// On a bus of its own, with a portal of its own.
class DesktopLookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void asksThePortal_data();
    void asksThePortal();
    void followsTheDesktop();
    void staysWhereNobodyAnswers();
    void doesWithoutABus();

private:
    OwnBus m_bus;
};

} // namespace Watchroom
