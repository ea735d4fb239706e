// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QString>
#include <memory>

struct gzFile_s;

namespace Watchroom {

/// Reads a file in one pass, unpacking it if it is gzipped. A file that ends in the middle of its packing is
/// found out: failure() tells it once all was read.
class PackedFile : public QIODevice
{
public:
    /// NotFound, or ReadOnly where it may not be read.
    static Result<std::unique_ptr<PackedFile>> open(const QString &path);
    ~PackedFile() override;

    bool isSequential() const override { return true; }
    /// Bytes of the file on the disk that were taken so far, for progress.
    qint64 taken() const;
    qint64 size() const override { return m_size; }
    std::optional<Error> failure() const;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    PackedFile() = default;
    gzFile_s *m_file = nullptr;
    QString m_path;
    qint64 m_size = 0;
};

/// Writes gzip around another device; the same bytes in, the same bytes out (no time, no name).
class GzipWriter
{
public:
    explicit GzipWriter(QIODevice &target);
    ~GzipWriter();
    bool write(const QByteArray &bytes);
    bool finish();

private:
    struct Stream;
    bool pump(const QByteArray &bytes, int flush);
    QIODevice &m_target;
    std::unique_ptr<Stream> m_stream;
};

} // namespace Watchroom
