// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace Watchroom {

/// Hands a role over to another person, with a note.
class HandOverDialog : public QDialog
{
    Q_OBJECT
public:
    HandOverDialog(Performer *performer, const IncidentShown &shown, const RoleKey &role, QWidget *parent);

private:
    void handOver();

    Performer *m_performer;
    RoleKey m_role;
    QLineEdit *m_who;
    QPlainTextEdit *m_told;
    QLabel *m_error;
    QPushButton *m_go;
};

} // namespace Watchroom
