// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "process/communications.h"
#include "process/rights.h"

#include <QMap>
#include <QStringList>
#include <chrono>
#include <memory>
#include <optional>

namespace Watchroom {

enum class FieldType { Text, LongText, Choice, Moment, Person, Service, Link, Number, YesNo };
enum class CriterionKind { FieldSet, RoleFilled, UpdatePosted, TaskDone, ChecklistDone, Manual, Unknown };

struct Choice
{
    QString key;
    LocalText text;
    friend bool operator==(const Choice &, const Choice &) = default;
};

struct FieldDefinition
{
    FieldKey key;
    LocalText label;
    FieldType type = FieldType::Text;
    QString phase;                 ///< the phase in which it is asked for
    bool confidential = false;     ///< only in confidential incidents
    QList<Choice> choices;         ///< of a field of type Choice
    std::optional<Right> setRight; ///< right needed to set it; none: anyone may
    SeverityKey requiredFrom;      ///< of a review field: required from this severity on; empty: optional
    friend bool operator==(const FieldDefinition &, const FieldDefinition &) = default;
};

struct FlagDefinition
{
    FlagKey key;
    LocalText text;
    SeverityKey setFrom;            ///< set automatically from this severity on; empty: never
    std::optional<Right> setRight;  ///< right needed to set it; none: anyone may
    std::optional<Right> liftRight; ///< right needed to lift it, unless liftedBy names roles
    QList<RoleKey> liftedBy;        ///< if it is empty and there is no liftRight, anyone may lift it
    /// True if the flag stops deployments or releases until it is lifted.
    bool isHold() const { return liftRight == Right::LiftHold; }
    friend bool operator==(const FlagDefinition &, const FlagDefinition &) = default;
};

struct Targets
{
    std::optional<std::chrono::minutes> acknowledge, mitigate, resolve;
    friend bool operator==(const Targets &, const Targets &) = default;
};

struct SeverityDefinition
{
    SeverityKey key;
    LocalText name, meaning;
    QList<LocalText> examples;
    Targets targets;
    QStringList priorities;
    bool reviewRequired = false;
    friend bool operator==(const SeverityDefinition &, const SeverityDefinition &) = default;
};

struct LevellerOption
{
    QString key;
    LocalText answer;
    SeverityKey severity; ///< empty: does not affect the result
    LocalText why;        ///< "20% or more of users are hindered and there is no workaround"
    friend bool operator==(const LevellerOption &, const LevellerOption &) = default;
};

struct LevellerQuestion
{
    QString key;
    LocalText question;
    QList<LevellerOption> options;
    friend bool operator==(const LevellerQuestion &, const LevellerQuestion &) = default;
};

/// The roles that hold a right.
struct RightDefinition
{
    Right right = Right::LowerSeverity;
    QList<RoleKey> roles;
    SeverityKey severityFrom; ///< the right is required from this severity on; empty: always
    friend bool operator==(const RightDefinition &, const RightDefinition &) = default;
};

struct State
{
    StateKey key;
    QString phase; ///< identification, mitigation, resolution, remediation, post_incident; empty for some end
                   ///< states
    LocalText name, meaning, publicLabel;
    FieldKey clock; ///< set when the state is entered; may be empty
    bool end = false;
    QString trackerLabel;
    QString start; ///< "declared", "reported" or empty
    friend bool operator==(const State &, const State &) = default;
};

/// Who may perform a transition: a role, anyone, or the person in a field.
struct Taker
{
    enum class Kind { Role, Anyone, Field } kind = Kind::Role;
    QString key;
    SeverityKey severityFrom; ///< empty: at every severity
    friend bool operator==(const Taker &, const Taker &) = default;
};

struct Transition
{
    QString key;
    QList<StateKey> from;
    StateKey to;
    LocalText name;
    QList<Taker> by;
    QList<CriterionKey> criteria;             ///< "@<transition>" is already expanded
    std::optional<std::chrono::hours> within; ///< after entering the state that it leaves
    bool back = false;
    friend bool operator==(const Transition &, const Transition &) = default;
};

struct Criterion
{
    CriterionKey key;
    LocalText text;
    CriterionKind kind = CriterionKind::Manual;
    QString kindWord;         ///< as written; an unknown kind is from a newer version
    QString parameter;        ///< a field, role, public state, kind of task or checklist
    bool exists = false;      ///< task_done: true: met once such a task exists; false: once none is open
    SeverityKey severityFrom; ///< applies from this severity on; empty: always
    FlagKey onlyIfFlag, onlyIfNotFlag;
    bool onlyIfPublic = false;
    FieldKey notByAuthorOf;    ///< a manual criterion can't be confirmed by the author of this field
    bool secondPerson = false; ///< manual: not by the person who performs the transition
    friend bool operator==(const Criterion &, const Criterion &) = default;
};

struct Timebox
{
    QString from;                                    ///< a state or a clock
    QMap<SeverityKey, std::chrono::minutes> minutes; ///< no entry: none at that severity
    QString whom;                                    ///< role
    LocalText text;
    friend bool operator==(const Timebox &, const Timebox &) = default;
};

struct Engage
{
    QString channel, command, address;
    bool confirmed = false; ///< the organisation confirmed that channel, command and address are correct
    std::optional<std::chrono::minutes> answerWithin;
    RoleKey next; ///< the role to page if there is no acknowledgement
    friend bool operator==(const Engage &, const Engage &) = default;
};

struct Duty
{
    QString key;
    QString phase;
    LocalText text;
    friend bool operator==(const Duty &, const Duty &) = default;
};

struct RoleDefinition
{
    RoleKey key;
    LocalText name, say, notYourJob;
    QList<Duty> duties;
    SeverityKey requiredFrom; ///< empty: never required
    bool many = false;
    ProcessId opensTrack; ///< empty: none
    Engage engage;
    QStringList handOff; ///< what a handover note includes
    friend bool operator==(const RoleDefinition &, const RoleDefinition &) = default;
};

struct ChecklistItem
{
    QString key;
    QString phase; ///< empty: that of the list
    LocalText text;
    friend bool operator==(const ChecklistItem &, const ChecklistItem &) = default;
};

struct Checklist
{
    QString key;
    LocalText title;
    RoleKey role;
    QString phase;
    QList<ChecklistItem> items;
    friend bool operator==(const Checklist &, const Checklist &) = default;
};

struct Category
{
    QString key;
    LocalText name, meaning;
    QList<LocalText> indicators, triggers, firstSteps, pullIn;
    QStringList veris;
    QString nist;
    friend bool operator==(const Category &, const Category &) = default;
};

struct ReviewRules
{
    SeverityKey requiredFrom;
    int dueDays = 0; ///< working days
    QList<FieldDefinition> fields;
    QList<Choice> rootCauses, factorKinds;
    friend bool operator==(const ReviewRules &, const ReviewRules &) = default;
};

struct Initiate
{
    QString channel, command, address, fallback;
    QList<LocalText> steps;
    friend bool operator==(const Initiate &, const Initiate &) = default;
};

struct TicketSearch
{
    QString key;
    LocalText aim;
    QString query;
    friend bool operator==(const TicketSearch &, const TicketSearch &) = default;
};

/// The complete process of one area (design.md §7). A value; created by the reader and not changed
/// afterwards.
struct ProcessDefinition
{
    ProcessId id;
    int format = 1; ///< of the file; above 1 it may contain keys that this version does not know
    int version = 0;
    LocalText title, purpose;
    AreaKey area;
    bool isDefault = false;             ///< used if no process is chosen when declaring
    bool confidentialByDefault = false; ///< its incidents start confidential
    SeverityKey undeterminedCountsAs;
    QList<FieldDefinition> fields;
    QList<FlagDefinition> flags;
    QList<SeverityDefinition> severities; ///< most severe first
    QList<LevellerQuestion> leveller;
    QList<RightDefinition> rights;
    QList<State> states;
    QList<Transition> transitions;
    QList<Criterion> criteria;
    QList<Timebox> timeboxes;
    QList<RoleDefinition> roles;
    QList<CadenceRow> cadence;
    std::chrono::minutes firstWord{5};
    FirstUpdate firstUpdate;
    KeptPrivate keptPrivate;
    std::chrono::minutes noNewsAfter{5};
    QList<PublicState> publicStates;
    QList<ComponentStatus> componentStatuses;
    QString publicTracker; ///< URL pattern, or empty
    QList<Choice> priorities;
    QStringList indicatorTypes;
    QList<TicketSearch> ticketSearches;
    ContactRules contact;
    QMap<SeverityKey, int> correctiveActionDays;
    QList<UpdateTemplate> templates;
    QList<LintRule> lint;
    QList<NotifyRule> notify;
    QList<Checklist> checklists;
    QList<Category> categories;
    QList<Choice> handoff, managementUpdate; ///< the fields of each document
    ReviewRules review;
    Initiate initiate;

