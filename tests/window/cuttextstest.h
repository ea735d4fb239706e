// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// That the pictures of every screen complain of what has too little room, and of nothing else.
class CutTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatHasTooLittleRoom_data();
    void namesWhatHasTooLittleRoom();
};

} // namespace Watchroom
