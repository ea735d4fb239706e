// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/context.h"

namespace Watchroom {

/// Who sits here by the operating system's word.
QString systemUserName();

/// The real clock, the system's random numbers and the person at this desk.
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
    QString m_author, m_systemUser; ///< asked once: an import writes it with each act
};

/// What is wrong with the environment's time zone, in which case times are in UTC; empty if nothing is. Each
/// program says it once.
QString zoneWarning();
/// Sets the names by which both programs find the default file and settings.
void nameProgram();
/// Puts the words of the person's language in place, else the plural forms of English: without them people
/// read "2 incident(s)". Called by each program once its application object is there.
void installTranslations();
/// Where the organisation's file lies unless another is named.
QString defaultFile();
/// The key of this installation; made once, kept beside the settings.
QByteArray installationKey();
} // namespace Watchroom
