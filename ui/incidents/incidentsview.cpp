// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentsview.h"

#include "incidents/incidentsmodel.h"
#include "kit/widgets.h"

namespace Watchroom {

namespace {
constexpr int shown = 300; ///< more than a person reads; words narrow it
constexpr std::chrono::milliseconds pause{120};
} // namespace

IncidentsView::IncidentsView(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new IncidentsModel(this))
    , m_list(new QListView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeHead());
    layout->addWidget(hairline(this));
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(Measure(this)(3));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Incidents"));
    layout->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT incidentChosen(index.data(IncidentsModel::NameRole).toString());
    });
    m_typed.setSingleShot(true);
    m_typed.setInterval(pause);
    connect(&m_typed, &QTimer::timeout, this, &IncidentsView::reload);
    const auto changed = [this] {
        if (isVisible())
            m_typed.start();
    };
    connect(workspace, &Workspace::acted, this, changed);
    connect(workspace, &Workspace::reloaded, this, changed);
}

QLayout *IncidentsView::makeHead()
{
    const Measure measure(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    head->setSpacing(measure(12));
    head->addWidget(plainLabel(tr("Incidents"), this, Type::Title, Weight::Bold));
    m_words = new QLineEdit(this);
    m_words->setAccessibleName(tr("Words to look for"));
    m_words->setPlaceholderText(tr("Words of titles, timelines and updates"));
    m_words->setClearButtonEnabled(true);
    m_open = new QCheckBox(tr("Open only"), this);
    m_count = mutedLabel({}, this);
    head->addWidget(m_words, 1);
    head->addWidget(m_open);
    head->addWidget(m_count);
    connect(m_words, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(m_open, &QCheckBox::toggled, this, &IncidentsView::reload);
    return head;
}

void IncidentsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
    m_words->setFocus();
}

void IncidentsView::reload()
{
    IncidentFilter filter;
    filter.openOnly = m_open->isChecked();
    filter.text = m_words->text().trimmed();
    filter.limit = shown + 1;
    const int asked = ++m_asked;
    const auto loaded = m_workspace->read(
        [filter](const Reader &reader) { return IncidentRepository(reader.connection()).list(filter); });
    onFinished(loaded, this, [this, asked](const Result<QList<IncidentRow>> &rows) {
        if (asked != m_asked)
            return; // more was typed meanwhile
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        QList<ListedIncident> listed;
        for (const IncidentRow &row : rows->mid(0, shown))
            listed.append({row.key, row});
        m_model->follow(listed);
        m_count->setText(rows->size() > shown  ? tr("the newest %1; more words narrow it").arg(shown)
                             : rows->isEmpty() ? tr("none")
                                               : tr("%n incident(s)", "found", int(rows->size())));
    });
}

} // namespace Watchroom
