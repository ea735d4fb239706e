// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QLocale>

namespace Watchroom {

/// "14:05", or "2013-05" if the time is known only to the month.
QString clockShown(const Moment &moment, const QTimeZone &zone);
/// "14:05 UTC".
QString utcShown(const Moment &moment);
/// "Tuesday 23 June", with the year unless it is the year of \a today.
QString dayShown(const QDate &day, const QDate &today, const QLocale &locale);
QDate dayOf(const Moment &moment, const QTimeZone &zone);
/// "Berlin" for Europe/Berlin.
QString placeOf(const QTimeZone &zone);

} // namespace Watchroom
