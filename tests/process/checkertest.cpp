// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkertest.h"

#include "minimal.h"
#include "process/reader.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Watchroom {

namespace {

const QString file = u"mini.json"_s;

struct Place
{
    int line = 1, column = 1;
};

/// Where \a part first stands in \a json.
Place placeOf(const QByteArray &part, const QByteArray &json)
{
    const qsizetype at = json.indexOf(part);
    const QByteArray before = json.left(at);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {static_cast<int>(before.count('\n')) + 1,
            static_cast<int>(QString::fromUtf8(before.mid(lineStart)).size()) + 1};
}

QByteArray edited(QByteArray from, QByteArray to)
{
    QByteArray json = minimalProcess();
    if (!json.contains(from))
        qFatal("the smallest definition does not hold %s", from.constData());
    return json.replace(json.indexOf(from), from.size(), to);
}

QString asText(const QList<ProcessProblem> &problems)
{
    QStringList lines;
    for (const ProcessProblem &problem : problems)
        lines.append(u"%1:%2 %3 %4 %5"_s.arg(problem.line)
                         .arg(problem.column)
                         .arg(problem.key, problem.pointer, problem.text));
    return lines.join(u'\n');
}

void row(const char *name, const char *from, const char *to, const char *at, const char *pointer,
         const char *key)
{
    QTest::addRow("%s", name) << QByteArray(from) << QByteArray(to) << QByteArray(at)
                              << QString::fromLatin1(pointer) << QString::fromLatin1(key);
}

void typeRows()
{
    row("a number for a title", R"({"en": "Mini", "de": "Klein"})", "12", "12,", "/title", "wrong_type");
    row("a text for a version", R"("version": 1)", R"("version": "1")", R"("1")", "/version", "wrong_type");
    row("a fraction for a version", R"("version": 1)", R"("version": 1.5)", "1.5", "/version", "wrong_type");
    row("a version below one", R"("version": 1)", R"("version": 0)", "0,", "/version", "bad_value");
    row("a list for an id", R"("id": "mini")", R"("id": ["mini"])", R"(["mini"])", "/id", "wrong_type");
    row("an object for a list", R"("rights": [{"what": "lower_severity", "roles": ["lead"]}])",
        R"("rights": {})", "{},", "/rights", "wrong_type");
    row("a text for an entry", R"({"key": "p1", "text": "Now"})", R"("p1now")", R"("p1now")", "/priorities/0",
        "wrong_type");
    row("a text for yes or no", R"("end": true)", R"("end": "yes")", R"("yes"})", "/states/1/end",
        "wrong_type");
    row("a number in a text of languages", R"("de": "Klein")", R"("de": 7)", "7}", "/title/de", "wrong_type");
    row("a length that is none", R"("8h")", R"("soon")", R"("soon")", "/severities/0/targets/mitigate",
        "bad_value");
    row("a negative cadence", R"("minutes": 10)", R"("minutes": -10)", "-10", "/cadence/0/minutes",
        "bad_value");
    row("an empty text", R"("name": "Open")", R"("name": " ")", R"(" ")", "/states/0/name", "empty_text");
    row("a text of no language", R"({"en": "Mini", "de": "Klein"})", "{}", "{},", "/title", "empty_text");
    row("a NUL in a text", R"("text": "Odd")", R"("text": "O\u0000d")", R"("O\u0000d")", "/flags/0/text",
        "bad_text");
    row("an id of the wrong shape", R"("id": "mini")", R"("id": "Mini")", R"("Mini")", "/id", "bad_key");
    row("a track of the wrong shape", R"("hand_off": ["open"])", R"("opens_track": "Some track")",
        R"("Some track")", "/roles/0/opens_track", "bad_key");
    row("a key with a space", R"("key": "q_one")", R"("key": "q one")", R"("q one")", "/leveller/0/key",
        "bad_key");
    row("an empty list of steps to begin", R"(["Say what is wrong"])", "[]", "[]}", "/initiate/steps",
        "empty_list");
    row("a choice without choices", R"(, "choices": [{"key": "red", "text": "Red"}])", "",
        R"({"key": "colour")", "/fields/0", "empty_list");
    row("a pattern that is none", R"("pattern": "fault")", R"("pattern": "(fault")", R"("(fault")",
        "/lint/0/pattern", "bad_pattern");
}

void keyRows()
{
    row("an unknown key", R"("area": "mini")", R"("area": "mini", "aera": 1)", R"("aera")", "/aera",
        "unknown_key");
    row("an unknown key deep inside", R"("rank": 1)", R"("rank": 1, "rang": 1)", R"("rang")",
        "/component_statuses/0/rang", "unknown_key");
    row("an unknown language word", R"("de": "Klein")", R"("German": "Klein")", R"("German")",
        "/title/German", "unknown_key");
    row("an unknown severity as key", R"({"s1": 30})", R"({"s1": 30, "s9": 5})", R"("s9")",
        "/timeboxes/0/minutes/s9", "unknown_key");
    row("a repeated key", R"("area": "mini")", R"("area": "mini", "area": "other")", R"("area": "other")",
        "/area", "repeated_key");
    row("a missing key", R"("name": "Done", )", "", R"({"key": "done")", "/states/1", "missing_key");
    row("a missing part", R"("undetermined_counts_as": "s1",)", "", "{", "", "missing_key");
    row("two states of one key", R"("key": "done", "name")",
        R"("key": "open", "phase": "mitigation", "name")", R"("open", "phase": "mitigation")",
        "/states/1/key", "repeated_id");
    row("two roles in one right", R"("roles": ["lead"])", R"("roles": ["lead", "lead"])",
        "\"lead\"]}],\n  \"states\"", "/rights/0/roles/1", "repeated_id");
    row("two rows of one cadence", R"("minutes": 10})",
        R"("minutes": 10}, {"severity": "s1", "public_state": "begun", "minutes": 9})",
        R"({"severity": "s1", "public_state": "begun", "minutes": 9})", "/cadence/1", "repeated_id");
}

void referenceRows()
{
    row("an unknown severity", R"("undetermined_counts_as": "s1")", R"("undetermined_counts_as": "s7")",
        R"("s7")", "/undetermined_counts_as", "unknown_reference");
    row("an unknown state", R"("from": ["open"])", R"("from": ["open", "opne"])", R"("opne")",
        "/transitions/0/from/1", "unknown_reference");
    row("an unknown role", R"("by": ["lead")", R"("by": ["led")", R"("led", {)", "/transitions/0/by/0",
        "unknown_reference");
    row("an unknown role in an object", R"({"role": "anyone"})", R"({"role": "anybody"})", R"("anybody")",
        "/transitions/0/by/1/role", "unknown_reference");
    row("an unknown field as taker", R"("field:colour")", R"("field:color")", R"("field:color")",
        "/transitions/1/by/0", "unknown_reference");
    row("an unknown criterion", R"("filed"])", R"("filed", "fild"])", R"("fild")",
        "/transitions/0/criteria/5", "unknown_reference");
    row("an unknown step to borrow from", R"("filed"])", R"("filed", "@finsh"])", R"("@finsh")",
        "/transitions/0/criteria/5", "unknown_reference");
    row("an unknown flag", R"({"flag": "odd"})", R"({"flag": "old"})", R"("old")", "/criteria/0/only_if/flag",
        "unknown_reference");
    row("an unknown public state of a template", R"("state": "begun")", R"("state": "began")", R"("began")",
        "/templates/0/state", "unknown_reference");
    row("an unknown template", R"("template": "T-1")", R"("template": "T-2")", R"("T-2")",
        "/notify/0/template", "unknown_reference");
    row("an unknown priority", R"(["p1"])", R"(["p2"])", R"("p2")", "/severities/0/priorities/0",
        "unknown_reference");
    row("an unknown clock of a timebox", R"("from": "open")", R"("from": "opened_at")", R"("opened_at")",
        "/timeboxes/0/from", "unknown_reference");
    row("an unknown hand-over field", R"("hand_off": ["open"])", R"("hand_off": ["opened"])", R"("opened")",
        "/roles/0/hand_off/0", "unknown_reference");
    row("an unknown duty list", R"([{"key": "one", "text": "One"}])", R"("@nobody")", R"("@nobody")",
        "/checklists/0/items", "unknown_reference");
    row("an unknown phase", R"("phase": "identification")", R"("phase": "identify")", R"("identify")",
        "/states/0/phase", "unknown_word");
    row("a right that no action asks", R"("what": "lower_severity")", R"("what": "lower_severty")",
        R"("lower_severty")", "/rights/0/what", "unknown_word");
    row("an unknown kind at this format", R"("kind": "task_done")", R"("kind": "tasks_done")",
        R"("tasks_done")", "/criteria/4/kind", "unknown_word");
    row("an unknown lint rule", R"("rule": "pattern")", R"("rule": "patern")", R"("patern")", "/lint/0/rule",
        "unknown_word");
}

void lifecycleRows()
{
    row("no start", R"(, "start": "declared")", "", "[\n    {\"key\": \"open\"", "/states", "no_start");
    row("two starts", R"("end": true)", R"("end": true, "start": "declared")", R"("declared"}
  ])",
        "/states/1/start", "many_starts");
    row("an unreachable state", R"(    {"key": "done",)",
        R"(    {"key": "lost", "name": "Lost", "meaning": "Lost", "end": true},
    {"key": "done",)",
        R"({"key": "lost")", "/states/1", "unreachable_state");
    row("a dead end", R"("key": "finish", "from": ["open"], "to": "done")",
        R"("key": "finish", "from": ["open"], "to": "open")", R"({"key": "open", "phase")", "/states/0",
        "dead_end");
    row("a step out of an end", R"("back": true)", R"("back": false)", R"({"key": "again")", "/transitions/1",
        "step_from_end");
    row("two steps between the same states", R"("from": ["done"], "to": "open")",
        R"("from": ["open"], "to": "done")", R"({"key": "again")", "/transitions/1", "repeated_step");
    row("criteria in a circle", R"("filed"])", R"("filed", "@finish"])", R"({"key": "finish")",
        "/transitions/0", "criteria_circle");
}

void criteriaRows()
{
    row("a field that nobody fills", R"("parameter": "colour")", R"("parameter": "color")", R"("color")",
        "/criteria/0/parameter", "criterion_never_met");
    row("a role that nobody holds", R"("parameter": "lead")", R"("parameter": "leader")", R"("leader")",
        "/criteria/1/parameter", "criterion_never_met");
    row("an update that nobody posts", R"("parameter": "begun")", R"("parameter": "ended")", R"("ended")",
        "/criteria/2/parameter", "criterion_never_met");
    row("a checklist that is not there", R"("parameter": "steps")", R"("parameter": "stops")", R"("stops")",
        "/criteria/3/parameter", "criterion_never_met");
    row("a checklist without parameter", R"(, "parameter": "steps")", "", R"({"key": "listed")",
        "/criteria/3", "missing_key");
    row("a criterion that no step asks for", R"("told", "listed")", R"("listed")", R"({"key": "told")",
        "/criteria/2", "unused");
}

void communicationRows()
{
    row("a first update without its minutes", R"("area": "mini")",
        R"("area": "mini", "first_update": {"severity_from": "s1"})", R"({"severity_from")", "/first_update",
        "missing_key");
    row("a first update from an unknown severity", R"("area": "mini")",
        R"("area": "mini", "first_update": {"after_impact_minutes": 60, "severity_from": "s5"})", R"("s5")",
        "/first_update/severity_from", "unknown_reference");
    row("two first public states", R"("use_when": "First"}])",
        R"("use_when": "First", "first": true}, {"key": "more", "name": "More", "use_when": "Then", "first": true,
         "maintenance": true}])",
        R"({"key": "more")", "/public_states/1", "repeated_first");
    row("a first public state that ends", R"("use_when": "First"}])",
        R"("use_when": "First", "first": true, "end": true}])", R"({"key": "begun", "name": "Begun")",
        "/public_states/0", "bad_value");
    row("an unknown flag that keeps it private", R"("area": "mini")",
        R"("area": "mini", "kept_private": {"flags": ["secret"]})", R"("secret")", "/kept_private/flags/0",
        "unknown_reference");
    row("an unknown choice that keeps it private", R"("area": "mini")",
        R"("area": "mini", "kept_private": {"decisions": [{"field": "colour", "choices": ["grey"]}]})",
        R"({"field": "colour", "choices")", "/kept_private/decisions/0", "unknown_reference");
    row("a missing cadence", R"({"key": "begun", "name": "Begun", "use_when": "First"})",
        R"({"key": "begun", "name": "Begun", "use_when": "First"}, {"key": "over", "name": "O", "use_when": "L"})",
        "[\n    {\"severity\"", "/cadence", "missing_cadence");
    row("a placeholder that nobody fills", R"({what}.)", R"({what} {who}.)",
        R"("Since {since} {what} {who}.")", "/templates/0/text", "unlisted_placeholder");
    row("a need that the text does not name", R"(["what"])", R"(["what", "who"])", R"("who"]})",
        "/templates/0/needs/1", "unused");
    row("a role that nobody can call", R"({"channel": "#mini", "answer_minutes": 15})",
        R"({"answer_minutes": 15})", R"({"answer_minutes": 15})", "/roles/0/engage", "nobody_to_call");
    row("a role that says nothing", R"("say": "I lead.", )", "", R"({"key": "lead", "name")", "/roles/0",
        "missing_key");
    row("no channel to begin", R"("initiate": {"channel": "#mini")", R"("initiate": {"channel": "")",
        R"("", "command")", "/initiate/channel", "empty_text");
    row("no command to begin", R"("command": "/mini", )", "", R"({"channel": "#mini", "fallback")",
        "/initiate", "missing_key");
    row("no fallback to begin", R"("fallback": "Call")", R"("fallback": " ")", R"(" ", "steps")",
        "/initiate/fallback", "empty_text");
}

} // namespace

