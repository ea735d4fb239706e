// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfreport.h"

#include "kit/severitymark.h"
#include "report/chartpainter.h"
#include "report/pageflow.h"
#include "report/tablelayout.h"
#include "reporting/reporttext.h"
#include "transfer/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::PdfReport)
};

constexpr int resolution = 720; ///< tenths of a point
constexpr qreal headerHeight = 34 * pt, footerHeight = 30 * pt;
constexpr qsizetype longTitle = 90;

QString titleOf(const ReportContent &content)
{
    return content.name.isEmpty() ? content.title : QStringLiteral("%1: %2").arg(content.name, content.title);
}

class Pages
{
public:
    Pages(const ReportContent &content, const ReportStyle &style, const QRectF &page)
        : m_content(content)
        , m_style(style)
        , m_page(page)
        , m_flow(page.adjusted(0, headerHeight, 0, -footerHeight))
    {
        addOpening();
        if (!content.chart.phases.isEmpty())
            addChart();
        for (const ReportSection &section : content.sections)
            addSection(section);
    }

    int count() const { return m_flow.pageCount(); }
    void draw(int page, QPainter &painter) const
    {
        drawFrame(page, painter);
        m_flow.drawPage(page, painter);
    }

private:
    std::shared_ptr<const TextBlock> block(const QString &text, ReportFont font, const QColor &color) const
    {
        return std::make_shared<TextBlock>(text, m_style.font(font), color, m_style.lineHeight(font),
                                           m_flow.width());
    }
    void addOpening();
    void addFigures();
    void addChart();
    void addSection(const ReportSection &section);
    void drawFrame(int page, QPainter &painter) const;

    const ReportContent &m_content;
    const ReportStyle &m_style;
    QRectF m_page;
    PageFlow m_flow;
};

void Pages::addOpening()
{
    m_flow.advance(6 * pt);
    const bool isLong = m_content.title.size() > longTitle;
    m_flow.text(block(m_content.title, isLong ? ReportFont::LongTitle : ReportFont::Title, m_style.text));
    if (!m_content.lead.isEmpty()) {
        m_flow.skip(3 * pt);
        m_flow.text(block(m_content.lead, ReportFont::Lead, m_style.muted));
    }
    m_flow.skip(13 * pt);
    if (!m_content.figures.isEmpty())
        addFigures();
}

void Pages::addFigures()
{
    constexpr qreal height = 44 * pt;
    m_flow.need(height + 10 * pt);
    m_flow.rule(m_style.text, 1.2 * pt);
    const qreal width = m_flow.width() / std::max<qsizetype>(m_content.figures.size(), 1);
    qreal x = m_flow.left();
    for (int i = 0; i < m_content.figures.size(); ++i, x += width) {
        const ReportFigure &figure = m_content.figures[i];
        const QPointF label(x, m_flow.y() + 8 * pt), value = label + QPointF(0, 11 * pt);
        const qreal shape = i == 0 ? 13.5 * pt : 0; // the severity icon at the leading edge
        const auto name = block(figure.label, ReportFont::Head, m_style.muted);
        const qreal room = width - shape - 10 * pt;
        const auto advance = [&](ReportFont font) {
            return QFontMetricsF(m_style.font(font)).horizontalAdvance(figure.value);
        };
        const ReportFont font
            = advance(ReportFont::Figure) <= room ? ReportFont::Figure : ReportFont::LongFigure;
        const QString shown
            = QFontMetricsF(m_style.font(font)).elidedText(figure.value, Qt::ElideRight, room);
        const auto word = block(shown, font, m_style.text);
        m_flow.add([=, severity = m_content.severity](QPainter &painter) {
            name->draw(painter, label, 0);
            if (shape > 0)
                paintSeverity(painter, QRectF(value + QPointF(0, 2.6 * pt), QSizeF(shape, shape)), {severity},
                              ReportStyle().text);
            word->draw(painter, value + QPointF(shape > 0 ? shape + 5 * pt : 0, 0), 0);
        });
    }
    m_flow.advance(height);
    m_flow.rule(m_style.line, 0.6 * pt);
}

