// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSet>

namespace Watchroom {

/// A flat list of values that fits in memory. When the list changes, it removes, inserts and changes single
/// rows, so that selection, scroll position and an open editor are kept. \a Row needs a hashable \c id and
/// ==.
template<typename Row>
class RowModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    const QList<Row> &rows() const { return m_rows; }
    const Row &row(const QModelIndex &index) const { return m_rows.at(index.row()); }

    void follow(const QList<Row> &now)
    {
        QSet<decltype(Row::id)> staying;
        for (const Row &each : now)
            staying.insert(each.id);
        for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
            if (!staying.contains(m_rows[i].id))
                remove(i);
        }
        for (qsizetype i = 0; i < now.size(); ++i)
            place(i, now[i]);
    }

private:
    void place(qsizetype at, const Row &row)
    {
        if (at < m_rows.size() && m_rows[at].id == row.id) {
            if (!(m_rows[at] == row)) {
                m_rows[at] = row;
                Q_EMIT dataChanged(index(int(at)), index(int(at)));
            }
            return;
        }
        for (qsizetype i = at + 1; i < m_rows.size(); ++i) {
            if (m_rows[i].id == row.id) { // it moved up
                remove(i);
                break;
            }
        }
        beginInsertRows({}, int(at), int(at));
        m_rows.insert(at, row);
        endInsertRows();
    }
    void remove(qsizetype at)
    {
        beginRemoveRows({}, int(at), int(at));
        m_rows.removeAt(at);
        endRemoveRows();
    }

    QList<Row> m_rows;
};

} // namespace Watchroom
