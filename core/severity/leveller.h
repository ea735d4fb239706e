// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/definition.h"

namespace Watchroom {

/// One answer: "users_and_workaround=20_or_more.none".
struct Answer
{
    QString question, option;
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct Level
{
    SeverityKey severity; ///< "undetermined" while no answer gives one
    QStringList reasons;  ///< the sentence of each answer that gave this severity, in the process's order
    int answered = 0;
    int questions = 0;
    QString sentence() const; ///< the reasons of the process, which are whole sentences; empty without one
};

/// The most severe answer wins; an unanswered question raises nothing. Fails with Invalid for a question or
/// an option that the process does not have, and for two answers to one question; names the known ones.
Result<Level> level(const ProcessDefinition &process, const QList<Answer> &answers, const QString &language);

/// "question=option"; Invalid without both.
Result<Answer> answerFromText(const QString &text);

} // namespace Watchroom
