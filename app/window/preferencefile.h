// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/preferences.h"

#include <QThreadPool>

namespace Watchroom {

/// The person's preferences where the desktop keeps those of programs. Read once at the start, then answered
/// from memory; written in the background.
class PreferenceFile : public Preferences
{
public:
    PreferenceFile();
    ~PreferenceFile() override;
    QString value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QString &value) override;

private:
    QHash<QString, QString> m_values;
    QThreadPool m_writing; ///< one thread: the last word stays the last
};

} // namespace Watchroom
