// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/preferences.h"

#include <QThreadPool>

namespace Watchroom {

/// The user's preferences in the platform's settings location. Read once at start, then served from memory;
/// written in the background.
class PreferenceFile : public Preferences
{
public:
    PreferenceFile();
    ~PreferenceFile() override;
    QString value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QString &value) override;

private:
    QHash<QString, QString> m_values;
    QThreadPool m_writing; ///< one thread, so that writes stay in order
};

} // namespace Watchroom
