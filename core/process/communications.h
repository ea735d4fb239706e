// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/key.h"
#include "process/localtext.h"

#include <QList>
#include <QStringList>
#include <chrono>
#include <optional>

namespace Watchroom {

// What a process says of how people outside the response are told.

/// How long after the impact began the public is told at the latest.
struct FirstUpdate
{
    std::optional<std::chrono::minutes> afterImpact; ///< none: no such rule
    SeverityKey severityFrom;                        ///< from which it holds; empty: at every severity
    friend bool operator==(const FirstUpdate &, const FirstUpdate &) = default;
};

/// Which choice of a field means that the public is not told.
struct PrivateDecision
{
    QString field;       ///< may be a field of another process, which runs in a further track
    QStringList choices; ///< any of these
    friend bool operator==(const PrivateDecision &, const PrivateDecision &) = default;
};

/// What of an incident says that the public is not told: one of the flags, or one of the decisions.
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
    bool first = false;       ///< where a public incident begins
    bool end = false;         ///< "resolved", "completed"
    bool maintenance = false; ///< never for faults
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
    QString publicState;           ///< for which it is meant
    QList<SeverityKey> severities; ///< empty: all
    QString kind;                  ///< first, scope, no_news, …
    LocalText title, text;
    QStringList needs; ///< names of the {fields} that a person fills
    friend bool operator==(const UpdateTemplate &, const UpdateTemplate &) = default;
};

struct LintRule
{
    QString key, level;
    QString rule;    ///< one of lintRules()
    QString pattern; ///< regular expression, for the rules "pattern" and "secret"
    QStringList words;
    int limit = 0; ///< characters, for "too_long"
    LocalText why;
    friend bool operator==(const LintRule &, const LintRule &) = default;
};

struct NotifyRule
{
    QString when;
    SeverityKey severity; ///< from which; empty: any
    LocalText who;
    QString channel;
    QString by; ///< a role, "automatic" or "field:service_owner"
    QString templateKey;
    QStringList fields; ///< what the message tells where no template does
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

/// What a template may name without asking a person: filled from the incident and its last update.
QStringList builtInPlaceholders();
/// Names of the {fields} in a template, in order, each once.
QStringList placeholdersOf(const QString &text);
/// Rules that a lint entry may name; "words" and "pattern" read the entry, the others know by themselves.
QStringList lintRules();

} // namespace Watchroom
