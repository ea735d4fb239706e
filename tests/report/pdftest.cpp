// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdftest.h"

#include "fixture.h"
#include "report/pdfreport.h"

#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <thread>

namespace Watchroom {

namespace {
/// Poppler's \a tool over \a pdf; null if it is not installed.
QString seenBy(const char *tool, const QByteArray &pdf, const QStringList &options = {})
{
    if (QStandardPaths::findExecutable(QLatin1String(tool)).isEmpty())
        return {};
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QStringList arguments = options + QStringList{path};
    if (QLatin1String(tool) == QLatin1String("pdftotext"))
        arguments.append(QStringLiteral("-"));
    QProcess process;
    process.start(QLatin1String(tool), arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray pdfOf(const ReportContent &content)
{
    const auto pdf = reportPdf(content, ReportStyle());
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().message));
    return *pdf;
}

ReportContent saying(const QString &text, int rows)
{
    ReportContent content;
    content.organisation = QStringLiteral("Fernhill");
    content.name = QStringLiteral("INC-7");
    content.title = QStringLiteral("A title");
    content.figures = {{QStringLiteral("Severity"), QStringLiteral("S1 Critical")}};
    ReportSection section{QStringLiteral("timeline"), QStringLiteral("Timeline"), {}, {}, {}, {}};
    section.table.columns = {{QStringLiteral("When"), 20}, {QStringLiteral("What"), 80}};
    for (int i = 0; i < rows; ++i)
        section.table.rows.append(
            {{{{QString::number(i), ReportTone::Strong}}, {{text, ReportTone::Plain}}}, false});
    content.sections = {section};
    return content;
}

int pagesOf(const QByteArray &pdf)
{
    return int(pdf.count("/Type /Page\n"));
}
} // namespace

void PdfTest::holdsItsWordsInEveryScript()
{
    ReportFixture fixture;
    const QString text = seenBy("pdftotext", pdfOf(fixture.content()), {QStringLiteral("-layout")});
    if (text.isNull())
        QSKIP("pdftotext is not installed");
    QVERIFY(text.contains(QStringLiteral("Sign-in was down for 48 minutes")));
    QVERIFY(text.contains(QStringLiteral("Waived by the override")));
    QVERIFY(text.contains(QString::fromUtf8("東京のユーザーもサインインできません")));
    QVERIFY(text.contains(QString::fromUtf8("الدخول"))
            || text.normalized(QString::NormalizationForm_KC).contains(QString::fromUtf8("الدخول")));
    QVERIFY(text.contains(QStringLiteral("<img src=\"file:///etc/passwd\"> <b>loud</b>")));
    QVERIFY(!text.contains(QStringLiteral("words that nobody wrote")));
}

void PdfTest::namesWhatIsAttached()
{
    ReportFixture fixture;
    fixture.attach();
    const QString text = seenBy("pdftotext", pdfOf(fixture.content()), {QStringLiteral("-layout")});
    if (text.isNull())
        QSKIP("pdftotext is not installed");
    QVERIFY(text.contains(QStringLiteral("Errors rise")));
    QVERIFY2(text.contains(QStringLiteral("Attached: <b>graph.png, 2.00 KiB")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Attached: trace.log, 13 bytes")));
}

/// A font's finer shapes of a dash or colon must not stand for no character.
void PdfTest::keepsNamesAndTimesSearchable()
{
    const QString said = QStringLiteral("INC-42 GREEN-STABLE at 22:06, log 69ba-b541");
    const QString text = seenBy("pdftotext", pdfOf(saying(said, 1)), {QStringLiteral("-layout")});
    if (text.isNull())
        QSKIP("pdftotext is not installed");
    QVERIFY2(text.contains(said), qPrintable(text));
}

void PdfTest::embedsEveryFont()
{
    ReportFixture fixture;
    const QString fonts = seenBy("pdffonts", pdfOf(fixture.content()));
    if (fonts.isNull())
        QSKIP("pdffonts is not installed");
    const QStringList lines = fonts.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    QVERIFY(lines.size() >= 4);
    for (const QString &line : lines) { // name, type (two words), encoding, emb, sub, uni
        const QStringList columns = line.simplified().split(QLatin1Char(' '));
        QVERIFY2(columns.value(4) == QLatin1String("yes") && columns.value(6) == QLatin1String("yes"),
                 qPrintable(line));
    }
    for (const char *family : {"Inter", "NotoSansArabic", "IPAGothic"})
        QVERIFY2(fonts.contains(QLatin1String(family)), family);
}

void PdfTest::saysItsTitleAndItsTime()
{
    ReportFixture fixture;
    const ReportContent content = fixture.content();
    const QByteArray pdf = pdfOf(content);
    const QString info = seenBy("pdfinfo", pdf, {QStringLiteral("-isodates")});
    if (info.isNull())
        QSKIP("pdfinfo is not installed");
    QVERIFY(info.contains(QStringLiteral("INC-1: Sign-in was down for 48 minutes")));
    const QString written
        = toDateTime(content.at, QTimeZone::utc()).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    QVERIFY2(info.contains(written), qPrintable(info));
    QVERIFY(info.contains(QStringLiteral("Pages:           %1").arg(pagesOf(pdf))));
    QVERIFY(info.contains(QStringLiteral("A4")));
    const QString meta = seenBy("pdfinfo", pdf, {QStringLiteral("-meta")});
    QVERIFY(meta.contains(QStringLiteral("Fernhill")));
}

void PdfTest::numbersItsPages()
{
    const QByteArray pdf = pdfOf(saying(QStringLiteral("An entry"), 200));
    const int pages = pagesOf(pdf);
    QVERIFY(pages > 3);
    const QString text = seenBy("pdftotext", pdf);
    if (text.isNull())
        QSKIP("pdftotext is not installed");
    for (int page = 1; page <= pages; ++page)
        QVERIFY(text.contains(QStringLiteral("%1 of %2").arg(page).arg(pages)));
    QCOMPARE(text.count(QStringLiteral("What")), pages); // the head of the table comes again on each
    QCOMPARE(text.count(QStringLiteral("An entry")), 200);
}

void PdfTest::neverOpensAFileThatATextNames()
{
    QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("picture.png"));
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(picture));
    const QString text = QStringLiteral("<img src=\"file://%1\"> ![x](file://%1)").arg(picture);
    QVERIFY(!pdfOf(saying(text, 1)).contains("/Subtype /Image"));

    // The trap is a real one: Qt's own rich text walks into it.
    const QString control = folder.filePath(QStringLiteral("control.pdf"));
    {
        QPdfWriter writer(control);
        QTextDocument document;
        document.setHtml(text);
        document.print(&writer);
    }
    QFile file(control);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("/Subtype /Image"));
}

