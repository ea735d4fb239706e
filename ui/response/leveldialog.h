// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Watchroom {

class LevellerForm;

/// Sets the severity of an incident, from answers or chosen directly with a reason.
class LevelDialog : public QDialog
{
    Q_OBJECT
public:
    LevelDialog(Performer *performer, const IncidentShown &shown, QWidget *parent = nullptr);

private:
    QLayout *makeOwn();
    QLayout *makeFoot();
    void changed();
    void use();

    Performer *m_performer;
    IncidentShown m_shown;
    LevellerForm *m_form;
    QComboBox *m_own;
    QLineEdit *m_reason;
    QLabel *m_result, *m_error;
    QPushButton *m_use;
};

} // namespace Watchroom
