// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferencefile.h"

#include <QSettings>

namespace Watchroom {

PreferenceFile::PreferenceFile()
{
    m_writing.setMaxThreadCount(1);
    const QSettings settings;
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys)
        m_values.insert(key, settings.value(key).toString());
}

PreferenceFile::~PreferenceFile()
{
    m_writing.waitForDone();
}

void PreferenceFile::setValue(const QString &key, const QString &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_writing.start([key, value] {
        QSettings settings;
        if (value.isEmpty())
            settings.remove(key);
        else
            settings.setValue(key, value);
    });
}

} // namespace Watchroom
