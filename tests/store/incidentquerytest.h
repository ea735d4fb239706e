// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class IncidentQueryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsALine_data();
    void readsALine();
    void namesWhatItDoesNotKnow_data();
    void namesWhatItDoesNotKnow();
    void completes_data();
    void completes();
};

} // namespace Watchroom
