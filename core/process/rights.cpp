// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/rights.h"

#include <QStringList>
#include <algorithm>

namespace Watchroom {

const QList<RightSpec> &rightSpecs()
{
    static const QList<RightSpec> specs{
        {Right::LowerSeverity, QStringLiteral("lower_severity")},
        {Right::LowerAfterPublic, QStringLiteral("lower_after_public")},
        {Right::ValidateS1, QStringLiteral("validate_s1")},
        {Right::GoPublic, QStringLiteral("go_public")},
        {Right::ApproveUpdate, QStringLiteral("approve_update")},
        {Right::AllClear, QStringLiteral("all_clear")},
        {Right::LiftHold, QStringLiteral("lift_hold")},
        {Right::RestrictUsers, QStringLiteral("restrict_users")},
        {Right::ChangeConfidentiality, QStringLiteral("change_confidentiality")},
        {Right::GrantAccess, QStringLiteral("grant_access")},
        {Right::Redact, QStringLiteral("redact")},
        {Right::PublishProcess, QStringLiteral("publish_process")},
    };
    return specs;
}

QString keyOf(Right right)
{
    const QList<RightSpec> &specs = rightSpecs();
    return std::find_if(specs.begin(), specs.end(),
                        [&](const RightSpec &spec) { return spec.right == right; })
        ->key;
}

std::optional<Right> rightFromKey(const QString &key)
{
    for (const RightSpec &spec : rightSpecs()) {
        if (spec.key == key)
            return spec.right;
    }
    return {};
}

QStringList rightKeys()
{
    QStringList keys;
    for (const RightSpec &spec : rightSpecs())
        keys.append(spec.key);
    return keys;
}

} // namespace Watchroom
