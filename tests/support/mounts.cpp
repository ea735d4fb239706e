// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mounts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <sys/mount.h>

namespace Watchroom {

SmallDisk::SmallDisk(int megabytes)
    : m_mounted(mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0,
                      ("size=" + QByteArray::number(megabytes) + 'm').constData())
                == 0)
{
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        umount(QFile::encodeName(m_folder.path()).constData());
}

bool SmallDisk::fill() const
{
    QFile filler(pathOf("filler"));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    const QByteArray page(4096, 'x');
    while (filler.write(page) == page.size())
        continue;
    return filler.error() == QFileDevice::ResourceError || filler.error() == QFileDevice::WriteError;
}

bool SmallDisk::free() const
{
    return QFile::remove(pathOf("filler"));
}

ReadOnlyMount::ReadOnlyMount(const QString &path)
    : m_path(QFile::encodeName(path))
    , m_mounted(mount(m_path.constData(), m_path.constData(), nullptr, MS_BIND, nullptr) == 0)
{
    if (m_mounted
        && mount(nullptr, m_path.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) != 0) {
        umount(m_path.constData());
        m_mounted = false;
    }
}

ReadOnlyMount::~ReadOnlyMount()
{
    if (m_mounted)
        umount(m_path.constData());
}

QMap<QString, QByteArray> digestsIn(const QString &folder)
{
    QMap<QString, QByteArray> digests;
    const QDir place(folder);
    for (const QString &name : place.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(place.filePath(name));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        digests.insert(name, hash.result());
    }
    return digests;
}

} // namespace Watchroom
