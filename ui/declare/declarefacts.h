// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/board.h"

namespace Watchroom {

/// The data that the declare dialog needs: processes and open incidents.
struct DeclareFacts
{
    Processes processes; ///< the latest version of each
    QStringList services;
    int people = 0;
    QString organisation;
    QList<BoardRow> open;
};

Result<DeclareFacts> declareFacts(const Reader &reader, const QString &language);

/// The open incident whose title shares the most words with \a title; none if there are too few.
std::optional<BoardRow> similarTo(const QString &title, const QStringList &services,
                                  const QList<BoardRow> &open);

} // namespace Watchroom
