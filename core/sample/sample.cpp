// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample.h"

#include "queries/incidentrepository.h"
#include "sample/walk.h"

#include <QCoreApplication>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Sample)
};

using std::chrono::hours;
using std::chrono::minutes;

/// The incidents that are open in the sample: age, severity and area.
struct Open
{
    minutes ago;
    const char *severity, *area;
};
constexpr Open openOnes[] = {{minutes(74), "s2", "reliability"},
                             {minutes(19), "s1", "reliability"},
                             {minutes(48), "s2", "security"},
                             {minutes(52), "s3", "reliability"},
                             {minutes(6), "undetermined", "reliability"}};

Result<void> mustBeFresh(Writer &writer)
{
    const auto counts = IncidentRepository(writer.connection()).counts();
    WR_TRY(counts);
    Statement &read = writer.connection().statementFor("SELECT count(DISTINCT gesture) FROM act");
    const auto gestures = read.firstInteger(0);
    WR_TRY(gestures);
    if (counts->incidents > 0 || *gestures > 1)
        return fail(ErrorCode::Refused,
                    Words::tr("The sample was not created: this file already contains data."), {},
                    Words::tr("Nothing was changed. Create a new file for the sample."),
                    Words::tr("Create a new file for the sample: watchroom-cli --file F init"));
    return {};
}

/// Draws a scenario of \a area (any if empty) by weight, except those in \a taken.
const Scenario &draw(const Company &company, const SampleContext &context, const QString &area,
                     QStringList *taken)
{
    QList<const Scenario *> hat;
    for (const Scenario &scenario : company.scenarios) {
        if ((!area.isEmpty() && scenario.area.value != area) || (taken && taken->contains(scenario.title)))
            continue;
        for (int i = 0; i < scenario.weight; ++i)
            hat.append(&scenario);
    }
    const Scenario &drawn = hat.isEmpty() ? company.scenarios.first() : *hat[context.below(int(hat.size()))];
    if (taken)
        taken->append(drawn.title);
    return drawn;
}

std::vector<Walk> plan(const Company &company, const SampleContext &context, const SampleOptions &options)
{
    std::vector<Walk> walks;
    QStringList taken;
    const int open = std::min(int(std::size(openOnes)), options.incidents);
    for (int i = 0; i < open; ++i) {
        const Open &each = openOnes[i];
        walks.emplace_back(Walk::Plan{draw(company, context, QLatin1String(each.area), &taken),
                                      options.until - each.ago, QLatin1String(each.severity), false,
                                      options.visitor},
                           company);
    }
    static const char *const severities[] = {"s1", "s2", "s2", "s3", "s3", "s3", "s4", "s4"};
    constexpr int64_t year = 365LL * 24 * 3600, endsBefore = 21LL * 24 * 3600;
    for (int i = open; i < options.incidents; ++i) {
        const int64_t back = endsBefore + int64_t(context.below(1'000'000)) * (year - endsBefore) / 1'000'000;
        walks.emplace_back(
            Walk::Plan{draw(company, context, {}, nullptr), options.until - std::chrono::seconds(back),
                       QLatin1String(severities[context.below(8)]), context.below(16) == 0, options.visitor},
            company);
    }
    return walks;
}

Result<void> hire(Writer &writer, SampleContext &context, const Company &company, Instant at)
{
    context.set(at, company.people.firstKey());
    WR_TRY(writer.perform(PersonRequest{{}, company.name}, context));
    for (auto it = company.people.constBegin(); it != company.people.constEnd(); ++it)
        WR_TRY(writer.perform(PersonRequest{it.key(), *it}, context));
    return {};
}

/// Performs the acts of all incidents in chronological order, as in real use.
Result<void> live(Writer &writer, SampleContext &context, std::vector<Walk> &walks, Instant until,
                  const std::function<bool(int, int)> &progress)
{
    const auto later = [](const Walk *a, const Walk *b) { return a->at() > b->at(); };
    std::vector<Walk *> waiting;
    for (Walk &walk : walks)
        waiting.push_back(&walk);
    std::make_heap(waiting.begin(), waiting.end(), later);
    int done = 0;
    while (!waiting.empty()) {
        std::pop_heap(waiting.begin(), waiting.end(), later);
        Walk *walk = waiting.back();
        if (walk->isOver() || walk->at() > until) {
            waiting.pop_back();
            if (progress && !progress(++done, int(walks.size())))
                return fail(ErrorCode::Cancelled, Words::tr("The sample was cancelled; nothing was saved."));
            continue;
        }
        WR_TRY(walk->advance(writer, context));
        std::push_heap(waiting.begin(), waiting.end(), later);
    }
    return {};
}
} // namespace

QString sampleVisitor()
{
    return Company::read().holderOf(QStringLiteral("im"));
}

Result<void> fillSample(Writer &writer, const SampleOptions &options,
                        const std::function<bool(int done, int all)> &progress)
{
    WR_TRY(mustBeFresh(writer));
    const Company company = Company::read();
    SampleContext context(options.seed);
    std::vector<Walk> walks = plan(company, context, options);
    Instant first = options.until;
    for (const Walk &walk : walks)
        first = std::min(first, walk.at());
    return writer.together([&]() -> Result<void> {
        WR_TRY(hire(writer, context, company, first - hours(24)));
        return live(writer, context, walks, options.until, progress);
    });
}

} // namespace Watchroom
