// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scratchfile.h"

#include <QObject>

namespace Watchroom {

class IncidentListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listsWhatAPlainSearchFinds_data();
    void listsWhatAPlainSearchFinds();
    void keepsWhatIsConfidentialFromOthers();
    void boundsWordsByTheNewest();
    void followsWhatChanged_data();
    void followsWhatChanged();
    void givesRowsByKey();
    void knowsTheWordsOfAFile();
    void stopsWhenItIsAsked();
    void needsOneIndexForEachList_data();
    void needsOneIndexForEachList();

private:
    std::unique_ptr<ScratchFile> m_file;
};

} // namespace Watchroom
