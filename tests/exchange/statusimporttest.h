// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class StatusImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsStatuspageJson();
    void readsLines();
    void readsAFolder();
    void readsAnArchive();
    void readsAFeed();
    void aFeedContinuesTheLines();
    void takesEditsAtTheSource();
    void namesWhatIsBroken();
    void marksMaintenance();
};

} // namespace Watchroom
