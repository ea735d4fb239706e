// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/links.h"

#include "actions/steps.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Links)
};

void addLink(ActDraft &draft, const IncidentId &incident, const QString &kind, const QString &target)
{
    draft.create(EntityKind::Link, uuid5(incident.uuid, QStringLiteral("link:%1:%2").arg(kind, target)))
        .set("kind", Value(kind))
        .set("target", Value(target))
        .set("author", Value(draft.author()))
        .set("at", Value(draft.nowMoment()))
        .set("present", Value(true));
}

EntryFacts linkFacts(Sentence sentence, const QString &kind, const QString &target)
{
    return {sentence, {{QStringLiteral("kind"), kind}, {QStringLiteral("target"), target}}};
}

/// Whether \a address says as whom to sign in: "https://ann:secret@example.org".
bool holdsCredentials(const QString &address)
{
    static const QRegularExpression beforeTheHost(
        QStringLiteral(R"(\A[a-z][a-z0-9+.-]*:[/\\]{2}[^/\\?#\s]*@)"),
        QRegularExpression::CaseInsensitiveOption);
    return beforeTheHost.match(address).hasMatch();
}
} // namespace

Result<Acts> decide(const Snapshot &now, const LinkRequest &request, const Context &context)
{
    static const QStringList kinds{QStringLiteral("related"),   QStringLiteral("duplicate"),
                                   QStringLiteral("change"),    QStringLiteral("follow_up"),
                                   QStringLiteral("caused_by"), QStringLiteral("page"),
                                   QStringLiteral("issue"),     QStringLiteral("review")};
    if (!kinds.contains(request.kind))
        return failUnknown(Words::tr("kind of link"), request.kind, kinds);
    const auto line = checkedLine(request.target, TextLimit::line, Words::tr("The target"));
    WR_TRY(line);
    if (holdsCredentials(*line)) // the log would keep them for good, and the error must not show them either
        return fail(ErrorCode::Refused, Words::tr("The address holds a name or password."),
                    QUrl(*line).host(), Words::tr("Paste it without what stands before the @."));
    const auto target = checkedLinkTarget(*line, Words::tr("The target"));
    WR_TRY(target);
    if (target->isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The link has no target."), QStringLiteral("target"),
                    Words::tr("Name an incident or paste an address."));
    static const QRegularExpression name(QStringLiteral("^INC-\\d+[a-z]*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (!now.other && name.match(*target).hasMatch())
        return fail(ErrorCode::NotFound, Words::tr("There is no incident %1.").arg(*target), *target,
                    Words::tr("Name one that is here, or paste an address."));
    if (now.other && now.other->id == now.incident->id)
        return fail(ErrorCode::Invalid, Words::tr("%1 can't be linked to itself.").arg(now.incident->name),
                    *target);
    if (now.other && now.other->confidential && now.other->stream != now.incident->stream)
        return fail(
            ErrorCode::Refused,
            Words::tr("%1 is confidential: %2 must not name it.").arg(now.other->name, now.incident->name),
            *target, Words::tr("Nothing was changed. Link the other way, from %1.").arg(now.other->name),
            Words::tr("Link the other way: link %1 %2 %3")
                .arg(now.other->name, request.kind, now.incident->name));
    ActDraft draft(now, context, ActKind::Link);
    addLink(draft, now.incident->id, request.kind, *target);
    draft.entry(EntryKind::Link, linkFacts(Sentence::LinkAdded, request.kind, *target), draft.nowMoment());
    return draft.take();
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

std::optional<LinkRequest> linkIn(const QString &text)
{
    static const QRegularExpression incident(
        QStringLiteral("\\Awatchroom:incident/([A-Za-z]{1,24}(?:-[A-Za-z0-9]{1,24}){1,3})\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression issue(
        QStringLiteral("/(issues?|tickets?|work_items)/|/browse/[A-Z][A-Z0-9]*-[0-9]+"));
    static const QRegularExpression change(
        QStringLiteral("/(pull|pull-requests|merge_requests|commits?|compare|releases)/"));
    const QString address = text.trimmed();
    if (const auto match = incident.match(address); match.hasMatch())
        return LinkRequest{QStringLiteral("related"), match.captured(1).toUpper()};
    if (!isWebAddress(address) && !holdsCredentials(address)) // a note would keep what a link refuses
        return {};
    const QUrl url(address, QUrl::StrictMode);
    if (issue.match(url.path()).hasMatch())
        return LinkRequest{QStringLiteral("issue"), address};
    if (change.match(url.path()).hasMatch())
        return LinkRequest{QStringLiteral("change"), address};
    return LinkRequest{QStringLiteral("page"), address};
}

Result<Acts> decide(const Snapshot &now, const UnlinkRequest &request, const Context &context)
{
    const QList<LinkRecord> &links = now.incident->links;
    const auto link = std::find_if(links.begin(), links.end(), [&](const LinkRecord &each) {
        return each.kind == request.kind && each.target == request.target;
    });
    if (link == links.end())
        return fail(ErrorCode::NotFound,
                    Words::tr("%1 has no such link: %2").arg(now.incident->name, request.target),
                    request.target, Words::tr("Nothing was changed. Its links stand beside its timeline."),
                    Words::tr("See its links with: show %1").arg(now.incident->name));
    ActDraft draft(now, context, ActKind::Unlink);
    draft.edit(EntityKind::Link, link->id).set("present", Value(false));
    draft.entry(EntryKind::Link, linkFacts(Sentence::LinkRemoved, request.kind, request.target),
                draft.nowMoment());
    return draft.take();
}

Result<Acts> decide(const Snapshot &now, const MergeRequest &request, const Context &context)
{
    const IncidentRecord &incident = *now.incident;
    if (!now.other)
        return fail(ErrorCode::NotFound, Words::tr("There is no incident %1.").arg(request.into),
                    request.into);
    const IncidentRecord &into = *now.other;
    if (into.id == incident.id)
        return fail(ErrorCode::Invalid, Words::tr("%1 can't be merged into itself.").arg(incident.name),
                    request.into);
    if (into.stream != incident.stream)
        return fail(ErrorCode::Refused, Words::tr("One of the two is confidential: they can't be merged."),
                    request.into, Words::tr("Link them from the confidential one."));
    const TrackRecord *track = incident.mainTrack();
    const ProcessDefinition &process = *now.process();
    const State *ends = nullptr;
    for (const State &state : process.states) {
        for (const Transition *step : process.stepsFrom(track->state)) {
            const bool points = step->criteria.contains(CriterionKey{QStringLiteral("primary_set")});
            if (step->to == state.key && state.end && points)
                ends = &state;
        }
    }
    if (!ends)
        return fail(ErrorCode::Refused,
                    Words::tr("%1 can't be merged from its present state.").arg(incident.name),
                    track->state.value, Words::tr("Link it to %1 instead.").arg(into.name));
    const TrackRecord *intoTrack = into.mainTrack();
    const ProcessPointer intoProcess = intoTrack ? now.processes.value(intoTrack->process) : nullptr;
    const State *intoState = intoProcess ? intoProcess->state(intoTrack->state) : nullptr;
    if (intoState && intoState->end)
        return fail(ErrorCode::Refused, Words::tr("%1 has ended: it can't take a duplicate.").arg(into.name),
                    request.into, Words::tr("Reopen it, or link the two."));
    ActDraft draft(now, context, ActKind::Merge);
    const Transition *step = process.transition(track->state, ends->key);
    if (!mayTake(process, incident, *step, draft.author(), context.authorHandle())) {
        QStringList roles;
        for (const Taker &taker : step->by)
            roles.append(taker.key);
        return fail(ErrorCode::Forbidden,
                    Words::tr("Merging belongs to: %1.").arg(roles.join(QStringLiteral(", "))),
                    QStringLiteral("merge"),
                    Words::tr("Take the role first: engage %1 %2 %3")
                        .arg(incident.name, roles.value(0), context.authorHandle()));
    }
    draft.edit(EntityKind::Incident, incident.id.uuid).set("primary", Value(into.name));
    if (ends->clock)
        draft.edit(EntityKind::Incident, incident.id.uuid).set(ends->clock.value, Value(draft.nowMoment()));
    QStringList visited = track->visited;
    visited.append(track->state.value);
    draft.edit(EntityKind::Track, track->id)
        .set("state", Value(ends->key.value))
        .set("entered", Value(draft.nowMoment()))
        .set("visited", Value(visited.join(QLatin1Char(','))));
    releaseAll(draft, incident);
    addLink(draft, incident.id, QStringLiteral("duplicate"), into.name);
    draft.entry(EntryKind::Transition, {Sentence::MergedInto, {{QStringLiteral("into"), into.name}}},
                draft.nowMoment());
    draft.setIncident(into.id);
    draft.entry(EntryKind::Link,
                {Sentence::MergedHere,
                 {{QStringLiteral("name"), incident.name}, {QStringLiteral("title"), incident.title}}},
                draft.nowMoment());
    return draft.take();
}

} // namespace Watchroom
