// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Watchroom {

/// The smallest definition that touches every part that the checker looks at; it has no problem.
QByteArray minimalProcess();

} // namespace Watchroom
