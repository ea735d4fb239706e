// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csvreader.h"

#include <QCoreApplication>
#include <csv.h>
#include <deque>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::CsvReader)
};

/// Blanks belong to their field; who reads it trims.
int nothingIsSpace(unsigned char)
{
    return 0;
}

unsigned char delimiterOf(const QByteArray &header)
{
    const auto commas = header.count(','), semicolons = header.count(';'), tabs = header.count('\t');
    if (semicolons > commas && semicolons >= tabs)
        return ';';
    return tabs > commas ? '\t' : ',';
}
} // namespace

struct CsvReader::Parser
{
    csv_parser csv{};
    std::deque<CsvRow> ready;
    CsvRow row;
    qint64 line = 0;     ///< of the file, that is being fed
    qsizetype bytes = 0; ///< of the row so far
    unsigned char delimiter = ',';
    bool first = true;

    void begin()
    {
        // Strict: a quote in the middle of a field would otherwise swallow the rows after it.
        csv_init(&csv, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&csv, nothingIsSpace);
        csv_set_delim(&csv, delimiter);
    }
    static void field(void *data, size_t size, void *parser)
    {
        auto *self = static_cast<Parser *>(parser);
        self->row.fields.append(QByteArray(static_cast<const char *>(data), static_cast<qsizetype>(size)));
    }
    static void end(int, void *parser)
    {
        auto *self = static_cast<Parser *>(parser);
        self->ready.push_back(std::exchange(self->row, {}));
        self->bytes = 0;
    }
};

CsvReader::CsvReader(QIODevice &source)
    : m_lines(source, largestRow)
    , m_parser(std::make_unique<Parser>())
{
}

CsvReader::~CsvReader()
{
    if (!m_parser->first)
        csv_free(&m_parser->csv);
}

void CsvReader::giveUpRow(const QString &trouble)
{
    Parser &p = *m_parser;
    p.row.trouble = trouble;
    p.ready.push_back(p.row);
    p.row = {};
    p.bytes = 0;
    csv_free(&p.csv);
    p.begin();
}

void CsvReader::feed(const QByteArray &line)
{
    Parser &p = *m_parser;
    if (p.row.line == 0)
        p.row.line = p.line;
    p.bytes += line.size();
    const auto size = static_cast<size_t>(line.size());
    if (csv_parse(&p.csv, line.constData(), size, Parser::field, Parser::end, &p) != size) {
        // libcsv keeps what it has of the row's fields; the rest of this line is lost with it.
        giveUpRow(Words::tr("A quotation mark stands inside a field; double it or remove it."));
    } else if (p.bytes > largestRow) {
        giveUpRow(Words::tr("A quotation mark opens here and is not closed."));
    }
}

std::optional<CsvRow> CsvReader::next()
{
    Parser &p = *m_parser;
    while (p.ready.empty()) {
        QByteArray line = m_lines.next();
        if (line.isEmpty()) {
            if (p.first || p.row.line == 0)
                return {};
            if (csv_fini(&p.csv, Parser::field, Parser::end, &p) != 0)
                giveUpRow(Words::tr("A quotation mark opens here and is not closed."));
            p.row.line = 0;
            continue;
        }
        ++p.line;
        if (p.first) {
            if (line.startsWith("\xef\xbb\xbf"))
                line.remove(0, 3);
            p.delimiter = delimiterOf(line);
            p.begin();
            p.first = false;
        }
        if (p.row.line == 0 && line.trimmed().isEmpty())
            continue;
        feed(line);
    }
    CsvRow row = std::move(p.ready.front());
    p.ready.pop_front();
    return row;
}

QStringList columnNames(const QByteArrayList &names)
{
    QHash<QString, int> seen;
    QStringList columns;
    for (const QByteArray &name : names) {
        const QString column = QString::fromUtf8(name).trimmed();
        const int count = ++seen[column];
        columns.append(count == 1 ? column : QStringLiteral("%1.%2").arg(column).arg(count));
    }
    return columns;
}

} // namespace Watchroom
