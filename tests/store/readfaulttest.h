// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scratchfile.h"

#include <QObject>

namespace Watchroom {

class ReadFaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void failsOrWritesTheSameAct_data();
    void failsOrWritesTheSameAct();
    void failsOrReadsTheSameIncident_data();
    void failsOrReadsTheSameIncident();

private:
    std::unique_ptr<ScratchFile> m_file;
    QByteArray m_bytes;
};

} // namespace Watchroom
