// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItem;
class QStandardItemModel;

namespace Watchroom {

/// The rail at the leading edge: one entry a place, with a count where something waits.
class Rail : public QListView
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole + 1, LateRole, IconRole, PlaceRole };

    explicit Rail(QWidget *parent = nullptr);
    /// Entries have the order in which they were added. \a place is what chosen() tells.
    void add(int place, const char *iconName, const QString &name);
    /// Which keys lead there, for the tooltip; empty: none.
    void setKeys(int place, const QString &keys);
    void setCount(int place, int count, int late, const QString &spoken);
    void setCurrent(int place);
    /// Signs without words, for a window that has no room to spare; the words are tooltips.
    void setCompact(bool compact);
    bool isCompact() const { return m_compact; }

Q_SIGNALS:
    void chosen(int place);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QStandardItem *of(int place) const;
    void fit();

    QStandardItemModel *m_model;
    bool m_compact = false;
};

} // namespace Watchroom
