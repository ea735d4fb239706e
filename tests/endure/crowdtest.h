// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Many programs write one file at once.
class CrowdTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesEachNoteOfACrowd_data();
    void takesEachNoteOfACrowd();
};

} // namespace Watchroom
