// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/boardpage.h"

#include "base/text.h"
#include "overview/duewords.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::BoardPage)
};

constexpr int refreshSeconds = 30;

// Severity is shape, word and colour; the page follows the screen's light or dark.
const char style[] = R"(
:root { color-scheme: light dark; --base: #fff; --pane: #f6f7f9; --text: #1b1f26; --muted: #525b69; --line: #dce0e6;
        --danger: #b3261e; --warning: #8a5300; }
@media (prefers-color-scheme: dark) {
  :root { --base: #14171c; --pane: #1c2027; --text: #e8ebf0; --muted: #a7b0be; --line: #2c323c; --danger: #ff8a80;
          --warning: #f2b84b; }
}
body { margin: 0; background: var(--base); color: var(--text); font: clamp(15px, 1.25vw, 26px)/1.45 Inter, "Noto Sans", sans-serif; }
header { display: flex; align-items: baseline; gap: 1.5rem; padding: 1rem 2rem; background: var(--pane); border-bottom: 1px solid var(--line); }
h1 { font-size: 1.6em; margin: 0; font-weight: 600; }
header span, .muted { color: var(--muted); }
table { width: 100%; border-collapse: collapse; }
th { text-align: start; font-weight: 400; font-size: .8em; color: var(--muted); padding: .5rem 2rem .5rem 0; }
td { padding: .8rem 2rem .8rem 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-inline-start: 2rem; white-space: nowrap; }
td small { display: block; color: var(--muted); font-size: .8em; }
b { font-weight: 600; }
.late td:first-child { border-inline-start: 4px solid var(--danger); }
.late .due b { color: var(--danger); }
.soon .due b { color: var(--warning); }
.mark { display: inline-block; width: 1.4em; }
.quiet { padding: 20vh 2rem; text-align: center; }
)";

QString escaped(const QString &text)
{
    return visibleControls(text).toHtmlEscaped();
}

/// The shapes of the window, as characters that every font has.
QString markOf(const SeverityKey &severity)
{
    static const QHash<QString, QString> marks{{QStringLiteral("s1"), QStringLiteral("⯃")},
                                               {QStringLiteral("s2"), QStringLiteral("▲")},
                                               {QStringLiteral("s3"), QStringLiteral("◆")},
                                               {QStringLiteral("s4"), QStringLiteral("●")}};
    return marks.value(severity.value, QStringLiteral("◎"));
}

QString cell(const QString &first, const QString &second, const char *kind = "")
{
    return QStringLiteral("<td class=\"%1\"><b dir=\"auto\">%2</b><small dir=\"auto\">%3</small></td>")
        .arg(QLatin1String(kind), escaped(first), escaped(second));
}

QString rowHtml(const BoardRow &row, Instant now)
{
    const DueWords due = dueWords(row, now);
    static const char *const kinds[] = {"calm", "soon", "late"};
    const QString severity = row.severityName.isEmpty() ? Words::tr("Undetermined") : row.severityName;
    QString html = QStringLiteral("<tr class=\"%1\">").arg(QLatin1String(kinds[int(due.urgency)]));
    html += QStringLiteral("<td><span class=\"mark\" aria-hidden=\"true\">%1</span><b>%2</b></td>")
                .arg(markOf(row.severity), escaped(severity));
    html += cell(QStringLiteral("%1  %2").arg(row.name, row.title),
                 row.services.isEmpty()
                     ? row.area
                     : Words::tr("%1 · %2", "area and services")
                           .arg(row.area, row.services.join(Words::tr(", ", "between names"))));
    html += cell(row.stateName, sinceWords(row, now));
    html += cell(row.lead.isEmpty() ? Words::tr("Nobody", "who leads") : row.lead, {});
    return html + cell(due.line, due.context, "due") + QStringLiteral("</tr>\n");
}
} // namespace

QString boardPage(const QList<BoardRow> &rows, const QString &organisation, Instant now)
{
    QList<BoardRow> open = rows;
    open.removeIf([](const BoardRow &row) { return row.confidential; });
    const QString title = Words::tr("Now at %1").arg(organisation);
    const QString at = toDateTime(now, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    QString html
        = QStringLiteral("<!doctype html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta http-equiv=\"refresh\" content=\"%2\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%3</title>\n"
                         "<style>%4</style>\n</head>\n<body>\n")
              .arg(QLocale().bcp47Name(), QString::number(refreshSeconds), escaped(title),
                   QLatin1String(style));
    html += QStringLiteral("<header><h1 dir=\"auto\">%1</h1><span>%2</span><span>%3</span></header>\n")
                .arg(escaped(title),
                     escaped(Words::tr("%n open incident(s)", "on the wall", int(open.size()))),
                     escaped(Words::tr("as of %1 UTC; internal").arg(at)));
    if (open.isEmpty()) {
        html += QStringLiteral("<p class=\"quiet\">%1</p>\n").arg(escaped(Words::tr("No open incidents.")));
    } else {
        html += QStringLiteral("<table>\n<thead><tr>");
        for (const QString &head : {Words::tr("Severity"), Words::tr("Incident"), Words::tr("State"),
                                    Words::tr("Lead"), Words::tr("Next action due")})
            html += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(head));
        html += QStringLiteral("</tr></thead>\n<tbody>\n");
        for (const BoardRow &row : std::as_const(open))
            html += rowHtml(row, now);
        html += QStringLiteral("</tbody>\n</table>\n");
    }
    return html + QStringLiteral("</body>\n</html>\n");
}

} // namespace Watchroom
