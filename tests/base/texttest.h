// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void checksTextAtTheDoor_data();
    void checksTextAtTheDoor();
    void aLineLosesMarksThatTurnIt();
    void namesTheNearestFirst();
    void showsControlCharactersAsSigns();
    void acceptsOnlyHarmlessLinkTargets_data();
    void acceptsOnlyHarmlessLinkTargets();
};

} // namespace Watchroom
