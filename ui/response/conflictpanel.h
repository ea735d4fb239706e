// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QVBoxLayout>
#include <QWidget>

namespace Watchroom {

/// Shows fields that two people changed at the same time, with both values, authors and times, until somebody
/// chooses one. Hidden if there is no conflict.
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
    QList<ConflictRecord> m_shown; ///< as shown; rows and focus are kept while it does not change
};

} // namespace Watchroom