void CheckerTest::readsTheSmallest()
{
    QCOMPARE(asText(checkProcess(minimalProcess(), file)), QString());
    const auto process = readProcess(minimalProcess(), file);
    QVERIFY(process.has_value());
    QCOMPARE((*process)->title.in(u"de"_s), u"Klein"_s);
    QCOMPARE((*process)->severities.first().targets.mitigate, std::chrono::minutes(480));
    QCOMPARE((*process)->transition({u"done"_s}, {u"open"_s})->within, std::chrono::hours(24));
    QCOMPARE((*process)->transition({u"open"_s}, {u"done"_s})->by.last().kind, Taker::Kind::Anyone);
}

void CheckerTest::refusesWrongDefinitionsAtTheirPlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("key");
    typeRows();
    keyRows();
    referenceRows();
    lifecycleRows();
    criteriaRows();
    communicationRows();
}

void CheckerTest::refusesWrongDefinitionsAtTheirPlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, at);
    QFETCH(QString, pointer);
    QFETCH(QString, key);
    const QByteArray json = edited(from, to);
    const Place place = placeOf(at, json);
    const QList<ProcessProblem> problems = checkProcess(json, file);
    const auto found = std::find_if(problems.begin(), problems.end(), [&](const ProcessProblem &problem) {
        return problem.line == place.line && problem.column == place.column && problem.pointer == pointer
            && problem.key == key;
    });
    if (found == problems.end())
        qWarning("expected %d:%d, found:\n%s", place.line, place.column, qPrintable(asText(problems)));
    QVERIFY(found != problems.end());
    QVERIFY(!found->text.isEmpty());
    QCOMPARE(found->file, file);
    QVERIFY(!readProcess(json, file).has_value());
}

