// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Watchroom {

/// Two dull words from two random bytes, "AMBER-FERRY": says nothing of the incident, and draws no number.
QString codeName(const QByteArray &random2);

} // namespace Watchroom
