// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"

namespace Watchroom {

/// An answer to a severity question: "users_and_workaround=20_or_more.none".
struct Answer
{
    QString question, option;
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct Level
{
    SeverityKey severity; ///< "undetermined" if no answer gives a severity
    QStringList reasons;  ///< the reason of each answer with this severity, in process order
    int answered = 0;
    int questions = 0;
    QString sentence() const; ///< the reasons joined; they are whole sentences. Empty if there is none
};

/// The result is the most severe answer; unanswered questions do not affect it. Fails with Invalid, and lists
/// the known keys, for an unknown question or option, or if a question is answered twice.
Result<Level> level(const ProcessDefinition &process, const QList<Answer> &answers, const QString &language);

/// Parses "question=option". Fails with Invalid if either is missing.
Result<Answer> answerFromText(const QString &text);

} // namespace Watchroom
