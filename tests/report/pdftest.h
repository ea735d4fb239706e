// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class PdfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsItsWordsInEveryScript();
    void keepsNamesAndTimesSearchable();
    void namesWhatIsAttached();
    void embedsEveryFont();
    void saysItsTitleAndItsTime();
    void numbersItsPages();
    void neverOpensAFileThatATextNames();
    void laysOutHostileText_data();
    void laysOutHostileText();
    void keepsHeadingsWithWhatFollows();
    void worksOffTheMainThread();
};

} // namespace Watchroom
