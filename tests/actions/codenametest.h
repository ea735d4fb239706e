// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class CodeNameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverDrawsANameInUse();
    void readsANameInAnyCase_data();
    void readsANameInAnyCase();
};

} // namespace Watchroom
