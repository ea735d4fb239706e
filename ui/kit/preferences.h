// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace Watchroom {

/// What belongs to the person on this machine, whichever file is open: looks, shortcuts, window places.
/// Keys are "look/scheme". Reading and setting never wait for a disk.
class Preferences
{
public:
    virtual ~Preferences() = default;
    virtual QString value(const QString &key) const = 0;
    /// An empty value is forgotten.
    virtual void setValue(const QString &key, const QString &value) = 0;
};

/// Gone with the program: for tests, and for a look around that leaves nothing behind.
class MemoryPreferences : public Preferences
{
public:
    QString value(const QString &key) const override { return m_values.value(key); }
    void setValue(const QString &key, const QString &value) override { m_values.insert(key, value); }

private:
    QHash<QString, QString> m_values;
};

} // namespace Watchroom
