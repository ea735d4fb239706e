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
    QString phase;                 ///< in which it is asked for
    bool confidential = false;     ///< only in confidential incidents
    QList<Choice> choices;         ///< of a Choice field
    std::optional<Right> setRight; ///< needed to set it; none: anyone may
    SeverityKey requiredFrom; ///< of a review's field: must be filled from this severity on; empty: optional
    friend bool operator==(const FieldDefinition &, const FieldDefinition &) = default;
};

struct FlagDefinition
{
    FlagKey key;
    LocalText text;
    SeverityKey setFrom;            ///< empty: set by hand only
    std::optional<Right> setRight;  ///< needed to set it by hand; none: anyone may
    std::optional<Right> liftRight; ///< needed to lift it, unless liftedBy names the roles
    QList<RoleKey> liftedBy;        ///< with no liftRight either: anyone may lift it
    /// True if it stops deployments or releases until it is lifted.
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
    SeverityKey severity; ///< empty: raises nothing
    LocalText why;        ///< "20 % or more of users are hindered and there is no workaround"
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
    SeverityKey severityFrom; ///< the right is asked for from this severity on; empty: always
    friend bool operator==(const RightDefinition &, const RightDefinition &) = default;
};

struct State
{
    StateKey key;
    QString
        phase; ///< identification, mitigation, resolution, remediation, post_incident; empty for some ends
    LocalText name, meaning, publicLabel;
    FieldKey clock; ///< set on entering; may be empty
    bool end = false;
    QString trackerLabel;
    QString start; ///< "declared", "reported" or empty
    friend bool operator==(const State &, const State &) = default;
};

/// Who may take a step: a role, anyone, or the person in a field.
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
    QList<CriterionKey> criteria; ///< "@<transition>" is already replaced by that transition's set
    std::optional<std::chrono::hours> within; ///< after entering the state that it leaves
    bool back = false;
    friend bool operator==(const Transition &, const Transition &) = default;
};

struct Criterion
{
    CriterionKey key;
    LocalText text;
    CriterionKind kind = CriterionKind::Manual;
    QString kindWord;    ///< as written; an unknown one comes from a newer program
    QString parameter;   ///< field, role, public state, task kind or checklist
    bool exists = false; ///< task_done: met when a task of that kind was made, else when none of it is open
    SeverityKey severityFrom; ///< applies at this severity and above; empty: always
    FlagKey onlyIfFlag, onlyIfNotFlag;
    bool onlyIfPublic = false;
    FieldKey notByAuthorOf;    ///< a manual one may not be ticked by the author of this field
    bool secondPerson = false; ///< a manual one needs somebody other than who takes the step
    friend bool operator==(const Criterion &, const Criterion &) = default;
};

struct Timebox
{
    QString from;                                    ///< a state or a clock
    QMap<SeverityKey, std::chrono::minutes> minutes; ///< missing: none at that severity
    QString whom;                                    ///< role
    LocalText text;
    friend bool operator==(const Timebox &, const Timebox &) = default;
};

struct Engage
{
    QString channel, command, address;
    bool confirmed = false; ///< somebody of the organisation said that the address is right
    std::optional<std::chrono::minutes> answerWithin;
    RoleKey next; ///< who is called when nobody answers
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
    QStringList handOff; ///< what a hand-over tells
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

/// One area's process, whole: design.md §7. A value; made by the reader, never changed after that.
struct ProcessDefinition
{
    ProcessId id;
    int format = 1; ///< of the file; above 1 it may use words that this program does not know
    int version = 0;
    LocalText title, purpose;
    AreaKey area;
    bool isDefault = false;             ///< declared under when nobody chooses a process
    bool confidentialByDefault = false; ///< its incidents start confidential
    SeverityKey undeterminedCountsAs;
    QList<FieldDefinition> fields;
    QList<FlagDefinition> flags;
    QList<SeverityDefinition> severities; ///< the most severe first
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
    /// Where a public incident begins: the state marked `first`, else the first one that is no maintenance;
    /// null without any.
    const PublicState *firstPublicState() const;
    bool isFirstPublicState(const QString &key) const;
    /// Null if the definition gives the right to nobody.
    const RightDefinition *right(Right right) const;
    QList<RoleKey> rolesWith(Right right) const;
    /// The first step from \a from to \a to, forward or back; null if the process has none.
    const Transition *transition(const StateKey &from, const StateKey &to) const;
    QList<const Transition *> stepsFrom(const StateKey &from) const;
    const State *startState(bool triage) const; ///< "reported" if \a triage and there is one, else "declared"
    /// Clocks that a state of this process sets, and those that every incident can hold (domain.md §4.1).
    QStringList clockKeys() const;

    /// \a key with undetermined replaced by what it counts as.
    SeverityKey inForce(const SeverityKey &key) const;
    /// True if \a severity is \a from or more severe; an empty \a from is always reached.
    bool reaches(const SeverityKey &severity, const SeverityKey &from) const;
    std::optional<std::chrono::minutes> cadenceFor(const SeverityKey &severity,
                                                   const QString &publicState) const;

    friend bool operator==(const ProcessDefinition &, const ProcessDefinition &) = default;
};

/// Fields that every process has without listing them; a process may list one to give it a label or choices.
QStringList builtInFields();
/// Phases in the order in which an incident goes through them; duties may also fall "before".
QStringList phases();

/// The newest format that this program knows whole. A definition of a newer one is read as far as it is
/// understood: its unknown criterion kinds count as unmet and are ticked by hand.
constexpr int knownProcessFormat = 1;

using ProcessPointer = std::shared_ptr<const ProcessDefinition>;

} // namespace Watchroom
