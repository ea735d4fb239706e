// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/tarreader.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::TarReader)
};

constexpr qint64 blockSize = 512;

tl::unexpected<Error> broken(const QString &detail)
{
    return fail(ErrorCode::Damaged, Words::tr("The archive is broken or ends too early."), detail,
                Words::tr("Nothing was taken. Fetch the file again."));
}

QByteArray textAt(const QByteArray &header, int at, int size)
{
    const QByteArray field = header.mid(at, size);
    const auto end = field.indexOf('\0');
    return end < 0 ? field : field.left(end);
}

/// Octal, or -1.
qint64 numberAt(const QByteArray &header, int at, int size)
{
    bool ok = false;
    const QByteArray digits = textAt(header, at, size).trimmed();
    const qint64 number = digits.isEmpty() ? 0 : digits.toLongLong(&ok, 8);
    return ok || digits.isEmpty() ? number : -1;
}

bool sumAgrees(const QByteArray &header)
{
    qint64 sum = 0;
    for (int i = 0; i < blockSize; ++i)
        sum += i >= 148 && i < 156 ? ' ' : static_cast<uchar>(header[i]);
    return sum == numberAt(header, 148, 8);
}

/// "27 path=incidents/x.json\n" records: the value of path.
QByteArray paxPath(const QByteArray &records)
{
    qsizetype at = 0;
    while (at < records.size()) {
        const auto space = records.indexOf(' ', at);
        const int length = space < 0 ? 0 : records.mid(at, space - at).toInt();
        if (length <= space - at || at + length > records.size())
            return {};
        const QByteArray record = records.mid(space + 1, at + length - space - 2);
        if (record.startsWith("path="))
            return record.mid(5);
        at += length;
    }
    return {};
}
} // namespace

bool TarReader::looksLikeTar(const QByteArray &head)
{
    return head.size() >= blockSize && head.mid(257, 5) == "ustar" && sumAgrees(head);
}

Result<QByteArray> TarReader::block(qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        const QByteArray more = m_source.read(size - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (!bytes.isEmpty() && bytes.size() < size)
        return broken(QStringLiteral("size"));
    return bytes;
}

Result<std::optional<TarEntry>> TarReader::next()
{
    QByteArray longName;
    while (true) {
        const auto header = block(blockSize);
        WR_TRY(header);
        if (header->isEmpty() || header->count('\0') == blockSize)
            return std::optional<TarEntry>();
        const qint64 size = numberAt(*header, 124, 12);
        if (!sumAgrees(*header) || size < 0)
            return broken(QStringLiteral("header"));
        if (size > largest)
            return fail(
                ErrorCode::Invalid,
                Words::tr("The archive holds a file of %1 bytes; %2 is the most.").arg(size).arg(largest),
                QString::fromUtf8(textAt(*header, 0, 100)), Words::tr("Leave it out of the archive."));
        auto content = block((size + blockSize - 1) / blockSize * blockSize);
        WR_TRY(content);
        if (content->size() < size)
            return broken(QStringLiteral("content"));
        content->truncate(size);
        const char type = header->at(156);
        if (type == 'x') {
            longName = paxPath(*content);
        } else if (type == 'L') {
            longName = textAt(*content, 0, int(content->size()));
        } else if (type == '0' || type == '\0') {
            QByteArray name = textAt(*header, 0, 100);
            if (const QByteArray prefix = textAt(*header, 345, 155); !prefix.isEmpty())
                name = prefix + '/' + name;
            return std::optional(TarEntry{QString::fromUtf8(longName.isEmpty() ? name : longName), *content});
        } else {
            longName.clear(); // folders, links
        }
    }
}

} // namespace Watchroom
