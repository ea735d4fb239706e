// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QLocale>

namespace Watchroom {

/// "14:05", or "2013-05" where no more is known.
QString clockShown(const Moment &moment, const QTimeZone &zone);
/// "14:05 UTC".
QString utcShown(const Moment &moment);
/// "Tuesday 23 June", with the year unless it is that of \a now.
QString dayShown(const QDate &day, const QDate &today, const QLocale &locale);
QDate dayOf(const Moment &moment, const QTimeZone &zone);
/// "Berlin" of Europe/Berlin.
QString placeOf(const QTimeZone &zone);

} // namespace Watchroom
