// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QStandardItemModel;

namespace Watchroom {

/// The rail at the leading edge: one entry a place, with a count where something waits.
class Rail : public QListView
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole + 1, LateRole, IconRole };

    explicit Rail(QWidget *parent = nullptr);
    /// Entries have the order in which they were added; the first is Ctrl+1.
    void add(const char *iconName, const QString &name);
    void setCount(int entry, int count, int late, const QString &spoken);
    void setCurrent(int entry);

Q_SIGNALS:
    void chosen(int entry);

private:
    QStandardItemModel *m_model;
};

} // namespace Watchroom
