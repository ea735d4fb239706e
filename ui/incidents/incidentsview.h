// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QWidget>

namespace Watchroom {

class IncidentsModel;

/// Every incident that the viewer may see: newest first, narrowed by words of titles, timelines and updates.
class IncidentsView : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentsView(Workspace *workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void incidentChosen(const QString &name);
    void failed(const Watchroom::Error &error);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeHead();
    void reload();

    Workspace *m_workspace;
    IncidentsModel *m_model;
    QLineEdit *m_words;
    QCheckBox *m_open;
    QLabel *m_count;
    QListView *m_list;
    QTimer m_typed;
    int m_asked = 0;
};

} // namespace Watchroom
