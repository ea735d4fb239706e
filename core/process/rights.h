// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace Watchroom {

/// What a process reserves to some of its roles. Each one is asked by an action (core/actions); a definition
/// that names another is refused by the checker.
enum class Right {
    LowerSeverity,
    LowerAfterPublic, ///< lower the severity after customers were told; falls back to LowerSeverity
    ValidateS1,       ///< confirm that the most severe level is right
    GoPublic,         ///< decide whether customers are told
    ApproveUpdate,
    AllClear, ///< approve the update that ends the public incident
    LiftHold,
    RestrictUsers,
    ChangeConfidentiality,
    GrantAccess,
    Redact, ///< redact or withdraw what somebody else wrote; kept by its last holders after the incident
    PublishProcess,
};

struct RightSpec
{
    Right right;
    QString key; ///< in the process file: "lower_severity"
};
const QList<RightSpec> &rightSpecs();

QString keyOf(Right right);
/// None for a key that this program does not know.
std::optional<Right> rightFromKey(const QString &key);
QStringList rightKeys();

} // namespace Watchroom
