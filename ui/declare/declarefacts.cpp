// SPDX-License-Identifier: GPL-3.0-or-later
#include "declare/declarefacts.h"

#include <QRegularExpression>

namespace Watchroom {

namespace {
/// The significant words: four letters or more, shortened so that "payments" and "payment" match.
QSet<QString> wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QSet<QString> words;
    const QStringList parts = text.toCaseFolded().split(between, Qt::SkipEmptyParts);
    for (const QString &word : parts) {
        if (word.size() >= 4)
            words.insert(word.left(6));
    }
    return words;
}

constexpr int wordsInCommon = 2;
} // namespace

Result<DeclareFacts> declareFacts(const Reader &reader, const QString &language)
{
    DeclareFacts facts;
    const auto processes = reader.processes().latest(reader.connection());
    WR_TRY(processes);
    facts.processes = *processes;
    IncidentRepository repository(reader.connection());
    const auto people = repository.people();
    WR_TRY(people);
    facts.people = int(people->size());
    const auto organisation = repository.organisationName();
    WR_TRY(organisation);
    facts.organisation = *organisation;
    const auto services = repository.serviceNames();
    WR_TRY(services);
    facts.services = *services;
    const auto open = board(reader, language);
    WR_TRY(open);
    facts.open = *open;
    return facts;
}

std::optional<BoardRow> similarTo(const QString &title, const QStringList &services,
                                  const QList<BoardRow> &open)
{
    const QSet<QString> asked = wordsOf(title + QLatin1Char(' ') + services.join(QLatin1Char(' ')));
    std::optional<BoardRow> best;
    qsizetype most = 0;
    for (const BoardRow &row : open) {
        const QSet<QString> common
            = wordsOf(row.title + QLatin1Char(' ') + row.services.join(QLatin1Char(' '))) & asked;
        if (common.size() > most && common.size() >= std::min<qsizetype>(wordsInCommon, asked.size())) {
            most = common.size();
            best = row;
        }
    }
    return best;
}

} // namespace Watchroom
