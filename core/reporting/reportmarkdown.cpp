// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/reportwriters.h"

#include "base/text.h"
#include "reporting/reportparts.h"

#include <QRegularExpression>

namespace Watchroom {

namespace {
/// A backslash before everything that can be markup, where a list, heading or rule would begin a line, and in
/// what would become a link by itself.
QString escapedLine(const QString &line)
{
    static const QString special = QStringLiteral("\\`*_[]<>|~&$@");
    static const QRegularExpression opens(QStringLiteral("^([-+=#]|\\d+[.)])"));
    QString out;
    out.reserve(line.size() + 8);
    for (const QChar c : visibleControls(line)) {
        if (special.contains(c))
            out += QLatin1Char('\\');
        out += c;
    }
    const auto match = opens.match(out);
    if (match.hasMatch())
        out.insert(match.capturedEnd(1) - 1, QLatin1Char('\\'));
    out.replace(QLatin1String("://"), QLatin1String("\\://"));
    return out.replace(QLatin1String("www."), QLatin1String("www\\."), Qt::CaseInsensitive);
}

QString escaped(const QString &text, const QString &lineBreak)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines.append(escapedLine(line.trimmed()));
    return lines.join(lineBreak);
}

QString cell(const ReportCell &texts)
{
    QStringList parts;
    for (const ReportText &text : texts) {
        const QString words = escaped(text.text, QStringLiteral("<br>"));
        if (words.isEmpty())
            continue;
        if (text.tone == ReportTone::Strong)
            parts.append(QStringLiteral("**%1**").arg(words));
        else if (text.tone == ReportTone::Struck)
            parts.append(QStringLiteral("~~%1~~").arg(words));
        else
            parts.append(words);
    }
    return parts.join(QStringLiteral("<br>"));
}

QString tableRow(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString table(const ReportTable &table)
{
    QStringList heads, rule;
    for (const ReportColumn &column : table.columns) {
        heads.append(escapedLine(column.title));
        rule.append(QStringLiteral("---"));
    }
    QString text = tableRow(heads) + tableRow(rule);
    for (const ReportRow &row : table.rows) {
        QStringList cells;
        for (const ReportCell &each : row.cells)
            cells.append(cell(each));
        while (cells.size() < table.columns.size())
            cells.append(QString());
        text += tableRow(cells);
    }
    return text + QLatin1Char('\n');
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : escaped(text, QStringLiteral("  \n")) + QStringLiteral("\n\n");
}

QString heading(int level, const QString &text)
{
    return QString(level, QLatin1Char('#')) + QLatin1Char(' ') + escaped(text, QStringLiteral(" "))
        + QStringLiteral("\n\n");
}
} // namespace

QByteArray reportMarkdown(const ReportContent &content)
{
    QString text = heading(1, content.title) + paragraph(content.kind) + paragraph(content.lead);
    ReportTable figures;
    ReportRow values;
    for (const ReportFigure &figure : content.figures) {
        figures.columns.append({figure.label, 0});
        values.cells.append(strongCell(figure.value));
    }
    figures.rows = {values};
    text += table(figures);
    if (const QStringList lines = chartLines(content); !lines.isEmpty()) {
        text += heading(2, content.chartTitle);
        for (const QString &line : lines)
            text += QStringLiteral("- ") + escapedLine(line) + QLatin1Char('\n');
        text += QLatin1Char('\n') + paragraph(content.chart.caption);
    }
    for (const ReportSection &section : content.sections) {
        text += heading(2, section.title) + paragraph(section.note);
        for (const ReportText &each : section.paragraphs)
            text += paragraph(each.text);
        if (!section.table.rows.isEmpty())
            text += table(section.table);
        text += paragraph(section.foot);
    }
    text += QStringLiteral("---\n\n") + paragraph(content.foot);
    return text.trimmed().toUtf8() + '\n';
}

} // namespace Watchroom
