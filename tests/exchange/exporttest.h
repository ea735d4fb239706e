// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class ExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defusesFormulas_data();
    void defusesFormulas();
    void quotesEveryCell();
    void exportsOneOrSince();
    void showsNoSecretIncident();
    void escapesMarkdown();
    void flagsAClockFarFromTheDeclaration_data();
    void flagsAClockFarFromTheDeclaration();
};

} // namespace Watchroom
