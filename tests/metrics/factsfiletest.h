// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

/// The columns beside a file are never believed more than the file.
class FactsFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAsTheFileDoes();
    void tellsNothingConfidential();
    void isMadeAgainWhereItIsNotThisFiles_data();
    void isMadeAgainWhereItIsNotThisFiles();
};

} // namespace Watchroom
