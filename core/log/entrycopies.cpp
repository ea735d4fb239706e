// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/entrycopies.h"

#include "incident/actkind.h"
#include "incident/entrykind.h"
#include "log/entityhistory.h"

namespace Watchroom {

namespace {
const QString movedFromField = QStringLiteral("moved_from");
using Moves = QList<std::pair<Uuid, Uuid>>; ///< from, to

const Value *valueOf(const Change &change, const QString &field)
{
    for (const FieldChange &each : change.fields) {
        if (each.field == field)
            return &each.value;
    }
    return nullptr;
}

bool isSaid(const Change &change, const char *field)
{
    const Value *value = valueOf(change, QLatin1String(field));
    return value && value->yes();
}

bool isWrittenByHand(const Change &change)
{
    const Value *kind = valueOf(change, QStringLiteral("kind"));
    return kind && entryKindSpec(kind->text()).isByHand;
}

/// What \a changes, made in one gesture, moved. Copies made before they named their origin are those written
/// in the gesture that withdrew it.
Moves movesIn(const QList<Change> &changes)
{
    Moves moves;
    QList<Uuid> withdrawn, written;
    for (const Change &change : changes) {
        if (change.kind != EntityKind::TimelineEntry)
            continue;
        const Value *from = valueOf(change, movedFromField);
        if (from && from->as<Uuid>())
            moves.append({from->id(), change.entity});
        else if (change.creation && isWrittenByHand(change))
            written.append(change.entity);
        else if (!change.creation && isSaid(change, "withdrawn"))
            withdrawn.append(change.entity);
    }
    if (withdrawn.size() == 1) {
        for (const Uuid &copy : std::as_const(written))
            moves.append({withdrawn.first(), copy});
    }
    return moves;
}

bool holdsWords(const Change &change)
{
    const Value *text = valueOf(change, QStringLiteral("text"));
    return change.kind == EntityKind::TimelineEntry
        && ((text && !text->text().isEmpty()) || valueOf(change, QStringLiteral("attachment_sha256")));
}

Result<QList<LogRow>> actsOf(Connection &connection, const Uuid &entry)
{
    return logRows(connection.statement("log/acts_of_entity").bind(":id", entry));
}

/// The entries that \a entry was moved from or to.
Result<QList<Uuid>> neighboursOf(Connection &connection, const Uuid &entry)
{
    const auto acts = actsOf(connection, entry);
    WR_TRY(acts);
    Moves moves;
    for (const LogRow &row : *acts) {
        moves += movesIn(row.act.payload.changes);
        const bool isHalf
            = actKind(row.act.kind) == ActKind::Withdraw || actKind(row.act.kind) == ActKind::MoveEntry;
        if (!isHalf)
            continue;
        const auto halves
            = logRows(connection.statement("log/moves_of_gesture").bind(":gesture", row.act.gesture.uuid));
        WR_TRY(halves);
        QList<Change> together;
        for (const LogRow &half : *halves)
            together += half.act.payload.changes;
        moves += movesIn(together);
    }
    QList<Uuid> found;
    for (const auto &[from, to] : std::as_const(moves)) {
        if (from == entry)
            found.append(to);
        else if (to == entry)
            found.append(from);
    }
    return found;
}

Result<EntryWords> wordsOf(Connection &connection, const Uuid &entry)
{
    const auto acts = actsOf(connection, entry);
    WR_TRY(acts);
    EntryWords words;
    words.entry = entry;
    for (const LogRow &row : *acts) {
        for (const Change &change : row.act.payload.changes) {
            if (change.entity != entry)
                continue;
            if (change.creation)
                words.stream = row.act.stream;
            words.isMarked = words.isMarked || isSaid(change, "redacted");
            if (holdsWords(change))
                words.acts.append(row.act);
        }
    }
    return words;
}
} // namespace

Result<QList<EntryWords>> entriesOfSameWords(Connection &connection, const Uuid &entry)
{
    QList<Uuid> reached{entry};
    for (qsizetype next = 0; next < reached.size(); ++next) {
        const auto neighbours = neighboursOf(connection, reached[next]);
        WR_TRY(neighbours);
        for (const Uuid &each : *neighbours) {
            if (!reached.contains(each))
                reached.append(each);
        }
    }
    std::sort(reached.begin() + 1, reached.end());
    QList<EntryWords> found;
    for (const Uuid &each : std::as_const(reached)) {
        auto words = wordsOf(connection, each);
        WR_TRY(words);
        found.append(std::move(*words));
    }
    return found;
}

Result<QList<RedactionToFollow>> redactionsToFollow(Connection &connection, const QSet<Uuid> &entries)
{
    QList<RedactionToFollow> found;
    QSet<Uuid> done;
    QList<Uuid> inOrder(entries.begin(), entries.end());
    std::sort(inOrder.begin(), inOrder.end());
    for (const Uuid &entry : std::as_const(inOrder)) {
        if (done.contains(entry))
            continue;
        const auto same = entriesOfSameWords(connection, entry);
        WR_TRY(same);
        bool isRedacted = false, isOpen = false;
        for (const EntryWords &each : *same) {
            done.insert(each.entry);
            isRedacted = isRedacted || each.isMarked;
            isOpen = isOpen || !each.isMarked || !each.acts.isEmpty();
        }
        if (isRedacted && isOpen && same->size() > 1)
            found.append({*same});
    }
    return found;
}

} // namespace Watchroom
