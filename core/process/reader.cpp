// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/reader.h"

#include "process/checks.h"
#include "process/parts.h"

#include <QCoreApplication>
#include <QHash>
#include <QMutex>
#include <algorithm>

namespace Watchroom {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessReader)
};

using L = QLatin1String;

void readHead(ObjectReader &file, ProcessDefinition &process)
{
    file.line(L("$schema")); // used by editors only
    process.format = file.number(L("format"), 1, 1'000'000, 1);
    process.id = {file.processId(L("id"))};
    process.version = file.number(L("version"), 1, 1'000'000'000, 0, Need::Required);
    process.title = file.text(L("title"));
    process.purpose = file.text(L("purpose"), Need::Optional);
    process.area = {file.key(L("area"))};
    process.isDefault = file.yesNo(L("default"));
    process.confidentialByDefault = file.yesNo(L("confidential_by_default"));
}

/// The severity keys. Read first, because severities are object keys in many places.
QStringList severityWords(const JsonNode &root)
{
    QStringList words;
    for (const JsonNode &severity : childrenOf(root.child(u"severities"))) {
        if (const JsonNode *key = severity.child(u"key"); key && key->isText())
            words.append(key->text);
    }
    return words;
}

void inFileOrder(QList<ProcessProblem> &problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const ProcessProblem &a, const ProcessProblem &b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
}

ProcessDefinition readTree(const JsonNode &root, ReadLog &log)
{
    ProcessDefinition process;
    ObjectReader file(root, log);
    if (!file.isObject())
        return process;
    if (const JsonNode *format = root.child(u"format"); format && format->type == JsonNode::Type::Integer)
        log.format = static_cast<int>(std::clamp<qint64>(format->integer, 1, 1'000'000));
    log.severities = severityWords(root);
    readHead(file, process);
    readFieldsAndSeverities(file, process);
    readLifecycle(file, process);
    readRoles(file, process);
    readCommunications(file, process);
    readChecklists(file, process);
    readAfterwards(file, process);
    file.finish();

    checkReferences(process, log);
    expandCriteria(process, root, log);
    checkLifecycle(process, root, log);
    checkCriteria(process, root, log);
    checkCommunications(process, root, log);
    inFileOrder(log.problems);
    return process;
}

} // namespace

Result<ProcessPointer> readProcess(const QByteArray &json, const QString &fileName)
{
    ReadLog log{fileName, {}, {}, 1, {}};
    ProcessDefinition process;
    if (const auto root = parseJson(json, fileName))
        process = readTree(*root, log);
    else
        log.problems = {root.error()};
    if (log.problems.isEmpty())
        return std::make_shared<const ProcessDefinition>(std::move(process));

    const ProcessProblem &first = log.problems.first();
    const int more = static_cast<int>(log.problems.size()) - 1;
    return fail(
        ErrorCode::Invalid,
        QStringLiteral("%1:%2:%3: %4").arg(first.file).arg(first.line).arg(first.column).arg(first.text),
        first.pointer, more > 0 ? Words::tr("The file has %n more problem(s).", "", more) : QString());
}

Result<ProcessPointer> readProcessOnce(const QByteArray &json, const QString &fileName)
{
    static QMutex mutex;
    static QHash<QByteArray, ProcessPointer> known;
    {
        const QMutexLocker locked(&mutex);
        if (const auto found = known.constFind(json); found != known.constEnd())
            return *found;
    }
    const auto read = readProcess(json, fileName);
    WR_TRY(read);
    const QMutexLocker locked(&mutex);
    known.insert(json, *read);
    return *read;
}

QList<ProcessProblem> checkProcess(const QByteArray &json, const QString &fileName)
{
    const auto root = parseJson(json, fileName);
    if (!root)
        return {root.error()};
    ReadLog log{fileName, {}, {}, 1, {}};
    readTree(*root, log);
    return log.problems;
}

} // namespace Watchroom
