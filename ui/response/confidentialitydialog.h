// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"
#include "maintenance/exposure.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Watchroom {

/// Makes an incident confidential or opens it to everyone, after showing what that hides or reveals and which
/// copies were made before.
class ConfidentialityDialog : public QDialog
{
    Q_OBJECT
public:
    ConfidentialityDialog(Performer *performer, const IncidentShown &shown, QWidget *parent);

private:
    void addFoot(QVBoxLayout *layout);
    void showExposure(const Result<Exposure> &exposure);
    void confirm();

    Performer *m_performer;
    bool m_makesConfidential;
    QLabel *m_exposure, *m_error;
    QPlainTextEdit *m_copies;
    QLineEdit *m_reason;
    QPushButton *m_go;
};

} // namespace Watchroom
