// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItem;
class QStandardItemModel;

namespace Watchroom {

/// The navigation rail at the leading edge: one entry per page, with a count of open items.
class Rail : public QListView
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole + 1, LateRole, IconRole, PlaceRole };

    explicit Rail(QWidget *parent = nullptr);
    /// Entries are shown in the order in which they are added. \a place is the value that chosen() emits.
    void add(int place, const char *iconName, const QString &name);
    /// Sets the shortcut shown in the tooltip; empty: none.
    void setKeys(int place, const QString &keys);
    void setCount(int place, int count, int late, const QString &spoken);
    void setCurrent(int place);
    /// Shows icons only, with the names as tooltips, for a narrow window.
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
