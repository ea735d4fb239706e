// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class CanonicalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasOneForm_data();
    void hasOneForm();
    void hashIgnoresLayoutAndOrderOfKeys();
    void hashSeesEveryWord();
    void theFormOfAFormIsItself();
};

} // namespace Watchroom
