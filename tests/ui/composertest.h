// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ComposerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersTheStepThatIsOpen_data();
    void offersTheStepThatIsOpen();
    void postsTheStateThatIsShown();
    void postsThePromiseThatIsShown();
    void asksAgainAfterAnyChange();
    void showsAnUnreadableTimeBesideItsField();
    void postsTheFirstWordByKeys();
};

} // namespace Watchroom
