// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// A workspace on a disk that is full, or from which its file goes: nothing is lost, nothing is shown as
/// done.
class DiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsActsUntilThereIsSpace();
    void letsDraftsAndACleanCloseThrough();
    void laysNoBallastWhereItCannotWrite();
    void keepsActsWhileTheFileIsGone_data();
    void keepsActsWhileTheFileIsGone();
    void neverCommitsIntoAFileThatWasReplaced();
};

} // namespace Watchroom
