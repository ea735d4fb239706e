// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Watchroom {

/// Shows the pages of the report as they will be saved.
class ReportPreview : public QDialog
{
    Q_OBJECT
public:
    ReportPreview(Workspace *workspace, const QString &incident, QWidget *parent);

Q_SIGNALS:
    /// Save to this person's documents folder.
    void saveAsked();
    void saveElsewhereAsked();

private:
    void show(const QList<QImage> &pages);

    QLabel *m_state;
    QVBoxLayout *m_pages;
    QPushButton *m_save, *m_elsewhere;
};

} // namespace Watchroom
