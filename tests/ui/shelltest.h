// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// The window around the areas, by keys and clicks.
class ShellTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesToEachPlaceByKeys();
    void makesTextLargerByKeys();
    void hangsOnTheWallAndComesBack();
    void showsTheReportAndSavesItInTwoInputs();
    void fitsTheScreenWithLargeText();
    void takesColoursFromTheMenuAndTheSettings();
    void actsAsWhoeverIsChosen();
    void saysWhyAHandleWontDo();
    void neverShowsAnEmptyBoardForABrokenFile();
};

} // namespace Watchroom
