// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/entrycommand.h"

#include "base/text.h"
#include "base/timetext.h"
#include "kit/severitymark.h"
#include "kit/timeshown.h"
#include "kit/widgets.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::EntryCommand)
};

/// The input of a command parser.
struct Line
{
    QString rest; ///< text after the command word
    const IncidentShown &shown;
    const Context &context;

    QString word(int index) const
    {
        return rest.section(QLatin1Char(' '), index, index, QString::SectionSkipEmpty);
    }
    QString after(int words) const
    {
        return rest.section(QLatin1Char(' '), words, -1, QString::SectionSkipEmpty).trimmed();
    }
    Result<Moment> time(const QString &text) const
    {
        return momentFromText(text, context.now(), context.zone());
    }
};

tl::unexpected<Error> lacks(const QString &hint)
{
    return fail(ErrorCode::Invalid, Words::tr("This command is incomplete."), {}, hint);
}

QString withoutAt(QString name)
{
    return name.startsWith(QLatin1Char('@')) ? name.mid(1) : name;
}

Result<RoleKey> roleIn(const Line &line, const QString &word)
{
    QStringList keys;
    for (const RoleDefinition &role : line.shown.process()->roles)
        keys.append(role.key.value);
    if (!keys.contains(word.toLower()))
        return failUnknown(Words::tr("role"), word, keys);
    return RoleKey{word.toLower()};
}

QString roleName(const Line &line, const RoleKey &role)
{
    return line.shown.process()->role(role)->name.in(line.shown.language);
}

Result<EntryMeaning> readSeverity(const Line &line)
{
    QString key = line.word(0).toLower();
    if (key.size() == 1)
        key.prepend(QLatin1Char('s'));
    QString reason = line.after(1);
    if (reason.startsWith(QLatin1String("because ")))
        reason = reason.mid(8);
    if (!line.shown.process()->severity({key}))
        return lacks(Words::tr("Type /sev 2 because …"));
    if (reason.isEmpty())
        return lacks(Words::tr("A severity needs a reason: /sev 2 because …"));
    return EntryMeaning{LevelRequest{{key}, {}, reason, {}},
                        Words::tr("set severity to %1").arg(severityWord({key}))};
}

Result<EntryMeaning> readRole(const Line &line)
{
    const auto role = roleIn(line, line.word(0));
    WR_TRY(role);
    const QString person = withoutAt(line.word(1));
    return EntryMeaning{
        EngageRequest{*role, person},
        person.isEmpty()
            ? Words::tr("take the role %1").arg(roleName(line, *role))
            : Words::tr("assign %1 to the role %2").arg(isolated(person), roleName(line, *role))};
}

Result<EntryMeaning> readRelease(const Line &line)
{
    const auto role = roleIn(line, line.word(0));
    WR_TRY(role);
    return EntryMeaning{ReleaseRequest{*role}, Words::tr("release the role %1").arg(roleName(line, *role))};
}

Result<EntryMeaning> readCall(const Line &line)
{
    const auto role = roleIn(line, line.word(0));
    WR_TRY(role);
    return EntryMeaning{CallRequest{*role, line.after(1), {}},
                        Words::tr("record that you paged %1").arg(roleName(line, *role))};
}

Result<EntryMeaning> readAnswer(const Line &line)
{
    const auto role = roleIn(line, line.word(0));
    WR_TRY(role);
    const QString verdict = line.word(1).toLower();
    if (verdict != QLatin1String("yes") && verdict != QLatin1String("no"))
        return lacks(Words::tr("Type /answer %1 yes or no.").arg(role->value));
    const bool yes = verdict == QLatin1String("yes");
    return EntryMeaning{AnswerRequest{*role, yes, withoutAt(line.word(2))},
                        yes ? Words::tr("record that %1 acknowledged").arg(roleName(line, *role))
                            : Words::tr("record that %1 is not available").arg(roleName(line, *role))};
}

/// Parses "Count declined cards @ken 20m": owner and due time may follow the text in any order.
Result<EntryMeaning> readTask(const Line &line)
{
    TaskRequest request;
    QStringList words = line.rest.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    while (!words.isEmpty()) {
        const QString last = words.last();
        if (request.owner.isEmpty() && last.size() > 1 && last.startsWith(QLatin1Char('@'))) {
            request.owner = last.mid(1);
        } else if (const auto length = lengthFromText(last); !request.due && length) {
            request.due = Moment::cut(line.context.now() + *length, Precision::Minute);
        } else {
            break;
        }
        words.removeLast();
    }
    request.text = words.join(QLatin1Char(' '));
    if (request.text.isEmpty())
        return lacks(Words::tr("Type /task what to do @who 20m"));
    QString meaning = request.owner.isEmpty() ? Words::tr("add task")
                                              : Words::tr("add task for %1").arg(isolated(request.owner));
    if (request.due)
        meaning = Words::tr("%1, due %2").arg(meaning, utcShown(*request.due));
    return EntryMeaning{request, meaning};
}

