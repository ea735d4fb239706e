// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "overview/board.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

class QMenu;

namespace Watchroom {

class CutLabel;

/// A label with a running duration below it.
class Figure : public QWidget
{
    Q_OBJECT
public:
    explicit Figure(QWidget *parent);
    void show(const QString &what, const QString &value, const QColor &colour);

private:
    QLabel *m_what, *m_value;
};

/// The top of an incident's tab: title, severity, lead, duration and next deadline.
class IncidentHeader : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentHeader(QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    /// Updates the running durations to \a now.
    void tick(Instant now);
    QMenu *menu() const { return m_menu; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void updateAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_mark, *m_severity, *m_lock;
    CutLabel *m_context, *m_title;
    Figure *m_since, *m_inState, *m_due;
    QPushButton *m_update;
    QToolButton *m_more;
    QMenu *m_menu;
    IncidentShown m_shown;
    bool m_narrow = false;
};

} // namespace Watchroom