void CheckerTest::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("key");
    QTest::addRow("nothing") << QByteArray() << 1 << 1 << u"json_syntax"_s;
    QTest::addRow("a comma too many") << QByteArray("{\n  \"id\": \"a\",\n}") << 3 << 1 << u"json_syntax"_s;
    QTest::addRow("a missing comma") << QByteArray("{\"id\": \"a\" \"b\": 1}") << 1 << 12 << u"json_syntax"_s;
    QTest::addRow("an open text") << QByteArray("{\"id\": \"a") << 1 << 10 << u"json_syntax"_s;
    QTest::addRow("a second document") << QByteArray("{}\n{}") << 2 << 1 << u"json_syntax"_s;
    QTest::addRow("half a character") << QByteArray("{\"id\": \"\xff\"}") << 1 << 9 << u"json_syntax"_s;
    QTest::addRow("a list") << QByteArray("[]") << 1 << 1 << u"wrong_type"_s;
    QTest::addRow("too deep") << QByteArray(100'000, '[') << 1 << 65 << u"too_deep"_s;
    QTest::addRow("too large") << QByteArray(50 * 1024 * 1024 + 1, ' ') << 1 << 1 << u"too_large"_s;
}

void CheckerTest::refusesWhatIsNoJson()
{
    QFETCH(QByteArray, json);
    const QList<ProcessProblem> problems = checkProcess(json, file);
    QVERIFY(!problems.isEmpty());
    QTEST(problems.first().key, "key");
    QTEST(problems.first().line, "line");
    QTEST(problems.first().column, "column");
}

void CheckerTest::tellsAllProblemsInFileOrder()
{
    QByteArray json = minimalProcess();
    json.replace("\"say\": \"I lead.\", ", "")
        .replace("\"version\": 1", "\"version\": \"1\"")
        .replace("8h", "soon");
    const QList<ProcessProblem> problems = checkProcess(json, file);
    QCOMPARE(problems.size(), 3);
    QCOMPARE(problems[0].pointer, u"/version"_s);
    QCOMPARE(problems[1].pointer, u"/severities/0/targets/mitigate"_s);
    QCOMPARE(problems[2].pointer, u"/roles/0"_s);
}

void CheckerTest::readProcessTellsTheFirst()
{
    const auto read = readProcess(edited("\"version\": 1", "\"version\": \"1\", \"x\": 1"), file);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, ErrorCode::Invalid);
    QCOMPARE(read.error().message, u"mini.json:3:14: Found a string; expected a whole number."_s);
    QCOMPARE(read.error().detail, u"/version"_s);
    QVERIFY(!read.error().hint.isEmpty());
}

