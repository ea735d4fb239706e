// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/schema.h"

#include <algorithm>
#include <vector>

namespace Watchroom {

namespace {
using K = FieldKind;
constexpr auto A = FieldClass::Append;
constexpr auto R = FieldClass::Register;
constexpr auto S = FieldClass::Stricter;

FieldSpec f(const char *name, FieldClass fieldClass, FieldKind kind)
{
    return {QLatin1String(name), fieldClass, kind, QLatin1String(name)};
}

QList<EntitySpec> makeSpecs()
{
    const auto incident = f("incident", A, K::Reference);
    const auto present = f("present", R, K::YesNo);
    const auto author = f("author", A, K::Reference);
    QList<EntitySpec> specs{
        {EntityKind::Organisation, QLatin1String("organisation"), {f("name", R, K::Text)}},
        {EntityKind::Person,
         QLatin1String("person"),
         {f("handle", A, K::Text), f("name", R, K::Text), f("zone", R, K::Text), f("contact", R, K::Text),
          f("roles", R, K::List)}},
        {EntityKind::ProcessVersion,
         QLatin1String("process_version"),
         {f("process", A, K::Text), f("version", A, K::Integer), f("hash", A, K::Text),
          f("definition", A, K::Text)}},
        {EntityKind::Incident,
         QLatin1String("incident"),
         {f("name", A, K::Text), f("area", A, K::Text), f("created", A, K::Moment),
          f("maintenance", A, K::YesNo), f("imported", A, K::YesNo), f("title", R, K::Text),
          f("severity", S, K::Text), f("confidential", S, K::YesNo)},
         true},
        {EntityKind::Track,
         QLatin1String("track"),
         {incident, f("process", A, K::Text), f("version", R, K::Integer), f("main", A, K::YesNo),
          f("state", R, K::Text), f("entered", R, K::Moment), f("visited", R, K::Text)}},
        {EntityKind::Levelling,
         QLatin1String("levelling"),
         {incident, f("severity", A, K::Text), f("answers", A, K::List), f("reason", A, K::Text), author,
          f("at", A, K::Moment), f("process", A, K::Text), f("version", A, K::Integer),
          f("withdrawn", R, K::YesNo)}},
        {EntityKind::Engagement,
         QLatin1String("engagement"),
         {incident, f("track", A, K::Reference), f("role", A, K::Text), f("person", R, K::Reference),
          f("called_at", R, K::Moment), f("way", R, K::Text), f("answered_at", R, K::Moment),
          f("answer", R, K::Text), f("from_at", R, K::Moment), f("until_at", R, K::Moment)}},
        {EntityKind::TimelineEntry,
         QLatin1String("timeline_entry"),
         {incident, f("happened", A, K::Moment), f("noted", A, K::Moment), f("kind", A, K::Text),
          f("text", A, K::Text), f("facts", A, K::List), author, f("withdrawn", R, K::YesNo),
          f("redacted", R, K::YesNo), f("attachment_sha256", A, K::Bytes), f("attachment_name", A, K::Text),
          f("attachment_type", A, K::Text), f("attachment_size", A, K::Integer),
          f("moved_from", A, K::Reference)}},
        {EntityKind::Task,
         QLatin1String("task"),
         {incident, f("created", A, K::Moment), author, f("text", R, K::Text), f("owner", R, K::Reference),
          f("due", R, K::Moment), f("kind", R, K::Text), f("state", R, K::Text)}},
        {EntityKind::PublicIncident,
         QLatin1String("public_incident"),
         {incident, f("page", A, K::Text), f("title", R, K::Text), f("public_state", R, K::Text)}},
        {EntityKind::StatusUpdate,
         QLatin1String("status_update"),
         {incident, f("public_incident", A, K::Reference), author, f("created", A, K::Moment),
          f("public_state", R, K::Text), f("body", R, K::Text), f("template", R, K::Text),
          f("status", R, K::Text), f("promised_next_at", R, K::Moment), f("posted_at", R, K::Moment),
          f("link", R, K::Text)}},
        {EntityKind::Approval,
         QLatin1String("approval"),
         {incident, f("update_id", A, K::Reference), f("role", A, K::Text), author,
          f("reported_by", A, K::Text), f("body_hash", A, K::Text), f("at", A, K::Moment),
          f("verdict", A, K::Text)}},
        {EntityKind::Link,
         QLatin1String("link"),
         {incident, f("kind", A, K::Text), f("target", A, K::Text), author, f("at", A, K::Moment), present}},
        {EntityKind::Service, QLatin1String("service"), {f("name", A, K::Text)}},
        {EntityKind::IncidentService,
         QLatin1String("incident_service"),
         {incident, f("service", A, K::Reference), present}},
        {EntityKind::IncidentFlag,
         QLatin1String("incident_flag"),
         {incident, f("flag", A, K::Text), f("note", A, K::Text), present}},
        {EntityKind::AccessMember,
         QLatin1String("access_member"),
         {incident, f("person", A, K::Reference), present}},
        {EntityKind::CriterionMark,
         QLatin1String("criterion_mark"),
         {incident, f("track", A, K::Reference), f("criterion", A, K::Text), present,
          f("by_person", R, K::Reference), f("at", R, K::Moment), f("note", R, K::Text)}},
        {EntityKind::ChecklistTick,
         QLatin1String("checklist_tick"),
         {incident, f("track", A, K::Reference), f("checklist", A, K::Text), f("item", A, K::Text), present,
          f("by_person", R, K::Reference), f("at", R, K::Moment), f("note", R, K::Text)}},
        {EntityKind::Component,
         QLatin1String("component"),
         {incident, f("public_incident", A, K::Reference), f("name", A, K::Text), f("status", R, K::Text),
          present}},
        {EntityKind::AccessNote,
         QLatin1String("access_note"),
         {incident, f("person", A, K::Reference), f("day", A, K::Moment)}},
        {EntityKind::SourceRecord,
         QLatin1String("source_record"),
         {incident, f("source", A, K::Text), f("source_key", A, K::Text), f("digest", R, K::Text)}},
        {EntityKind::HandOff,
         QLatin1String("hand_off"),
         {incident, f("role", A, K::Text), f("from_person", A, K::Reference), f("to_person", A, K::Reference),
          f("text", A, K::Text), f("at", A, K::Moment), f("accepted_at", R, K::Moment)}},
    };
    return specs;
}
} // namespace

const FieldSpec *EntitySpec::field(const QString &fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldSpec &spec) { return spec.key == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

const QList<EntitySpec> &entitySpecs()
{
    static const QList<EntitySpec> specs = makeSpecs();
    return specs;
}

const EntitySpec *entitySpec(EntityKind kind)
{
    static const std::vector<const EntitySpec *> byKind = [] {
        std::vector<const EntitySpec *> places;
        for (const EntitySpec &spec : entitySpecs()) {
            places.resize(std::max(places.size(), size_t(spec.kind) + 1));
            places[size_t(spec.kind)] = &spec;
        }
        return places;
    }();
    return size_t(kind) < byKind.size() ? byKind[size_t(kind)] : nullptr;
}

} // namespace Watchroom
