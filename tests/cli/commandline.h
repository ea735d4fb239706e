// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QProcessEnvironment>

namespace Watchroom {

/// What a run of watchroom-cli gave.
struct Ended
{
    int code = -1;
    QString out, err;
    QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
};

/// Runs watchroom-cli on \a file; \a environment is that of the test unless another is given.
Ended commandLine(const QString &file, const QStringList &words,
                  const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

} // namespace Watchroom
