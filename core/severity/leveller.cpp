// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/leveller.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QSet>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Leveller)
};

template<typename T>
QStringList keysOf(const QList<T> &list)
{
    QStringList keys;
    for (const T &item : list)
        keys.append(item.key);
    return keys;
}
} // namespace

QString Level::sentence() const
{
    return reasons.join(QLatin1Char(' '));
}

Result<Answer> answerFromText(const QString &text)
{
    const qsizetype split = text.indexOf(QLatin1Char('='));
    if (split < 1 || split + 1 >= text.size())
        return fail(ErrorCode::Invalid, Words::tr("“%1” is not an answer.").arg(text.left(60)), text.left(60),
                    Words::tr("Use question=option, for example q_data_loss=no."));
    return Answer{text.left(split).trimmed(), text.mid(split + 1).trimmed()};
}

Result<Level> level(const ProcessDefinition &process, const QList<Answer> &answers, const QString &language)
{
    QHash<QString, QString> given;
    for (const Answer &answer : answers) {
        if (given.contains(answer.question))
            return fail(ErrorCode::Invalid,
                        Words::tr("The question “%1” is answered twice.").arg(answer.question),
                        answer.question, Words::tr("Give one answer to each question."));
        if (!keysOf(process.leveller).contains(answer.question))
            return failUnknown(Words::tr("question"), answer.question, keysOf(process.leveller));
        given.insert(answer.question, answer.option);
    }
    Level result{{QStringLiteral("undetermined")}, {}, int(given.size()), int(process.leveller.size())};
    for (const LevellerQuestion &question : process.leveller) {
        const auto option = given.constFind(question.key);
        if (option == given.constEnd())
            continue;
        const auto found = std::find_if(question.options.begin(), question.options.end(),
                                        [&](const LevellerOption &o) { return o.key == *option; });
        if (found == question.options.end())
            return failUnknown(Words::tr("answer to %1").arg(question.key), *option,
                               keysOf(question.options));
        if (!found->severity)
            continue;
        const bool undetermined = !process.severity(result.severity);
        const bool moreSevere = undetermined
            || (found->severity != result.severity && process.reaches(found->severity, result.severity));
        if (moreSevere) {
            result.severity = found->severity;
            result.reasons.clear();
        }
        if (found->severity == result.severity)
            result.reasons.append(found->why.in(language));
    }
    return result;
}

} // namespace Watchroom
