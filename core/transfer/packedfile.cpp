// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/packedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <zlib.h>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::PackedFile)
};

constexpr unsigned bufferSize = 256 * 1024;
} // namespace

Result<std::unique_ptr<PackedFile>> PackedFile::open(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Words::tr("There is no file %1.").arg(path), path,
                    Words::tr("Name a file that is there."));
    std::unique_ptr<PackedFile> packed(new PackedFile);
    packed->m_path = path;
    packed->m_size = info.size();
    packed->m_file = gzopen(QFile::encodeName(path).constData(), "rb"); // passes through what is not packed
    if (info.isDir() || !packed->m_file)
        return fail(ErrorCode::ReadOnly, Words::tr("%1 can't be read.").arg(path), path,
                    Words::tr("Name a file that you may read."));
    gzbuffer(packed->m_file, bufferSize);
    packed->setOpenMode(QIODevice::ReadOnly);
    return packed;
}

PackedFile::~PackedFile()
{
    if (m_file)
        gzclose(m_file);
}

qint64 PackedFile::taken() const
{
    return gzoffset(m_file);
}

qint64 PackedFile::readData(char *data, qint64 most)
{
    const int got = gzread(m_file, data, static_cast<unsigned>(std::min<qint64>(most, 1 << 30)));
    return got > 0 ? got : -1;
}

std::optional<Error> PackedFile::failure() const
{
    int code = Z_OK;
    const char *text = gzerror(m_file, &code);
    if (code == Z_OK || code == Z_STREAM_END)
        return {};
    return Error{ErrorCode::Damaged,
                 code == Z_BUF_ERROR ? Words::tr("%1 ends too early.").arg(QFileInfo(m_path).fileName())
                                     : Words::tr("%1 can't be unpacked.").arg(QFileInfo(m_path).fileName()),
                 QString::fromUtf8(text), Words::tr("Nothing was taken. Fetch the file again.")};
}

struct GzipWriter::Stream
{
    z_stream z{};
};

GzipWriter::GzipWriter(QIODevice &target)
    : m_target(target)
    , m_stream(std::make_unique<Stream>())
{
    // 16 more than the largest window asks for gzip's frame instead of zlib's.
    deflateInit2(&m_stream->z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
}

GzipWriter::~GzipWriter()
{
    deflateEnd(&m_stream->z);
}

bool GzipWriter::write(const QByteArray &bytes)
{
    return pump(bytes, Z_NO_FLUSH);
}

bool GzipWriter::finish()
{
    return pump({}, Z_FINISH);
}

bool GzipWriter::pump(const QByteArray &bytes, int flush)
{
    z_stream &z = m_stream->z;
    z.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(bytes.constData())); // zlib's word for in
    z.avail_in = static_cast<uInt>(bytes.size());
    std::array<char, 64 * 1024> out;
    int code = Z_OK;
    do {
        z.next_out = reinterpret_cast<Bytef *>(out.data());
        z.avail_out = static_cast<uInt>(out.size());
        code = deflate(&z, flush);
        const auto made = static_cast<qint64>(out.size() - z.avail_out);
        if (code == Z_STREAM_ERROR || m_target.write(out.data(), made) != made)
            return false;
    } while (z.avail_out == 0 || (flush == Z_FINISH && code != Z_STREAM_END));
    return true;
}

} // namespace Watchroom
