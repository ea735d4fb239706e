// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Watchroom {

/// Settings of the user on this computer, for all files: appearance, shortcuts, window positions. Keys look
/// like "look/scheme". Neither reading nor writing blocks on the disk.
class Preferences
{
public:
    virtual ~Preferences() = default;
    virtual QString value(const QString &key) const = 0;
    /// An empty \a value removes the key.
    virtual void setValue(const QString &key, const QString &value) = 0;
};

/// Not stored on disk: for tests, and for a temporary session.
class MemoryPreferences : public Preferences
{
public:
    QString value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QString &value) override { m_values.insert(key, value); }

private:
    QHash<QString, QString> m_values;
};

} // namespace Watchroom
