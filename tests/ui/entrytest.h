// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class EntryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsALine_data();
    void readsALine();
    void recordsByEnter();
    void pastesAPicture();
    void linksAPastedAddress();
    void pastesFiles();
    void decodesOnlyPictures_data();
    void decodesOnlyPictures();
};

} // namespace Watchroom
