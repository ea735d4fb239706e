// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// When the first and the next public update are due.
class CadenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isDueAfterTheLastPost_data();
    void isDueAfterTheLastPost();
    void asksForTheFirstUpdate_data();
    void asksForTheFirstUpdate();
    void asksForNoFirstUpdateWhenKeptPrivate_data();
    void asksForNoFirstUpdateWhenKeptPrivate();
};

} // namespace Watchroom
