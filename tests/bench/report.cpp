// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the report, beside the same words through Qt's own document.
#include "common/systemcontext.h"
#include "report/pdfreport.h"
#include "reporting/reportsource.h"
#include "reporting/reportwriters.h"
#include "rows.h"
#include "samples.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

namespace Watchroom::Benching {

namespace {
constexpr int runs = 8;

int pagesOf(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page\n") + pdf.count("/Type /Page ") + pdf.count("/Type /Page/"));
}

/// Without tables or a chart: less than the report is.
QByteArray plainPdf(const QString &words)
{
    QByteArray pdf;
    QBuffer out(&pdf);
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    QTextDocument document;
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(9.5);
    document.setDefaultFont(font);
    document.setPlainText(words);
    document.print(&writer);
    return pdf;
}
} // namespace

Result<Figures> measureReport(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    auto writer = Writer::open(*path, installationKey());
    WR_TRY(writer);
    const SystemContext context(QStringLiteral("ann"));
    WR_TRY((*writer)->lookAs(context.authorHandle()));
    const auto source = reportSource(**writer, bench.longIncident(), context, context.now());
    WR_TRY(source);
    const ReportContent content = reportContent(*source);
    const QString words = QString::fromUtf8(reportMarkdown(content));
    Samples ours, plain;
    int pages = 0, plainPages = 0;
    for (int i = 0; i < runs; ++i) {
        Result<QByteArray> pdf = QByteArray();
        QByteArray other;
        Samples one, two;
        one.time([&] { pdf = reportPdf(content, ReportStyle()); });
        WR_TRY(pdf);
        two.time([&] { other = plainPdf(words); });
        pages = pagesOf(*pdf);
        plainPages = pagesOf(other);
        if (pages < 2 || plainPages < 2)
            return fail(
                benchError(QStringLiteral("The reports have %1 and %2 pages.").arg(pages).arg(plainPages)));
        if (i < 2)
            continue; // warm-up
        ours.add(one.median() / pages);
        plain.add(two.median() / plainPages);
    }
    return Figures{{QStringLiteral("report, a page"),
                    ours.median(),
                    QStringLiteral("ms"),
                    QStringLiteral("QTextDocument and QPdfWriter, plain text"),
                    plain.median(),
                    1.3,
                    QStringLiteral("≤ 1.3 ×"),
                    QStringLiteral("%1 pages, the other %2").arg(pages).arg(plainPages),
                    {}}};
}

} // namespace Watchroom::Benching
