// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/link.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Link)
};
constexpr int lettersTold = 80;
} // namespace

bool isLink(const QString &argument)
{
    return argument.startsWith(QLatin1String("watchroom:"), Qt::CaseInsensitive);
}

Result<QString> incidentOfLink(const QString &link)
{
    // No percent-decoding, query or fragment: only incident names can be expressed.
    static const QRegularExpression form(
        QStringLiteral("\\Awatchroom:incident/([A-Za-z]{1,24}(?:-[A-Za-z0-9]{1,24}){1,3})\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(link);
    if (!match.hasMatch())
        return fail(ErrorCode::Usage,
                    Words::tr("This link was not opened: %1").arg(link.left(lettersTold).simplified()), link,
                    Words::tr("Links must have the form watchroom:incident/INC-42."));
    return match.captured(1).toUpper();
}

} // namespace Watchroom
