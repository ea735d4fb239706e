// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/secrets.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Secrets)
};
} // namespace

std::optional<Secret> findSecret(const QString &text)
{
    // The prefixes are those that the issuers document for their tokens.
    static const QRegularExpression privateKey(QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY"));
    static const QRegularExpression token(QStringLiteral(
        "\\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|glpat-[A-Za-z0-9_-]{16,}|xox[abprs]-[A-Za-z0-9-]{10,"
        "}"
        "|sk_live_[A-Za-z0-9]{16,}|eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})"));
    static const QRegularExpression password(
        QStringLiteral("\\b(?:password|passwd|secret|api[_-]?key)\\s*[:=]\\s*\\S{6,}"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mail(
        QStringLiteral("\\b[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}\\b"));
    static const QRegularExpression address(QStringLiteral(
        "\\b(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\b(?!\\.\\d)"));
    static const QRegularExpression card(QStringLiteral("\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b"));
    for (const auto &[pattern, kind] :
         {std::pair{&privateKey, Words::tr("private key")}, std::pair{&token, Words::tr("access token")},
          std::pair{&password, Words::tr("password")}, std::pair{&mail, Words::tr("mail address")},
          std::pair{&address, Words::tr("network address")}, std::pair{&card, Words::tr("card number")}}) {
        if (const auto match = pattern->match(text); match.hasMatch())
            return Secret{kind, match.capturedStart(), match.capturedLength()};
    }
    return {};
}

} // namespace Watchroom
