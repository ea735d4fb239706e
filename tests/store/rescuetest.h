// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// What is left of a damaged file comes out of it, and the file itself stays as it is.
class RescueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsOutWhatCanBeRead_data();
    void bringsOutWhatCanBeRead();
    void readsTheLogBesideIt();
    void replacesNothing();
    void losesLittleToOnePage();
};

} // namespace Watchroom
