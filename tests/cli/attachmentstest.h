// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Files that hang on entries, on the command line.
class AttachmentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goInAndComeOut();
    void linksAreTakenAway();
    void refusesALinkWithAPassword_data();
    void refusesALinkWithAPassword();
    void refusesInOneSentence_data();
    void refusesInOneSentence();
};

} // namespace Watchroom
