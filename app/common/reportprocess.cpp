// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/reportprocess.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Watchroom {

QString reportProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/watchroom");
}

void prepareReportProcess(QProcess &process, const ReportWish &wish)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    QStringList arguments{QStringLiteral("--render-report"),
                          QStringLiteral("--file"),
                          wish.file,
                          QStringLiteral("--incident"),
                          wish.incident,
                          QStringLiteral("--person"),
                          wish.person,
                          QStringLiteral("--pdf"),
                          wish.pdf};
    if (!wish.at.isEmpty())
        arguments << QStringLiteral("--at") << wish.at;
    process.setProgram(reportProgram());
    process.setArguments(arguments);
}

Result<void> reportOutcome(QProcess &process, const Error &otherwise)
{
    if (process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return {};
    const QByteArray said = process.readAllStandardError();
    // The error is the last line, as JSON; Qt may have printed messages before it.
    const QJsonObject json = QJsonDocument::fromJson(said.trimmed().split('\n').last()).object();
    if (json.isEmpty()) {
        Error error = otherwise;
        error.detail = QString::fromUtf8(said.right(500));
        return fail(error);
    }
    return fail(static_cast<ErrorCode>(json.value(QLatin1String("code")).toInt()),
                json.value(QLatin1String("message")).toString(),
                json.value(QLatin1String("detail")).toString(), json.value(QLatin1String("hint")).toString(),
                json.value(QLatin1String("typed_hint")).toString());
}

} // namespace Watchroom
