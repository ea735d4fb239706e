// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerstest.h"

#include "fixture.h"
#include "reporting/reportwriters.h"

#include <QTest>

namespace Watchroom {

namespace {
ReportContent saying(const QString &text)
{
    ReportContent content;
    content.organisation = content.title = content.lead = content.kind = content.foot = text;
    content.figures = {{text, text}};
    ReportSection section{QStringLiteral("timeline"), text, text, {{text, ReportTone::Plain}}, {}, text};
    section.table = {{{text, 50}, {QStringLiteral("Who"), 50}},
                     {{{{{text, ReportTone::Strong}}}, true},
                      {{{{text, ReportTone::Plain}}, {{text, ReportTone::Struck}}}, false}}};
    content.sections = {section};
    return content;
}
} // namespace

void WritersTest::escapesHtml()
{
    const QString hostile
        = QStringLiteral("</style></title><script>alert(1)</script><img src=x onerror=\"a\">&amp;");
    const QString html = QString::fromUtf8(reportHtml(saying(hostile)));
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QCOMPARE(html.count(QStringLiteral("</style>")), 1);
    QCOMPARE(html.count(QStringLiteral("</title>")), 1);
    QVERIFY(html.contains(QStringLiteral("&lt;script&gt;alert(1)")));
    QVERIFY(html.contains(QStringLiteral("&amp;amp;")));
}

void WritersTest::fetchesNothing()
{
    const QString html = QString::fromUtf8(reportHtml(saying(QStringLiteral("Sign-in was down"))));
    QVERIFY(html.contains(QStringLiteral("default-src 'none'")));
    for (const char *word : {"src=", "href=", "url(", "@import", "http:", "https:"})
        QVERIFY2(!html.contains(QLatin1String(word)), word);
    QVERIFY(html.contains(QStringLiteral("Sign-in was down")));
}

void WritersTest::nameWhatIsAttached()
{
    ReportFixture fixture;
    const auto before = fixture.content();
    QVERIFY(!reportHtml(before).contains("Attached:") && !reportMarkdown(before).contains("Attached:"));
    fixture.attach();
    const auto content = fixture.content();
    const QString html = QString::fromUtf8(reportHtml(content));
    QVERIFY(html.contains(QStringLiteral("Errors rise")));
    QVERIFY2(html.contains(QStringLiteral("Attached: &lt;b&gt;graph.png, 2.00 KiB")), qPrintable(html));
    QVERIFY(html.contains(QStringLiteral("Attached: trace.log, 13 bytes")));
    const QString markdown = QString::fromUtf8(reportMarkdown(content));
    QVERIFY2(markdown.contains(QStringLiteral("Attached: \\<b\\>graph.png, 2.00 KiB")), qPrintable(markdown));
    QVERIFY(markdown.contains(QStringLiteral("Attached: trace.log, 13 bytes")));
}

void WritersTest::escapesMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const char *text, const char *answer) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(answer);
    };
    row("plain words stay", "Rolled back (8.3), at 12:40: 0.1 %", "Rolled back (8.3), at 12:40: 0.1 %");
    row("markup of HTML", "<img src=x>", "\\<img src=x\\>");
    row("a link and a picture", "![a](b) [c](d)", "!\\[a\\](b) \\[c\\](d)");
    row("a link by itself", "see https://x.example and WWW.x.example",
        "see https\\://x.example and www\\.x.example");
    row("bold, code, strike", "*a* __b__ `c` ~~d~~", "\\*a\\* \\_\\_b\\_\\_ \\`c\\` \\~\\~d\\~\\~");
    row("a heading", "# not one", "\\# not one");
    row("a list", "- not one", "\\- not one");
    row("a numbered list", "12. not one", "12\\. not one");
    row("a rule under a line", "Title\n===", "Title  \n\\===");
    row("a quote", "> not one", "\\> not one");
    row("an entity", "&lt;", "\\&lt;");
    row("a backslash", "a\\b", "a\\\\b");
    row("a column of a table", "a | b", "a \\| b");
}

void WritersTest::escapesMarkdown()
{
    QFETCH(QString, text);
    QFETCH(QString, answer);
    ReportContent content = saying(QStringLiteral("x"));
    content.lead = text;
    const QString markdown = QString::fromUtf8(reportMarkdown(content));
    QVERIFY2(markdown.contains(QLatin1Char('\n') + answer + QLatin1Char('\n')), qPrintable(markdown));
}

void WritersTest::keepsARowInOneLine()
{
    const QString markdown
        = QString::fromUtf8(reportMarkdown(saying(QStringLiteral("first\nsecond | third"))));
    QVERIFY(
        markdown.contains(QStringLiteral("| first<br>second \\| third | ~~first<br>second \\| third~~ |")));
}

} // namespace Watchroom
