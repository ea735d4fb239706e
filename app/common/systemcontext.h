// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"

namespace Watchroom {

/// The login name of the operating system's user.
QString systemUserName();

/// The system clock, the system's random numbers and the person at this desk.
class SystemContext : public Context
{
public:
    explicit SystemContext(const QString &authorHandle)
        : m_author(authorHandle)
        , m_systemUser(systemUserName())
    {
    }
    Instant now() const override;
    QByteArray randomBytes(int count) const override;
    QTimeZone zone() const override;
    QString authorHandle() const override { return m_author; }
    QString systemUser() const override { return m_systemUser; }

private:
    QString m_author, m_systemUser; ///< read once, because an import writes it with each act
};

/// A warning if the time zone of the environment is invalid and UTC is used instead; otherwise empty. Each
/// program prints it once.
QString zoneWarning();
/// Sets the application and organisation name, which determine the default file and settings. Used by both
/// programs.
void nameProgram();
/// Installs the translation of the user's language, otherwise the English plural forms, without which people
/// would read "2 incident(s)". Call after the application object was created.
void installTranslations();
/// The path of the organisation's file if none is given.
QString defaultFile();
/// The key of this installation. Created once and stored beside the settings.
QByteArray installationKey();
} // namespace Watchroom
