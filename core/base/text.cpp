// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Text)
};

bool isDirectionMark(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069);
}

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    for (int j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (int i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.size(); ++j) {
            const int cost = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, cost});
        }
    }
    return row[b.size()];
}
} // namespace

Result<QString> checkedText(const QString &text, int limit, const QString &what)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull())
            return fail(ErrorCode::Invalid,
                        Words::tr("%1 contains a NUL character at position %2.").arg(what).arg(i + 1), {},
                        Words::tr("Remove it: text can't contain NUL characters."));
        const bool paired = c.isHighSurrogate()
            ? i + 1 < text.size() && text[i + 1].isLowSurrogate()
            : !c.isLowSurrogate() || (i > 0 && text[i - 1].isHighSurrogate());
        if (!paired)
            return fail(
                ErrorCode::Invalid,
                Words::tr("%1 contains half of a surrogate pair at position %2.").arg(what).arg(i + 1), {},
                Words::tr("Enter this character again."));
    }
    if (text.size() > limit)
        return fail(
            ErrorCode::Invalid,
            Words::tr("%1 has %2 characters; the maximum is %3.").arg(what).arg(text.size()).arg(limit), {},
            Words::tr("Shorten it, or put the rest in a timeline entry."));
    return text;
}

Result<QString> checkedLine(const QString &text, int limit, const QString &what)
{
    QString line = text.trimmed();
    line.removeIf(isDirectionMark);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (!c.isNull()
            && (c.category() == QChar::Other_Control || c == QChar::LineSeparator
                || c == QChar::ParagraphSeparator))
            return fail(ErrorCode::Invalid,
                        Words::tr("%1 contains a line break or control character at position %2.")
                            .arg(what)
                            .arg(i + 1),
                        {}, Words::tr("Remove it: this text must be one line."));
    }
    return checkedText(line, limit, what);
}

QString visibleControls(QString text)
{
    for (QChar &letter : text) {
        const char16_t code = letter.unicode();
        if (code < 0x20 && code != u'\n' && code != u'\t')
            letter = QChar(char16_t(0x2400 + code));
        else if (code >= 0x7f && code <= 0x9f)
            letter = QChar(char16_t(0x2421));
    }
    return text;
}

QString schemeOf(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("\\A\\s*([A-Za-z][A-Za-z0-9+.-]*):"));
    return scheme.match(text).captured(1).toLower();
}

Result<QString> checkedLinkTarget(const QString &text, const QString &what)
{
    static const QStringList allowed{QStringLiteral("http"), QStringLiteral("https"),
                                     QStringLiteral("mailto"), QStringLiteral("watchroom")};
    const auto line = checkedLine(text, TextLimit::line, what);
    WR_TRY(line);
    const QString scheme = schemeOf(*line);
    if (scheme.isEmpty() || allowed.contains(scheme))
        return *line;
    return fail(ErrorCode::Invalid, Words::tr("%1 can't be an address of “%2:”.").arg(what, scheme), scheme,
                Words::tr("Use http, https, mailto or watchroom, or name an incident."));
}

QStringList nearestFirst(const QString &word, const QStringList &known, int most)
{
    const QString wanted = word.toLower().left(60);
    QList<std::pair<int, QString>> ranked;
    for (const QString &candidate : known)
        ranked.append({editDistance(wanted, candidate.toLower().left(60)), candidate});
    std::sort(ranked.begin(), ranked.end());
    QStringList nearest;
    for (qsizetype i = 0; i < std::min<qsizetype>(most, ranked.size()); ++i)
        nearest.append(ranked[i].second);
    return nearest;
}

tl::unexpected<Error> failUnknown(const QString &what, const QString &word, const QStringList &known)
{
    const QStringList nearest = nearestFirst(word, known);
    return fail(ErrorCode::Invalid, Words::tr("Unknown %1 “%2”.").arg(what, word.left(60)), word.left(60),
                nearest.isEmpty() ? Words::tr("None is defined yet.")
                                  : Words::tr("Known: %1").arg(nearest.join(QStringLiteral(", "))));
}

} // namespace Watchroom
