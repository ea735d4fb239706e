// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/openmark.h"

#include <QFileInfo>

namespace Watchroom {

OpenMark::OpenMark(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath() + QStringLiteral(".open"))
    , m_lock(m_path)
{
    m_lock.setStaleLockTime(0); // only the end of its process makes it stale, however long an incident lasts
}

OpenMark::Before OpenMark::set()
{
    const bool wasThere = QFileInfo::exists(m_path);
    if (m_lock.tryLock(0))
        return wasThere ? Before::Died : Before::Closed;
    return m_lock.error() == QLockFile::LockFailedError ? Before::Open : Before::Closed;
}

} // namespace Watchroom
