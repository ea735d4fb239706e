// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"
#include "process/localtext.h"

#include <QList>
#include <QStringList>
#include <chrono>
#include <optional>

namespace Watchroom {

// How a process informs people outside the response.

/// The deadline of the first public update.
struct FirstUpdate
{
    std::optional<std::chrono::minutes> afterImpact; ///< after the start of the impact; none: no deadline
    SeverityKey severityFrom;                        ///< applies from this severity on; empty: always
    friend bool operator==(const FirstUpdate &, const FirstUpdate &) = default;
};

/// The choices of a field that decide against a public update.
struct PrivateDecision
{
    QString field;       ///< can be a field of the process of another track
    QStringList choices; ///< any of these
    friend bool operator==(const PrivateDecision &, const PrivateDecision &) = default;
};

/// When an incident has no public updates: one of these flags is set, or one of these decisions was made.
struct KeptPrivate
{
    QList<FlagKey> flags;
    QList<PrivateDecision> decisions;
    friend bool operator==(const KeptPrivate &, const KeptPrivate &) = default;
};

struct CadenceRow
{
    SeverityKey severity;
    QString publicState;
    std::optional<std::chrono::minutes> every;
    friend bool operator==(const CadenceRow &, const CadenceRow &) = default;
};

struct PublicState
{
    QString key;
    LocalText name, useWhen, leaveWhen, never;
    bool first = false;       ///< a public incident starts in this state
    bool end = false;         ///< "resolved", "completed"
    bool maintenance = false; ///< for planned maintenance only
    friend bool operator==(const PublicState &, const PublicState &) = default;
};

struct ComponentStatus
{
    QString key;
    LocalText name, useWhen;
    int rank = 0;
    friend bool operator==(const ComponentStatus &, const ComponentStatus &) = default;
};

struct UpdateTemplate
{
    QString key;                   ///< "T-INV-0"
    QString publicState;           ///< the public state of the update
    QList<SeverityKey> severities; ///< empty: all
    QString kind;                  ///< first, scope, no_news, …
    LocalText title, text;
    QStringList needs; ///< placeholders that a person fills in
    friend bool operator==(const UpdateTemplate &, const UpdateTemplate &) = default;
};

struct LintRule
{
    QString key, level;
    QString rule;    ///< one of lintRules()
    QString pattern; ///< a regular expression, for the rules "pattern" and "secret"
    QStringList words;
    int limit = 0; ///< characters, for "too_long"
    LocalText why;
    friend bool operator==(const LintRule &, const LintRule &) = default;
};

struct NotifyRule
{
    QString when;
    SeverityKey severity; ///< applies from this severity on; empty: any
    LocalText who;
    QString channel;
    QString by; ///< a role, "automatic" or "field:service_owner"
    QString templateKey;
    QStringList fields; ///< content of the message if there is no template
    std::optional<std::chrono::minutes> due;
    friend bool operator==(const NotifyRule &, const NotifyRule &) = default;
};

struct ContactRules
{
    QStringList states, kinds;
    QList<UpdateTemplate> letters;
    int approvalFrom = 0; ///< recipients
    friend bool operator==(const ContactRules &, const ContactRules &) = default;
};

/// Placeholders that are filled from the incident and its last update.
QStringList builtInPlaceholders();
/// Names of the {placeholders} in a template, in order, without duplicates.
QStringList placeholdersOf(const QString &text);
/// The rules that a lint entry can name. "words" and "pattern" use the entry's values, the others are built
/// in.
QStringList lintRules();

} // namespace Watchroom
