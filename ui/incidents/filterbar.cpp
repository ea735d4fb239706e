// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/filterbar.h"

#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QInputDialog>

namespace Watchroom {

namespace {
constexpr std::chrono::milliseconds pause{120};
}

FilterBar::FilterBar(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_line(new FilterLine(this))
    , m_saved(new SavedFilters(workspace, this))
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(16), 0, measure(16), measure(8));
    layout->setSpacing(measure(8));
    layout->addWidget(m_line);
    layout->addLayout(makeChips());
    m_error = plainLabel({}, this);
    m_error->setWordWrap(true);
    m_error->setAccessibleName(tr("Filter error"));
    setColour(m_error, tokens(QApplication::palette()).danger);
    m_error->hide();
    layout->addWidget(m_error);
    m_typed.setSingleShot(true);
    m_typed.setInterval(pause);
    connect(&m_typed, &QTimer::timeout, this, &FilterBar::understand);
    connect(m_line, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_line, &QLineEdit::returnPressed, this, &FilterBar::understand);
    connect(m_saved, &SavedFilters::changed, this, &FilterBar::fillKept);
    connect(m_saved, &SavedFilters::failed, this, &FilterBar::failed);
    fillSeverities();
    fillKept();
}

QPushButton *FilterBar::menuButton(const QString &text, QMenu *menu)
{
    QPushButton *made = button(text, Button::Plain, this);
    made->setMenu(menu);
    return made;
}

QLayout *FilterBar::makeChips()
{
    auto *chips = new QHBoxLayout;
    chips->setSpacing(Measure(this)(8));
    m_open = new QCheckBox(tr("Open only"), this);
    m_severities = new QMenu(this);
    m_areas = new QMenu(this);
    m_kept = new QMenu(this);
    m_severityButton = menuButton(tr("Severity"), m_severities);
    m_areaButton = menuButton(tr("Area"), m_areas);
    m_everything = button(tr("Show all"), Button::Link, this);
    chips->addWidget(m_open);
    chips->addWidget(m_severityButton);
    chips->addWidget(m_areaButton);
    chips->addWidget(menuButton(tr("Saved filters"), m_kept));
    chips->addWidget(m_everything);
    chips->addStretch();
    connect(m_open, &QCheckBox::clicked, this, [this](bool open) {
        change([open](IncidentQuery &query) {
            query.standing = open ? IncidentQuery::Standing::Open : IncidentQuery::Standing::Any;
        });
    });
    connect(m_everything, &QPushButton::clicked, this, [this] {
        change([](IncidentQuery &query) {
            IncidentQuery everything;
            everything.sort = query.sort;
            everything.descending = query.descending;
            query = everything;
        });
        m_line->setFocus();
    });
    return chips;
}

void FilterBar::setWords(const QueryWords &words)
{
    m_line->setWords(words);
    fillAreas();
    if (!m_error->isHidden())
        understand();
}

void FilterBar::focusLine()
{
    m_line->setFocus();
    m_line->selectAll();
}

void FilterBar::setQuery(const IncidentQuery &query)
{
    reflect(query);
    Q_EMIT queryChosen(query);
}

void FilterBar::understand()
{
    m_typed.stop();
    const auto query = queryFromText(m_line->text(), m_line->words());
    m_error->setVisible(!query);
    if (!query) {
        m_error->setText(QStringList{query.error().message, query.error().hint}.join(QLatin1Char(' ')));
        return;
    }
    if (*query == m_query)
        return;
    m_query = *query;
    reflect(m_query);
    Q_EMIT queryChosen(m_query);
}

void FilterBar::change(const std::function<void(IncidentQuery &)> &how)
{
    IncidentQuery query = m_query;
    how(query);
    setQuery(query);
}

/// Does not change the line if it already means the same query, because the user may be typing in it.
void FilterBar::reflect(const IncidentQuery &query)
{
    m_query = query;
    const auto said = queryFromText(m_line->text(), m_line->words());
    if (!said || *said != query) {
        const QString line = textOf(query);
        m_line->setText(line.isEmpty() ? line : line + QLatin1Char(' '));
    }
    m_typed.stop();
    m_error->hide();
    m_open->setChecked(query.standing == IncidentQuery::Standing::Open);
    for (QAction *action : m_severities->actions())
        action->setChecked(query.severities.contains(action->data().toString()));
    for (QAction *action : m_areas->actions())
        action->setChecked(query.area == action->data().toString());
    QStringList severities;
    for (const QString &severity : query.severities)
        severities.append(severityWord({severity}));
    m_severityButton->setText(severities.isEmpty()
                                  ? tr("Severity")
                                  : tr("Severity: %1").arg(severities.join(QStringLiteral(", "))));
    m_areaButton->setText(query.area.isEmpty() ? tr("Area") : tr("Area: %1").arg(isolated(query.area)));
    m_everything->setVisible(query.filters());
}

void FilterBar::fillSeverities()
{
    for (const QString &key : severityKeys()) {
        QAction *action = m_severities->addAction(
            severityIcon({key}, 16, tokens(QApplication::palette()).text), severityWord({key}));
        action->setCheckable(true);
        action->setData(key);
        connect(action, &QAction::triggered, this, [this, key](bool on) {
            change([&](IncidentQuery &query) {
                query.severities.removeAll(key);
                if (on)
                    query.severities.append(key);
                query.severities.sort();
            });
        });
    }
    reflect(m_query);
}

void FilterBar::fillAreas()
{
    m_areas->clear();
    for (const QString &area : m_line->words().areas) {
        QAction *action = m_areas->addAction(area);
        action->setCheckable(true);
        action->setData(area);
        action->setChecked(m_query.area == area);
        connect(action, &QAction::triggered, this, [this, area](bool on) {
            change([&](IncidentQuery &query) { query.area = on ? area : QString(); });
        });
    }
}

void FilterBar::fillKept()
{
    m_kept->clear();
    for (QMenu *old : m_kept->findChildren<QMenu *>())
        old->deleteLater(); // the menu may be the sender of the current signal
    QMenu *forget = nullptr;
    for (const SavedFilter &filter : m_saved->all()) {
        QAction *action = m_kept->addAction(filter.name);
        action->setToolTip(filter.line);
        connect(action, &QAction::triggered, this, [this, filter] {
            m_line->setText(filter.line);
            understand();
        });
        if (!forget)
            forget = new QMenu(tr("Delete filter"), m_kept);
        connect(forget->addAction(filter.name), &QAction::triggered, m_saved,
                [this, filter] { m_saved->remove(filter.name); });
    }
    if (forget)
        m_kept->addSeparator();
    connect(m_kept->addAction(tr("Save this filter…")), &QAction::triggered, this, &FilterBar::askForName);
    if (forget)
        m_kept->addMenu(forget);
}

void FilterBar::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save filter"));
    dialog->setLabelText(tr("Name of the filter. A saved filter with the same name is replaced."));
    dialog->setTextValue(m_line->text().trimmed());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_saved->keep({name.trimmed().left(80), textOf(m_query)});
    });
    dialog->open();
}

} // namespace Watchroom
