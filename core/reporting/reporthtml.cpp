// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportwriters.h"

#include "base/text.h"
#include "reporting/reportparts.h"

namespace Watchroom {

namespace {
const char style[] = R"(
body { margin: 0; background: #fff; color: #1b1f26; font: 15px/1.6 Inter, "Noto Sans", "Noto Sans Arabic", IPAGothic, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
header, footer, .note, .muted { color: #525b69; }
header { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid #dce0e6; padding-bottom: .6rem; }
footer { border-top: 1px solid #dce0e6; margin-top: 3rem; padding-top: .6rem; font-size: .8rem; }
h1 { font-size: 2rem; line-height: 1.25; margin: 2rem 0 .5rem; font-weight: 600; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; font-weight: 600; }
p { margin: .3rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.lead { font-size: 1.12rem; color: #525b69; }
.note { font-size: .85rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1.5rem 0 0;
     border-top: 2px solid #1b1f26; border-bottom: 1px solid #dce0e6; padding: .8rem 0; }
dt { font-size: .8rem; color: #525b69; }
dd { margin: 0; font-size: 1.25rem; font-weight: 600; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: .6rem; font-size: .9rem; }
th { text-align: start; font-weight: 400; font-size: .8rem; color: #525b69; border-bottom: 1px solid #7c8594; padding: .3rem .6rem .3rem 0; }
td { vertical-align: top; border-bottom: 1px solid #dce0e6; padding: .45rem .6rem .45rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
td.head { font-weight: 600; padding-top: 1rem; }
@media print { main { max-width: none; padding: 0; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
)";

QString escaped(const QString &text)
{
    return visibleControls(text).toHtmlEscaped();
}

QString marked(const ReportText &text)
{
    // dir=auto gives each value a paragraph direction of its own, so that none turns its neighbours.
    switch (text.tone) {
    case ReportTone::Strong:
        return QStringLiteral("<div dir=\"auto\"><b>%1</b></div>").arg(escaped(text.text));
    case ReportTone::Muted:
        return QStringLiteral("<div dir=\"auto\" class=\"muted\">%1</div>").arg(escaped(text.text));
    case ReportTone::Struck:
        return QStringLiteral("<div dir=\"auto\"><s>%1</s></div>").arg(escaped(text.text));
    case ReportTone::Plain:
        break;
    }
    return QStringLiteral("<div dir=\"auto\">%1</div>").arg(escaped(text.text));
}

QString cell(const ReportCell &texts)
{
    QString html;
    for (const ReportText &text : texts)
        html += marked(text);
    return html;
}

QString table(const ReportTable &table)
{
    QString html = QStringLiteral("<table>\n<colgroup>");
    for (const ReportColumn &column : table.columns)
        html += QStringLiteral("<col style=\"width:%1%\">").arg(column.share);
    html += QStringLiteral("</colgroup>\n<thead><tr>");
    for (const ReportColumn &column : table.columns)
        html += QStringLiteral("<th scope=\"col\">") + escaped(column.title) + QStringLiteral("</th>");
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const ReportRow &row : table.rows) {
        html += QStringLiteral("<tr>");
        if (row.heading)
            html += QStringLiteral("<td class=\"head\" colspan=\"%1\">").arg(table.columns.size())
                + cell(row.cells.value(0)) + QStringLiteral("</td>");
        else
            for (const ReportCell &each : row.cells)
                html += QStringLiteral("<td>") + cell(each) + QStringLiteral("</td>");
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody>\n</table>\n");
}

QString paragraph(const QString &text, const char *type)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p dir=\"auto\" class=\"%1\">").arg(QLatin1String(type)) + escaped(text)
        + QStringLiteral("</p>\n");
}

QString section(const ReportSection &section)
{
    QString html = QStringLiteral("<section id=\"") + escaped(section.key) + QStringLiteral("\">\n<h2>")
        + escaped(section.title) + QStringLiteral("</h2>\n") + paragraph(section.note, "note");
    for (const ReportText &text : section.paragraphs)
        html += paragraph(text.text, "text");
    if (!section.table.rows.isEmpty())
        html += table(section.table);
    return html + paragraph(section.foot, "note") + QStringLiteral("</section>\n");
}
} // namespace

QByteArray reportHtml(const ReportContent &content)
{
    QString html
        = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                         "style-src 'unsafe-inline'\">\n<title>");
    html += escaped(content.title) + QStringLiteral("</title>\n<style>") + QLatin1String(style)
        + QStringLiteral("</style>\n</head>\n<body>\n<main>\n<header><span dir=\"auto\">")
        + escaped(content.organisation) + QStringLiteral("</span><span>") + escaped(content.kind)
        + QStringLiteral("</span></header>\n<h1 dir=\"auto\">") + escaped(content.title)
        + QStringLiteral("</h1>\n") + paragraph(content.lead, "lead") + QStringLiteral("<dl>\n");
    for (const ReportFigure &figure : content.figures)
        html += QStringLiteral("<div><dt>") + escaped(figure.label) + QStringLiteral("</dt><dd>")
            + escaped(figure.value) + QStringLiteral("</dd></div>\n");
    html += QStringLiteral("</dl>\n");
    if (const QStringList lines = chartLines(content); !lines.isEmpty()) {
        html += QStringLiteral("<section id=\"chart\">\n<h2>") + escaped(content.chartTitle)
            + QStringLiteral("</h2>\n<ul>\n");
        for (const QString &line : lines)
            html += QStringLiteral("<li>") + escaped(line) + QStringLiteral("</li>\n");
        html += QStringLiteral("</ul>\n") + paragraph(content.chart.caption, "note")
            + QStringLiteral("</section>\n");
    }
    for (const ReportSection &each : content.sections)
        html += section(each);
    html += QStringLiteral("<footer>") + escaped(content.foot)
        + QStringLiteral("</footer>\n</main>\n</body>\n</html>\n");
    return html.toUtf8();
}

} // namespace Watchroom
