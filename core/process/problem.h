// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Watchroom {

/// A problem in a definition file. \a line and \a column count from 1, the column in characters; \a pointer
/// is RFC 6901; \a key is a short identifier for programs ("unknown_key"); \a text is a translated sentence
/// with what was found and what is expected.
struct ProcessProblem
{
    QString file;
    int line = 1;
    int column = 1;
    QString pointer;
    QString key;
    QString text;
    friend bool operator==(const ProcessProblem &, const ProcessProblem &) = default;
};

} // namespace Watchroom
