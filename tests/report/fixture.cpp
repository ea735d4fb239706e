// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include <QTest>

namespace Watchroom {

namespace {
const Instant noon = fromMs(1'782'216'000'000); ///< 2026-06-23T12:00:00Z

Moment minute(int minutes)
{
    return Moment::cut(noon + std::chrono::minutes(minutes), Precision::Minute);
}

QString iso(int minutes)
{
    return toIso(minute(minutes));
}
} // namespace

template<typename Request>
Acts ReportFixture::perform(const Request &request)
{
    file.context.time += std::chrono::seconds(20);
    const auto acts = file.writer().perform(request, file.context, name);
    if (!acts)
        qFatal("%s", qPrintable(acts.error().message + acts.error().hint));
    return *acts;
}

void ReportFixture::set(const char *field, const QString &value)
{
    perform(SetFieldRequest{{QLatin1String(field)}, value, QStringLiteral("as told on the call"), {}});
}

void ReportFixture::post(const char *state, const char *text, int atMinute, int promisedMinute)
{
    perform(DraftUpdateRequest{{QLatin1String(state),
                                QString::fromUtf8(text),
                                promisedMinute > 0 ? std::optional(minute(promisedMinute)) : std::nullopt,
                                {}},
                               {}});
    QVERIFY(file.writer().lookAs(file.context.who));
    const auto incident = IncidentRepository(file.writer().connection()).find(name);
    QVERIFY(incident);
    const QString id = shortCode(incident->updates.last().id);
    perform(ApproveUpdateRequest{id, {QStringLiteral("im")}, {}, true});
    perform(PostUpdateRequest{id, minute(atMinute), {}, {}});
}

void ReportFixture::to(const char *state, const QString &override)
{
    perform(TransitionRequest{{QLatin1String(state)}, {}, {}, override, {}, {}});
}

ReportFixture::ReportFixture()
{
    file.context.time = noon + std::chrono::minutes(6);
    name = file.declare(QStringLiteral("Sign-in was down for 48 minutes"));
    perform(LevelRequest{
        {}, {{QStringLiteral("users_and_workaround"), QStringLiteral("20_or_more.none")}}, {}, {}});
    set("service", QStringLiteral("Sign-in"));
    set("impact_started_at", iso(0));
    set("detected_at", iso(2));
    for (const char *role : {"eoc", "lead", "im", "cmoc", "exec_liaison"})
        perform(EngageRequest{{QLatin1String(role)},
                              QLatin1String(role) == QLatin1String("cmoc") ? QStringLiteral("ken")
                                                                           : QStringLiteral("ann")});
    set("impact", QStringLiteral("About 41 000 people could not sign in."));
    set("suspected_cause", QStringLiteral("The certificate had ended."));
    perform(NoteRequest{QString::fromUtf8("東京のユーザーもサインインできません"), minute(10)});
    perform(NoteRequest{QString::fromUtf8("تعذر تسجيل الدخول"), minute(12)});
    perform(
        NoteRequest{QStringLiteral("<img src=\"file:///etc/passwd\"> <b>loud</b> & [link](http://x.example)"),
                    minute(14)});
    perform(CriterionRequest{{QStringLiteral("plan_agreed")}, true, QStringLiteral("A new certificate")});
    file.context.time = noon + std::chrono::minutes(26);
    to("fixing");
    post("investigating", "Since 12:00 UTC nobody can sign in. Next update by 12:40 UTC.", 19, 40);
    set("mitigated_at", iso(48));
    set("mitigation", QStringLiteral("A new certificate on all hosts."));
    perform(CriterionRequest{{QStringLiteral("impact_reduced")}, true, QStringLiteral("Failures at 0.1 %")});
    to("monitoring");
    file.context.time = noon + std::chrono::minutes(78);
    set("impact_ended_at", iso(48));
    perform(CriterionRequest{{QStringLiteral("monitoring_done")}, true, {}});
    perform(CriterionRequest{{QStringLiteral("severity_reassessed")}, true, {}});
    set("root_cause", QStringLiteral("expired_credential"));
    set("summary", QStringLiteral("Nobody could sign in for 48 minutes. No data was lost."));
    post("resolved", "Resolved: everybody can sign in again. We are sorry.", 45, 0);
    to("resolved");
    set("review_owner", QStringLiteral("ann"));
    to("reviewing");
    to("closed", QStringLiteral("The board met by telephone"));
    at = file.context.time + std::chrono::hours(1);
}

void ReportFixture::attach()
{
    NoteRequest request{QStringLiteral("Errors rise"), {}};
    request.files = {AttachedFile::of(QStringLiteral("<b>graph.png"), QByteArray(2048, 'x')).value(),
                     AttachedFile::of(QStringLiteral("trace.log"), "10:03 refused").value()};
    perform(request);
}

Result<ReportSource> ReportFixture::source(const QString &incident, const QString &who)
{
    file.context.who = who;
    WR_TRY(file.writer().lookAs(who));
    return reportSource(file.writer(), incident, file.context, at);
}

ReportContent ReportFixture::content()
{
    const auto made = source(name);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return reportContent(*made);
}

const ReportSection *sectionOf(const ReportContent &content, const char *key)
{
    for (const ReportSection &section : content.sections) {
        if (section.key == QLatin1String(key))
            return &section;
    }
    return nullptr;
}

QString wordsOf(const ReportSection *section)
{
    if (!section)
        return {};
    QStringList words{section->title, section->note, section->foot};
    for (const ReportText &text : section->paragraphs)
        words.append(text.text);
    for (const ReportRow &row : section->table.rows) {
        for (const ReportCell &cell : row.cells) {
            for (const ReportText &text : cell)
                words.append(text.text);
        }
    }
    return words.join(QLatin1Char('\n'));
}

} // namespace Watchroom