void PdfTest::laysOutHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a hundred thousand letters without a space") << QString(100'000, QLatin1Char('x'));
    QTest::newRow("a hundred thousand ideographs") << QString(100'000, QChar(0x6f22));
    QTest::newRow("marks upon marks") << QStringLiteral("e") + QString(50'000, QChar(0x301));
    QTest::newRow("ten thousand lines") << QString(10'000, QLatin1Char('\n')) + QStringLiteral("end");
    QTest::newRow("directions turned") << QString(QChar(0x202e)).repeated(1000) + QStringLiteral("abc");
    QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F469\u200D\U0001F680").repeated(500);
    QTest::newRow("right to left") << QString(QChar(0x0627)).repeated(20'000);
}

void PdfTest::laysOutHostileText()
{
    QFETCH(QString, text);
    ReportContent content = saying(printable(text), 2);
    content.title = printableLine(text, 320);
    content.organisation = printableLine(text, 80);
    content.lead = printable(text.left(3000));
    const QByteArray pdf = pdfOf(content);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const QString info = seenBy("pdfinfo", pdf);
    QVERIFY(info.isNull() || info.contains(QStringLiteral("Pages:           %1\n").arg(pagesOf(pdf))));
}

void PdfTest::keepsHeadingsWithWhatFollows()
{
    if (seenBy("pdftotext", pdfOf(saying(QString(), 1))).isNull())
        QSKIP("pdftotext is not installed");
    // Whatever stands above, the next section's title must never be the last thing on a page.
    for (int rows = 20; rows < 40; ++rows) {
        ReportContent content = saying(QStringLiteral("An entry"), rows);
        content.sections.append({QStringLiteral("impact"),
                                 QStringLiteral("THEHEADING"),
                                 {},
                                 {{QStringLiteral("thetext"), ReportTone::Plain}},
                                 {},
                                 {}});
        const QString text = seenBy("pdftotext", pdfOf(content));
        const QStringList pages = text.split(QChar(0x0c));
        const auto holds = [&](const QString &word) {
            return int(std::find_if(pages.begin(), pages.end(),
                                    [&](const QString &page) { return page.contains(word); })
                       - pages.begin());
        };
        QCOMPARE(holds(QStringLiteral("THEHEADING")), holds(QStringLiteral("thetext")));
    }
}

void PdfTest::worksOffTheMainThread()
{
    const ReportContent content = saying(QStringLiteral("An entry"), 60);
    QByteArray there;
    std::thread worker([&] { there = pdfOf(content); });
    worker.join();
    QCOMPARE(pagesOf(there), pagesOf(pdfOf(content)));
}

} // namespace Watchroom
