// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTemporaryDir>

namespace Watchroom {

/// A small disk in memory, for filling; only root can make one.
class SmallDisk
{
public:
    explicit SmallDisk(int megabytes = 4);
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString pathOf(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// Leaves no page free.
    bool fill() const;
    /// Takes away what fill() wrote.
    bool free() const;

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

/// A file or folder that even root can't write while this lives; only root can make it so.
class ReadOnlyMount
{
public:
    explicit ReadOnlyMount(const QString &path);
    ~ReadOnlyMount();
    ReadOnlyMount(const ReadOnlyMount &) = delete;
    ReadOnlyMount &operator=(const ReadOnlyMount &) = delete;
    bool isMounted() const { return m_mounted; }

private:
    QByteArray m_path;
    bool m_mounted = false;
};

/// SHA-256 of every file in \a folder, by name.
QMap<QString, QByteArray> digestsIn(const QString &folder);

} // namespace Watchroom
