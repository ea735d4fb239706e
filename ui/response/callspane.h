// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"
#include "roles/roles.h"

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// A bar that empties towards the moment at which an answer is due.
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

/// Who has to be called: the way to call them, whether somebody did, and until when they answer. It says
/// *called* only once a person said so.
class CallsPane : public QWidget
{
    Q_OBJECT
public:
    explicit CallsPane(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    void tick(Instant now);
    /// Copies how the \a number th of the uncalled roles is called, from 1, and puts the focus on its "I
    /// called them". False if there is none.
    bool copyWay(int number);
    /// Puts the focus on how the first of the uncalled roles is called. False if nobody is to be called.
    bool takeFocus();
    /// How many are not called or have not answered; empty for none.
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
    QStringList m_drawn; ///< what the rows stand for: they are made again only when that changes
};

} // namespace Watchroom
