// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/statuspageimport.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::StatusAtomImport)
};

/// "tag:www.example.com,2005:Incident/31233568"
QString hostOfTag(const QString &tag)
{
    return tag.section(QLatin1Char(':'), 1, 1).section(QLatin1Char(','), 0, 0);
}

/// The words of a little HTML: tags away, paragraphs as lines, the few entities that pages write.
QString plain(QString html)
{
    static const QRegularExpression breaks(QStringLiteral("<br\\s*/?>|</p>|</li>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    static const QRegularExpression numbers(QStringLiteral("&#(x?)([0-9a-fA-F]{1,6});"));
    html.replace(breaks, QStringLiteral("\n")).remove(tags);
    QString text;
    qsizetype at = 0;
    for (auto it = numbers.globalMatch(html); it.hasNext();) {
        const auto match = it.next();
        text += QStringView(html).mid(at, match.capturedStart() - at);
        const char32_t code = match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        text += QString::fromUcs4(&code, 1);
        at = match.capturedEnd();
    }
    text += QStringView(html).mid(at);
    static const QList<std::pair<QString, QString>> entities{
        {QStringLiteral("&lt;"), QStringLiteral("<")},    {QStringLiteral("&gt;"), QStringLiteral(">")},
        {QStringLiteral("&quot;"), QStringLiteral("\"")}, {QStringLiteral("&apos;"), QStringLiteral("'")},
        {QStringLiteral("&nbsp;"), QStringLiteral(" ")},  {QStringLiteral("&amp;"), QStringLiteral("&")}};
    for (const auto &[entity, character] : entities)
        text.replace(entity, character);
    return text.trimmed();
}

/// "Aug 21, 00:37": no year stands there, so \a latest is the newest that it can be; invalid if it is no
/// time.
std::optional<Moment> timeBefore(const QString &text, const QDateTime &latest)
{
    static const QRegularExpression form(
        QStringLiteral("([A-Z][a-z]{2})\\w*\\s+(\\d{1,2}),\\s+(\\d{1,2}):(\\d\\d)"));
    static const QStringList months{QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar"),
                                    QStringLiteral("Apr"), QStringLiteral("May"), QStringLiteral("Jun"),
                                    QStringLiteral("Jul"), QStringLiteral("Aug"), QStringLiteral("Sep"),
                                    QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec")};
    const auto match = form.match(text);
    const auto month = months.indexOf(match.captured(1)) + 1;
    const QTime time(match.captured(3).toInt(), match.captured(4).toInt());
    if (!match.hasMatch() || month == 0 || !time.isValid())
        return {};
    for (int year = latest.date().year(); year > latest.date().year() - 5; --year) { // 29 February is rare
        const QDateTime at(QDate(year, int(month), match.captured(2).toInt()), time, Qt::UTC);
        if (at.isValid() && at <= latest)
            return Moment{fromMs(at.toMSecsSinceEpoch()), Precision::Minute};
    }
    return {};
}

struct Entry
{
    QString id, title, link, published, content;
    qint64 line = 0;
};

Entry readEntry(QXmlStreamReader &xml)
{
    Entry entry;
    entry.line = xml.lineNumber();
    while (xml.readNextStartElement()) {
        const auto name = xml.name();
        if (name == QLatin1String("link")) {
            if (xml.attributes().value(QLatin1String("rel")) == QLatin1String("alternate"))
                entry.link = xml.attributes().value(QLatin1String("href")).toString();
            xml.skipCurrentElement();
        } else if (name == QLatin1String("id")) {
            entry.id = xml.readElementText();
        } else if (name == QLatin1String("title")) {
            entry.title = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (name == QLatin1String("published")) {
            entry.published = xml.readElementText();
        } else if (name == QLatin1String("content")) {
            entry.content = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

/// The posts of an entry, newest first as they stand there; what is wrong otherwise.
tl::expected<QList<StatusPost>, JsonTrouble> postsOf(const Entry &entry)
{
    static const QRegularExpression post(
        QStringLiteral("<small>(.*?)</small>\\s*<br\\s*/?>\\s*<strong>(.*?)</strong>(.*?)(?=<small>|$)"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    const auto published = fromIso(entry.published);
    if (!published)
        return tl::unexpected(JsonTrouble{QStringLiteral("published"), entry.published,
                                          Words::tr("A time in ISO 8601 is needed here.")});
    // The newest post may be named by the minute after the one in which it was published.
    QDateTime latest = toDateTime(published->at, QTimeZone::utc()).addDays(1);
    QList<StatusPost> posts;
    for (auto it = post.globalMatch(entry.content); it.hasNext();) {
        const auto match = it.next();
        const QString when = plain(match.captured(1));
        const auto at = timeBefore(when, latest);
        if (!at)
            return tl::unexpected(JsonTrouble{QStringLiteral("content"), when,
                                              Words::tr("A time like “Aug 21, 00:37 UTC” is needed here.")});
        latest = toDateTime(at->at, QTimeZone::utc());
        QString body = plain(match.captured(3));
        if (body.startsWith(QLatin1Char('-')))
            body = body.mid(1).trimmed();
        posts.append({{}, *at, plain(match.captured(2)), body});
    }
    if (posts.isEmpty())
        return tl::unexpected(JsonTrouble{QStringLiteral("content"), entry.content.left(80),
                                          Words::tr("There is no update in this entry.")});
    return posts;
}
} // namespace

Result<void> importStatusAtom(QIODevice &file, const ImportMap &map, ImportRun &run)
{
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("entry"))
            continue;
        const Entry entry = readEntry(xml);
        if (xml.hasError())
            break;
        auto posts = postsOf(entry);
        if (!posts) {
            WR_TRY(run.go());
            WR_TRY(
                run.reject({entry.line, 0, posts.error().field, posts.error().value, posts.error().reason}));
            continue;
        }
        StatusIncident incident;
        incident.key = entry.id.section(QLatin1Char('/'), -1);
        incident.title = entry.title;
        incident.link = entry.link;
        incident.page = hostOfTag(entry.id);
        incident.posts = *posts;
        putInOrder(incident.posts, true);
        WR_TRY(takeStatusIncident(incident, map, run, entry.line));
    }
    if (xml.hasError())
        return fail(ErrorCode::Invalid,
                    Words::tr("Line %1 is no XML: %2").arg(xml.lineNumber()).arg(xml.errorString()), {},
                    Words::tr("Nothing was taken. Fetch the file again."));
    return {};
}

Result<QString> statusAtomSource(QIODevice &file)
{
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("id"))
            return hostOfTag(xml.readElementText());
    }
    return QString();
}

} // namespace Watchroom
