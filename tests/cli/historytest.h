// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// Looking back: what was so, what was known, and what another person sees of it.
class HistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatWasSo_data();
    void tellsWhatWasSo();
    void tellsWhatWasKnown_data();
    void tellsWhatWasKnown();
    void keepsRedactedWordsGone();
    void showsWhatAnotherSees_data();
    void showsWhatAnotherSees();
    void refusesBothQuestionsAtOnce();
};

} // namespace Watchroom