    const State *state(const StateKey &key) const;
    const Criterion *criterion(const CriterionKey &key) const;
    const RoleDefinition *role(const RoleKey &key) const;
    const SeverityDefinition *severity(const SeverityKey &key) const;
    const FieldDefinition *field(const FieldKey &key) const;
    const Checklist *checklist(const QString &key) const;
    const UpdateTemplate *updateTemplate(const QString &key) const;
    const PublicState *publicState(const QString &key) const;
    /// The state in which a public incident starts: the one marked `first`, otherwise the first that is not
    /// for maintenance; null if there is none.
    const PublicState *firstPublicState() const;
    bool isFirstPublicState(const QString &key) const;
    /// Null if the definition gives the right to no role.
    const RightDefinition *right(Right right) const;
    QList<RoleKey> rolesWith(Right right) const;
    /// The first transition from \a from to \a to, forward or back; null if there is none.
    const Transition *transition(const StateKey &from, const StateKey &to) const;
    QList<const Transition *> stepsFrom(const StateKey &from) const;
    const State *startState(bool triage) const; ///< "reported" if \a triage and it exists, else "declared"
    /// The clocks that states of this process set, and those of every incident (domain.md §4.1).
    QStringList clockKeys() const;

    /// The acting severity: \a key, with undetermined replaced by the severity it counts as.
    SeverityKey inForce(const SeverityKey &key) const;
    /// True if \a severity is \a from or more severe, or if \a from is empty.
    bool reaches(const SeverityKey &severity, const SeverityKey &from) const;
    std::optional<std::chrono::minutes> cadenceFor(const SeverityKey &severity,
                                                   const QString &publicState) const;

    friend bool operator==(const ProcessDefinition &, const ProcessDefinition &) = default;
};

/// Fields that every process has without defining them; a process may define one to set its label or choices.
QStringList builtInFields();
/// The phases in order; duties can also have the phase "before".
QStringList phases();

/// The newest format that this version supports fully. A newer definition is read as far as possible; its
/// unknown kinds of criteria count as unmet and are confirmed manually.
constexpr int knownProcessFormat = 1;

using ProcessPointer = std::shared_ptr<const ProcessDefinition>;

} // namespace Watchroom