Result<EntryMeaning> readState(const Line &line)
{
    QStringList keys;
    for (const State &state : line.shown.process()->states)
        keys.append(state.key.value);
    const QString key = line.word(0).toLower();
    if (!keys.contains(key))
        return failUnknown(Words::tr("state"), key, keys);
    TransitionRequest request;
    request.to = {key};
    request.reason = line.after(1);
    return EntryMeaning{
        request,
        Words::tr("move to %1").arg(line.shown.process()->state({key})->name.in(line.shown.language))};
}

Result<EntryMeaning> readClock(const Line &line, const QString &clock)
{
    const QString text = line.rest.isEmpty() ? QStringLiteral("now") : line.rest;
    const auto at = line.time(text);
    WR_TRY(at);
    return EntryMeaning{SetFieldRequest{{clock}, text, {}, {}},
                        Words::tr("%1: %2", "a clock and its time").arg(clock, utcShown(*at))};
}

Result<EntryMeaning> readAt(const Line &line)
{
    const auto at = line.time(line.word(0));
    WR_TRY(at);
    if (line.after(1).isEmpty())
        return lacks(Words::tr("Type /at 13:40 what happened"));
    return EntryMeaning{NoteRequest{line.after(1), *at}, Words::tr("happened %1").arg(utcShown(*at))};
}

Result<EntryMeaning> readLink(const Line &line)
{
    if (line.word(0).isEmpty())
        return lacks(Words::tr("Type /link and an address or an incident"));
    LinkRequest plain;
    plain.target = line.word(0);
    const LinkRequest request = linkIn(plain.target).value_or(plain);
    return EntryMeaning{request, Words::tr("add link to %1").arg(isolated(request.target))};
}

using ReadCommand = Result<EntryMeaning> (*)(const Line &);
const QMap<QString, ReadCommand> &commands()
{
    static const QMap<QString, ReadCommand> table{
        {QStringLiteral("sev"), readSeverity},    {QStringLiteral("role"), readRole},
        {QStringLiteral("release"), readRelease}, {QStringLiteral("call"), readCall},
        {QStringLiteral("answer"), readAnswer},   {QStringLiteral("task"), readTask},
        {QStringLiteral("state"), readState},     {QStringLiteral("at"), readAt},
        {QStringLiteral("link"), readLink},
    };
    return table;
}

/// Maps a short name to its clock: "mitigated" to "mitigated_at", "impact" to "impact_started_at".
QString clockNamed(const ProcessDefinition &process, const QString &word)
{
    const QString plain = word + QLatin1String("_at"), started = word + QLatin1String("_started_at");
    const QStringList keys = process.clockKeys();
    return keys.contains(plain) ? plain : keys.contains(started) ? started : QString();
}
} // namespace

QStringList entryCommands(const ProcessDefinition &process)
{
    QStringList words{QStringLiteral("/decision")};
    for (const QString &word : commands().keys())
        words.append(QLatin1Char('/') + word);
    for (const QString &clock : process.clockKeys())
        words.append(QLatin1Char('/')
                     + QString(clock).remove(QLatin1String("_started_at")).remove(QLatin1String("_at")));
    words.sort();
    return words;
}

Result<EntryMeaning> entryMeaning(const QString &text, const QString &at, const IncidentShown &shown,
                                  const Context &context)
{
    const QString line = text.trimmed();
    const Line read{line.section(QRegularExpression(QStringLiteral("\\s+")), 1).trimmed(), shown, context};
    NoteRequest note{line, {}};
    if (!at.trimmed().isEmpty() && at.trimmed() != QLatin1String("now")) {
        const auto moment = read.time(at);
        WR_TRY(moment);
        note.at = *moment;
    }
    if (const auto link = linkIn(line); link && !note.at) // an address inside other text stays text
        return EntryMeaning{*link, Words::tr("add link to %1").arg(isolated(link->target))};
    if (!line.startsWith(QLatin1Char('/')) || !shown.process())
        return EntryMeaning{note, note.at ? Words::tr("happened %1").arg(utcShown(*note.at)) : QString()};
    const QString word = line.section(QRegularExpression(QStringLiteral("\\s")), 0, 0).mid(1).toLower();
    if (word == QLatin1String("decision")) {
        if (read.rest.isEmpty())
            return lacks(Words::tr("Type /decision and what was decided"));
        note.text = read.rest;
        note.kind = EntryKind::Decision;
        return EntryMeaning{note, Words::tr("record a decision")};
    }
    if (const ReadCommand command = commands().value(word))
        return command(read);
    if (const QString clock = clockNamed(*shown.process(), word); !clock.isEmpty())
        return readClock(read, clock);
    return EntryMeaning{note, Words::tr("unknown command: added as a note")};
}

} // namespace Watchroom
