// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>

namespace Watchroom {

/// What the window says when things go wrong, each provoked by hand in the real window: what happened, what
/// is safe and one next act, in words of the window.
class ErrorStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatHappenedWhatIsSafeAndWhatToDo_data();
    void saysWhatHappenedWhatIsSafeAndWhatToDo();
    void goesOnWhenAFileThatVanishedIsBack();

private:
    QTemporaryDir m_home; ///< keys and settings of this test, apart from those of the desk
};

} // namespace Watchroom