void Pages::addChart()
{
    const auto chart = std::make_shared<ChartPainter>(m_content.chart, m_style, m_flow.width());
    const auto title = block(m_content.chartTitle, ReportFont::Heading, m_style.text);
    const auto caption = block(m_content.chart.caption, ReportFont::Caption, m_style.muted);
    m_flow.skip(20 * pt);
    m_flow.need(title->height() + 8 * pt + chart->height() + 6 * pt + caption->height());
    m_flow.text(title);
    m_flow.advance(8 * pt);
    const QPointF at(m_flow.left(), m_flow.y());
    m_flow.add([chart, at](QPainter &painter) { chart->draw(painter, at); });
    m_flow.advance(chart->height() + 6 * pt);
    m_flow.text(caption);
}

void Pages::addSection(const ReportSection &section)
{
    const auto title = block(section.title, ReportFont::Heading, m_style.text);
    const auto note = block(section.note, ReportFont::Caption, m_style.muted);
    const auto foot = block(section.foot, ReportFont::Caption, m_style.muted);
    const bool hasTable = !section.table.rows.isEmpty();
    std::vector<std::shared_ptr<const TextBlock>> paragraphs;
    for (const ReportText &text : section.paragraphs)
        paragraphs.push_back(block(text.text, ReportFont::Text,
                                   text.tone == ReportTone::Muted ? m_style.muted : m_style.text));
    const TableLayout table(section.table, m_style, m_flow.width());

    qreal start = title->height() + 4 * pt + (section.note.isEmpty() ? 0 : note->height() + 6 * pt);
    if (!paragraphs.empty())
        start += std::min(paragraphs.front()->lineCount(), 3) * paragraphs.front()->lineHeight();
    if (hasTable && paragraphs.size() < 2)
        start += 4 * pt + table.startHeight();
    m_flow.skip(section.title.isEmpty() ? 0 : 20 * pt);
    m_flow.need(std::min(start, m_flow.pageHeight()));
    if (!section.title.isEmpty())
        m_flow.text(title);
    m_flow.advance(hasTable && paragraphs.empty() && section.note.isEmpty() ? 8 * pt : 4 * pt);
    if (!section.note.isEmpty()) {
        m_flow.text(note);
        m_flow.advance(6 * pt);
    }
    for (const auto &paragraph : paragraphs)
        m_flow.text(paragraph);
    const qreal footHeight = section.foot.isEmpty() ? 0 : foot->height() + 5 * pt;
    if (hasTable) {
        m_flow.advance(paragraphs.empty() ? 0 : 6 * pt);
        table.place(m_flow, footHeight);
    }
    if (footHeight > 0) {
        m_flow.advance(5 * pt);
        m_flow.text(foot);
    }
}

void Pages::drawFrame(int page, QPainter &painter) const
{
    const QFont headFont = m_style.font(ReportFont::Head), footFont = m_style.font(ReportFont::Foot);
    const QFontMetricsF head(headFont), foot(footFont);
    painter.setPen(m_style.muted);
    painter.setFont(headFont);
    const qreal kindWidth = head.horizontalAdvance(m_content.kind);
    const qreal headBaseline = m_page.top() + head.ascent();
    painter.drawText(QPointF(m_page.right() - kindWidth, headBaseline), m_content.kind);
    painter.drawText(
        QPointF(m_page.left(), headBaseline),
        head.elidedText(m_content.organisation, Qt::ElideRight, m_page.width() - kindWidth - 20 * pt));
    painter.fillRect(QRectF(m_page.left(), m_page.top() + 17 * pt, m_page.width(), 0.6 * pt), m_style.line);

    painter.fillRect(QRectF(m_page.left(), m_page.bottom() - 17 * pt, m_page.width(), 0.6 * pt),
                     m_style.line);
    painter.setPen(m_style.muted);
    painter.setFont(footFont);
    const QString number = Words::tr("%1 of %2", "a page and how many there are").arg(page + 1).arg(count());
    const qreal numberWidth = foot.horizontalAdvance(number);
    painter.drawText(QPointF(m_page.right() - numberWidth, m_page.bottom() - foot.descent()), number);
    painter.drawText(QPointF(m_page.left(), m_page.bottom() - foot.descent()),
                     foot.elidedText(m_content.foot, Qt::ElideRight, m_page.width() - numberWidth - 20 * pt));
}

