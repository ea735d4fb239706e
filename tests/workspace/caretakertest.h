// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Backups by themselves, and the check after an unclean end.
class CaretakerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void backsUpHourlyWhileChanged();
    void saysWhenItCannot();
    void checksAfterAnUncleanEnd_data();
    void checksAfterAnUncleanEnd();
    void marksTheFileWhileItIsOpen();
};

} // namespace Watchroom
