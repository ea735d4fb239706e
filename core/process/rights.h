// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace Watchroom {

/// The rights that a process gives to roles. Each is checked by an action (core/actions). The checker refuses
/// a definition that names an unknown right.
enum class Right {
    LowerSeverity,
    LowerAfterPublic, ///< lower the severity after customers were informed; falls back to LowerSeverity
    ValidateS1,       ///< confirm the most severe level
    GoPublic,         ///< decide whether customers are informed
    ApproveUpdate,
    AllClear, ///< approve the update that ends the public incident
    LiftHold,
    RestrictUsers,
    ChangeConfidentiality,
    GrantAccess,
    Redact, ///< redact or withdraw what others wrote; its last holders keep it after the incident
    PublishProcess,
};

struct RightSpec
{
    Right right;
    QString key; ///< in the process file: "lower_severity"
};
const QList<RightSpec> &rightSpecs();

QString keyOf(Right right);
/// None for a key that this version does not know.
std::optional<Right> rightFromKey(const QString &key);
QStringList rightKeys();

} // namespace Watchroom
