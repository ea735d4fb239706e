// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/rowmodel.h"

#include <functional>

namespace Watchroom {

/// A result of the search box.
struct LocatorHit
{
    QString id; ///< unique, prefixed by kind: "command/declare", "incident/INC-42"
    QString title, detail, keys;
    QString severity; ///< of an incident
    std::function<void()> does;

    friend bool operator==(const LocatorHit &a, const LocatorHit &b)
    {
        return std::tie(a.id, a.title, a.detail, a.keys, a.severity)
            == std::tie(b.id, b.title, b.detail, b.keys, b.severity);
    }
};

class LocatorModel : public RowModel<LocatorHit>
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1, KeysRole, SeverityRole };
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// The \a hits that contain all words of \a text. Titles that start with it come first, otherwise order is
/// kept.
QList<LocatorHit> matching(const QList<LocatorHit> &hits, const QString &text, qsizetype most);

} // namespace Watchroom
