// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace Watchroom {

/// The words of a request that a person would miss if it were lost, as one line or more of plain text.
template<typename Request>
QString wordsOf(const Request &request, const QString &incident)
{
    QString words;
    if constexpr (requires { QString(request.title); })
        words = request.title;
    else if constexpr (requires { QString(request.text); })
        words = request.text;
    else if constexpr (requires { QString(request.body); })
        words = request.body;
    else if constexpr (requires { QString(request.value); })
        words = request.value;
    if constexpr (requires { request.files; }) {
        if (words.isEmpty() && !request.files.isEmpty())
            words = request.files.first().about().name;
    }
    if (words.isEmpty())
        words = QCoreApplication::translate("Watchroom::DiskGuard", "(a change without words)");
    return incident.isEmpty()
        ? words
        : QCoreApplication::translate("Watchroom::DiskGuard", "%1: %2", "incident, words")
              .arg(incident, words);
}

} // namespace Watchroom
