// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/board.h"

namespace Watchroom {

/// What declaring is told from: the processes, and what is open already.
struct DeclareFacts
{
    Processes processes; ///< the latest version of each
    QStringList services;
    int people = 0;
    QString organisation;
    QList<BoardRow> open;
};

Result<DeclareFacts> declareFacts(const Reader &reader, const QString &language);

/// The open incident that \a title most looks like: by the words that both use; none if too few.
std::optional<BoardRow> similarTo(const QString &title, const QStringList &services,
                                  const QList<BoardRow> &open);

} // namespace Watchroom
