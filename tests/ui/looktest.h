// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class LookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeRead_data();
    void textCanBeRead();
    void severitiesDifferInShape();
    void choosesTheScheme_data();
    void choosesTheScheme();
    void changesWhatIsOpen();
    void growsByTheText();
    void isRemembered();
};

} // namespace Watchroom
