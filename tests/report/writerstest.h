// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Watchroom {

class WritersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapesHtml();
    void escapesMarkdown_data();
    void escapesMarkdown();
    void keepsARowInOneLine();
    void fetchesNothing();
    void nameWhatIsAttached();
};

} // namespace Watchroom
