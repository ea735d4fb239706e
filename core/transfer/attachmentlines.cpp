// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/attachmentlines.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::AttachmentLines)
};

Error damaged(const QString &why)
{
    return {ErrorCode::Damaged, why, {}, {}, {}};
}
} // namespace

Result<int64_t> exportAttachments(Connection &connection, int64_t fromStamp,
                                  const std::function<bool(const QByteArray &)> &write)
{
    const auto places = attachmentsSince(connection, fromStamp);
    WR_TRY(places);
    int64_t count = 0;
    for (const AttachmentPlace &place : *places) {
        int64_t part = 0;
        WR_TRY(eachAttachmentPart(connection, place, [&](const QByteArray &bytes) -> Result<void> {
            const QJsonObject line{{QStringLiteral("attachment"), QString::fromLatin1(place.sha256.toHex())},
                                   {QStringLiteral("stream"), place.stream.toString()},
                                   {QStringLiteral("part"), qint64(part++)},
                                   {QStringLiteral("bytes"), QString::fromLatin1(bytes.toBase64())}};
            if (!write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n'))
                return fail(ErrorCode::Storage, Words::tr("The export could not be written."), {},
                            Words::tr("Is there space left where it goes?"));
            return {};
        }));
        count += part > 0; // one that is lost is named by check, and does not keep the rest here
    }
    return count;
}

bool AttachmentImport::isLine(const QJsonObject &json)
{
    return json.contains(QLatin1String("attachment"));
}

Result<void> AttachmentImport::begin(const AttachmentPlace &place)
{
    WR_TRY(finish());
    const auto lacks = lacksAttachment(m_connection, place);
    WR_TRY(lacks);
    m_isWanted = *lacks;
    m_place = place;
    m_hash.reset();
    m_parts = m_size = 0;
    ++m_count;
    return {};
}

Result<void> AttachmentImport::take(const QJsonObject &json)
{
    const AttachmentPlace place{
        {Uuid::fromString(json.value(QLatin1String("stream")).toString())},
        QByteArray::fromHex(json.value(QLatin1String("attachment")).toString().toLatin1())};
    const int64_t part = json.value(QLatin1String("part")).toInteger(-1);
    const QByteArray bytes = QByteArray::fromBase64(json.value(QLatin1String("bytes")).toString().toLatin1());
    if (part == 0)
        WR_TRY(begin(place));
    // A short part in the middle would have other bytes than the export that is made of it again.
    const bool continues = m_count > 0 && place == m_place && part == m_parts
        && m_size == m_parts * AttachmentRecord::chunkBytes;
    if (!continues || bytes.isEmpty() || bytes.size() > AttachmentRecord::chunkBytes)
        return fail(damaged(Words::tr("this part of an attachment continues none.")));
    ++m_parts;
    m_size += bytes.size();
    if (m_size > AttachmentRecord::mostBytes)
        return fail(damaged(Words::tr("this attachment is larger than any may be.")));
    m_hash.addData(bytes);
    return m_isWanted ? keepAttachmentPart(m_connection, m_place, part, bytes) : Result<void>();
}

Result<void> AttachmentImport::finish()
{
    if (m_count > 0 && m_hash.result() != m_place.sha256)
        return fail(damaged(Words::tr("the attachment that ends here is not the one that it says it is.")));
    return {};
}

} // namespace Watchroom
