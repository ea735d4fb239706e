// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"
#include "roles/roles.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// A bar that shrinks until the acknowledgement is due.
class CountdownBar : public QWidget
{
    Q_OBJECT
public:
    CountdownBar(Instant from, Instant due, QWidget *parent);
    void tick(Instant now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Instant m_from, m_due, m_now;
};

/// Lists the roles to page, with the paging command, whether they were paged and when the acknowledgement is
/// due. A role counts as paged only after a person marked it.
class CallsPane : public QWidget
{
    Q_OBJECT
public:
    explicit CallsPane(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    void tick(Instant now);
    /// Copies the paging command of role \a number, counted from 1, and focuses its "Mark as paged" button.
    /// Returns false if there is no such role.
    bool copyWay(int number);
    /// Focuses the first paging command. Returns false if no role has to be paged.
    bool takeFocus();
    /// The number of roles that were not paged or have not acknowledged; empty if there is none.
    QString countShown() const;

private:
    void addUncalled(const RoleNeed &need, int number);
    void addWaiting(const RoleNeed &need);
    void copy(const QString &way);
    void askWhyNot(QBoxLayout *row, const RoleKey &role, const QString &name);

    struct Uncalled
    {
        QString command;
        QPushButton *way = nullptr, *called = nullptr;
    };
    struct Waiting
    {
        QLabel *left = nullptr;
        CountdownBar *bar = nullptr;
        Instant due;
    };
    Performer *m_performer;
    IncidentShown m_shown;
    QLabel *m_title, *m_copied;
    QVBoxLayout *m_rows;
    QList<Uncalled> m_uncalled;
    QList<Waiting> m_waiting;
    QStringList m_drawn; ///< the content of the rows; they are rebuilt only when it changes
};

} // namespace Watchroom
