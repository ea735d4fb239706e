// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// Fields of which two people said different things at once: the values side by side, each with who said it
/// when, until somebody settles which one stands. Hidden while there is none.
class ConflictPanel : public QWidget
{
    Q_OBJECT
public:
    ConflictPanel(Performer *performer, QWidget *parent);
    void show(const IncidentShown &shown);

Q_SIGNALS:
    void levelAsked();

private:
    QWidget *makeConflict(const IncidentShown &shown, const ConflictRecord &conflict);
    QWidget *makeValue(const IncidentShown &shown, const ConflictRecord &conflict, const Head &head);

    Performer *m_performer;
    QVBoxLayout *m_layout;
    QList<ConflictRecord> m_shown; ///< as drawn: the focus stays while nothing of it changed
};

} // namespace Watchroom