/// Document metadata shown by PDF readers. Qt writes it unchanged.
QByteArray metadata(const ReportContent &content)
{
    const auto text = [](const QString &words) { return words.toHtmlEscaped().toUtf8(); };
    const QByteArray at = toIso(Moment::cut(content.at, Precision::Second)).toLatin1();
    return QByteArrayLiteral("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
                             "<x:xmpmeta xmlns:x='adobe:ns:meta/'>\n"
                             "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n"
                             "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                             "xmlns:xmp='http://ns.adobe.com/xap/1.0/'>\n"
                             "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>")
        + text(titleOf(content)) + "</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>"
        + text(content.organisation)
        + "</rdf:li></rdf:Seq></dc:creator>\n<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>"
        + text(content.kind)
        + "</rdf:li></rdf:Alt></dc:description>\n<dc:format>application/pdf</dc:format>\n<xmp:CreateDate>"
        + at + "</xmp:CreateDate>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end='r'?>";
}

/// Replaces the creation date that Qt takes from the system clock by the time of the report. The length must
/// not change, because the table at the end of the file stores byte offsets.
void setCreationDate(QByteArray &pdf, Instant at)
{
    const QByteArray key = "/CreationDate (D:";
    const qsizetype from = pdf.indexOf(key) + key.size();
    const qsizetype to = pdf.indexOf(')', from);
    QByteArray date = toDateTime(at, QTimeZone::utc()).toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    date += to - from == date.size() + 1 ? "Z" : "+00'00'";
    if (date.size() == to - from)
        pdf.replace(from, date.size(), date);
}
} // namespace

Result<QByteArray> reportPdf(const ReportContent &content, const ReportStyle &style)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(style.orientation);
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(titleOf(content));
        writer.setDocumentXmpMetadata(metadata(content));
        writer.setCreator(QStringLiteral("Watchroom %1").arg(QCoreApplication::applicationVersion()));
        const qreal margin = style.marginMm / 25.4 * resolution;
        const QRectF sheet = writer.pageLayout().fullRectPixels(resolution);
        const Pages pages(content, style, sheet.adjusted(margin, margin, -margin, -margin * 0.8));
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::Storage,
                        Words::tr("The PDF was not created: its pages could not be drawn."));
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0)
                writer.newPage();
            pages.draw(page, painter);
        }
        painter.end();
    }
    QByteArray pdf = buffer.data();
    setCreationDate(pdf, content.at);
    return pdf;
}

Result<void> saveReportPdf(const ReportContent &content, const ReportStyle &style, const QString &path)
{
    const auto pdf = reportPdf(content, style);
    WR_TRY(pdf);
    return writeWhole(path, *pdf);
}

QList<QImage> reportPages(const ReportContent &content, const ReportStyle &style, int width)
{
    const QRectF sheet
        = QPageLayout(QPageSize(QPageSize::A4), style.orientation, {}).fullRectPixels(resolution);
    const qreal margin = style.marginMm / 25.4 * resolution, scale = width / sheet.width();
    const Pages pages(content, style, sheet.adjusted(margin, margin, -margin, -margin * 0.8));
    QList<QImage> images;
    for (int page = 0; page < pages.count(); ++page) {
        QImage image(width, qRound(sheet.height() * scale), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        pages.draw(page, painter);
        painter.end();
        images.append(image);
    }
    return images;
}

} // namespace Watchroom
