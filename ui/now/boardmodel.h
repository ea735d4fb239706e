// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/rowmodel.h"
#include "overview/board.h"

namespace Watchroom {

/// The open incidents as values; the delegate draws them.
class BoardModel : public RowModel<BoardRow>
{
    Q_OBJECT
public:
    enum Role { NameRole = Qt::UserRole + 1, SeverityRole };

    explicit BoardModel(const Context &context, QObject *parent = nullptr)
        : RowModel(parent)
        , m_context(context)
    {
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Instant now() const { return m_context.now(); }

private:
    const Context &m_context;
};

} // namespace Watchroom