void CheckerTest::countsColumnsInCharacters()
{
    const QList<ProcessProblem> problems
        = checkProcess(edited("\"Klein\"}", "\"Größe ✓\", \"fr\": 1}"), file);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].line, 4);
    QCOMPARE(problems[0].column, 50);
}

void CheckerTest::namesTheNearestWordFirst()
{
    const QList<ProcessProblem> problems = checkProcess(edited("\"to\": \"done\"", "\"to\": \"dome\""), file);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].text, u"Found “dome”; expected one of: done, open."_s);
}

void CheckerTest::takesUnknownKindsOfANewerFormat()
{
    QByteArray json = edited("\"kind\": \"task_done\"", "\"kind\": \"weather_fine\"");
    json.replace("{\n  \"id\"", "{\n  \"format\": 2, \"id\"");
    const auto process = readProcess(json, file);
    QVERIFY2(process.has_value(), qPrintable(asText(checkProcess(json, file))));
    const Criterion *criterion = (*process)->criterion({u"filed"_s});
    QCOMPARE(criterion->kind, CriterionKind::Unknown);
    QCOMPARE(criterion->kindWord, u"weather_fine"_s);
}

void CheckerTest::borrowsTheCriteriaOfAnotherStep()
{
    const auto process
        = readProcess(edited("\"by\": [\"field:colour\"],",
                             "\"by\": [\"field:colour\"], \"criteria\": [\"filed\", \"@finish\"],"),
                      file);
    QVERIFY(process.has_value());
    const QList<CriterionKey> whole{{u"filed"_s}, {u"coloured"_s}, {u"led"_s}, {u"told"_s}, {u"listed"_s}};
    QCOMPARE((*process)->transition({u"done"_s}, {u"open"_s})->criteria, whole);
}

void CheckerTest::borrowsTheDutiesOfARole()
{
    const auto process = readProcess(edited("[{\"key\": \"one\", \"text\": \"One\"}]", "\"@lead\""), file);
    QVERIFY(process.has_value());
    QCOMPARE((*process)->checklists.first().items.first().key, u"own"_s);
}

void CheckerTest::survivesEveryCutAndEveryFlippedByte()
{
    const QByteArray whole = minimalProcess();
    for (qsizetype i = 0; i < whole.size() - 2; i += 3)
        QVERIFY(!checkProcess(whole.left(i), file).isEmpty());
    for (qsizetype i = 0; i < whole.size(); i += 7) {
        for (const char byte : {'\0', '"', '{', ']', '\xff', '9', '\\'}) {
            QByteArray broken = whole;
            broken[i] = byte;
            const QList<ProcessProblem> problems = checkProcess(broken, file);
            QCOMPARE(readProcess(broken, file).has_value(), problems.isEmpty());
        }
    }
}

} // namespace Watchroom
