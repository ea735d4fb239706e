// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/actdraft.h"
#include "severity/leveller.h"

namespace Watchroom {

/// Sets the severity, always with its reason: from answers (their sentence is the reason) or named by hand.
struct LevelRequest
{
    SeverityKey severity;
    QList<Answer> answers;
    QString reason;
    std::optional<QList<ActId>> seen; ///< heads of the severity that a form showed
    QString language = QStringLiteral("en");
};
/// Forbidden when lowering without the right lower_severity.
Result<Acts> decide(const Snapshot &now, const LevelRequest &request, const Context &context);

/// What severity and answers come to, checked.
struct Levelled
{
    SeverityKey severity; ///< undetermined if neither says one
    QList<Answer> answers;
    QString reason;
};
Result<Levelled> levelFrom(const ProcessDefinition &process, const SeverityKey &severity,
                           const QList<Answer> &answers, const QString &reason, const QString &language);
/// The record of a levelling and the flags that the severity switches on.
void addLevelling(ActDraft &draft, const ProcessDefinition &process, const Levelled &levelled,
                  const Moment &at);

} // namespace Watchroom
