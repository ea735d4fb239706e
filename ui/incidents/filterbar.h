// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidents/filterline.h"
#include "incidents/savedfilters.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace Watchroom {

/// The filter line, buttons that write common filters into it, and the saved filters. Shows a parse error in
/// one line; the list keeps the last valid query meanwhile.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(Workspace *workspace, QWidget *parent = nullptr);

    const IncidentQuery &query() const { return m_query; }
    /// Writes \a query into the line and emits it.
    void setQuery(const IncidentQuery &query);
    void setWords(const QueryWords &words);
    void focusLine();

Q_SIGNALS:
    void queryChosen(const Watchroom::IncidentQuery &query);
    void failed(const Watchroom::Error &error);

private:
    QLayout *makeChips();
    QPushButton *menuButton(const QString &text, QMenu *menu);
    void understand();
    void change(const std::function<void(IncidentQuery &)> &how);
    void reflect(const IncidentQuery &query);
    void fillSeverities();
    void fillAreas();
    void fillKept();
    void askForName();

    FilterLine *m_line;
    QCheckBox *m_open;
    QMenu *m_severities, *m_areas, *m_kept;
    QPushButton *m_severityButton, *m_areaButton, *m_everything;
    QLabel *m_error;
    QTimer m_typed;
    SavedFilters *m_saved;
    IncidentQuery m_query;
};

} // namespace Watchroom
