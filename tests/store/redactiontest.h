// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Words that were redacted are gone from the backups, too, byte by byte.
class RedactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWordsOutOfBackups_data();
    void takesWordsOutOfBackups();
    void namesWhatItCannotReach();
};

} // namespace Watchroom
