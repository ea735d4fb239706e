// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentsview.h"

#include "incidents/filterbar.h"
#include "incidents/incidentsmodel.h"
#include "incidents/incidentstable.h"
#include "incidents/listexport.h"
#include "incidents/listpages.h"
#include "kit/widgets.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QShortcut>

namespace Watchroom {

namespace {
constexpr std::chrono::milliseconds lateAfter{300};
constexpr int mostCopied = 10'000;
} // namespace

IncidentsView::IncidentsView(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new IncidentsModel(workspace, locale(), this))
    , m_table(new IncidentsTable(workspace, m_model, this))
    , m_filter(new FilterBar(workspace, this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeHead());
    layout->addWidget(m_filter);
    layout->addWidget(makeProgress());
    layout->addWidget(hairline(this));
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeNothing());
    layout->addWidget(m_stack, 1);
    m_late.setSingleShot(true);
    m_late.setInterval(lateAfter);
    connect(&m_late, &QTimer::timeout, this, &IncidentsView::showState);
    setTabOrder(m_filter, m_table);
    connectList();
    m_table->showSort(m_model->query());
    auto *markdown = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")), this);
    markdown->setContext(Qt::WidgetWithChildrenShortcut);
    connect(markdown, &QShortcut::activated, this, [this] { copy(true); });
}

void IncidentsView::find()
{
    m_filter->focusLine();
}

void IncidentsView::showPerson(const QString &handle)
{
    IncidentQuery query;
    query.sort = m_filter->query().sort;
    query.descending = m_filter->query().descending;
    query.person = handle;
    m_filter->setQuery(query);
    m_filter->focusLine();
}

QLayout *IncidentsView::makeHead()
{
    const Measure measure(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure(16), measure(12), measure(16), measure(8));
    head->setSpacing(measure(8));
    head->addWidget(plainLabel(tr("Incidents"), this, Type::Title, Weight::Bold));
    m_count = mutedLabel({}, this);
    head->addWidget(m_count);
    head->addStretch();
    const auto add = [this, head](const QString &text, QMenu *menu) {
        QPushButton *made = button(text, Button::Plain, this);
        made->setMenu(menu);
        head->addWidget(made);
    };
    add(tr("Sort"), m_table->sortMenu());
    add(tr("Columns"), m_table->columnMenu());
    m_export = new QMenu(this);
    add(tr("Copy or export"), m_export);
    makeExportMenu();
    return head;
}

QWidget *IncidentsView::makeNothing()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(Measure(this)(12));
    m_nothing = mutedLabel({}, page, Type::Lead);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_way = button({}, Button::Plain, page);
    layout->addStretch();
    layout->addWidget(m_nothing);
    layout->addWidget(m_way, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_way, &QPushButton::clicked, this, [this] {
        if (m_error.message.isEmpty()) {
            if (m_filter->query().filters())
                m_filter->setQuery({});
            else
                Q_EMIT declareAsked();
            return;
        }
        m_error = {};
        if (m_model->isLoaded())
            m_model->reload();
        else
            m_model->setQuery(m_filter->query());
        m_late.start();
    });
    return page;
}

QWidget *IncidentsView::makeProgress()
{
    const Measure measure(this);
    m_exporting = new QWidget(this);
    auto *layout = new QHBoxLayout(m_exporting);
    layout->setContentsMargins(measure(16), 0, measure(16), measure(8));
    layout->setSpacing(measure(8));
    m_bar = new QProgressBar(m_exporting);
    m_bar->setAccessibleName(tr("Export progress"));
    m_cancel = button(tr("Cancel export"), Button::Plain, m_exporting);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    m_exporting->hide();
    return m_exporting;
}

void IncidentsView::connectList()
{
    connect(m_filter, &FilterBar::queryChosen, this, [this](const IncidentQuery &query) {
        m_error = {};
        m_model->setQuery(query);
        m_table->showSort(query);
        m_late.start();
    });
    connect(m_filter, &FilterBar::failed, this, &IncidentsView::failed);
    connect(m_table, &IncidentsTable::failed, this, &IncidentsView::failed);
    connect(m_table, &IncidentsTable::incidentChosen, this, &IncidentsView::incidentChosen);
    connect(m_table, &IncidentsTable::copyAsked, this, &IncidentsView::copy);
    connect(m_table, &IncidentsTable::sortChosen, this, [this](IncidentQuery::Sort sort, bool descending) {
        IncidentQuery query = m_filter->query();
        query.sort = sort;
        query.descending = descending;
        m_filter->setQuery(query);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IncidentsView::showCount);
    connect(m_model, &IncidentsModel::loaded, this, [this] {
        m_error = {};
        showState();
    });
    connect(m_model, &IncidentsModel::followed, this, &IncidentsView::showState);
    connect(m_model, &IncidentsModel::failed, this, [this](const Error &error) {
        m_error = error;
        showState();
        Q_EMIT failed(error);
    });
    connect(m_workspace, &Workspace::reloaded, this, &IncidentsView::readWords);
}

void IncidentsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readWords();
    if (!m_model->isLoaded() && !m_model->isLoading()) {
        m_model->setQuery(m_filter->query());
        m_late.start();
    }
    m_filter->focusLine();
}

void IncidentsView::readWords()
{
    if (!isVisible())
        return;
    const auto words = m_workspace->read(
        [](const Reader &reader) { return IncidentList(reader.connection()).words(reader.processes()); });
    onFinished(words, this, [this](const Result<QueryWords> &found) {
        if (found)
            m_filter->setWords(*found);
        else
            Q_EMIT failed(found.error());
    });
}

// ---- what is shown --------------------------------------------------------------------------------

void IncidentsView::showState()
{
    const bool late = m_model->isLoading();
    if (!late)
        m_late.stop();
    const bool rows = m_model->rowCount() > 0 && m_error.message.isEmpty();
    m_stack->setCurrentIndex(rows ? 0 : 1);
    if (!m_error.message.isEmpty()) {
        m_nothing->setText(QStringList{m_error.message, m_error.hint}.join(QLatin1Char(' ')));
        m_way->setText(tr("Try again"));
    } else if (late) {
        m_nothing->setText(tr("Loading incidents…"));
    } else if (m_filter->query().filters()) {
        m_nothing->setText(tr("No incidents match the filter."));
        m_way->setText(tr("Show all incidents"));
    } else {
        m_nothing->setText(tr("No incidents have been declared yet."));
        m_way->setText(tr("Declare incident"));
    }
    m_way->setVisible(!m_error.message.isEmpty() || !late);
    showCount();
}

void IncidentsView::showCount()
{
    const int count = m_model->rowCount();
    const int selected = m_table->selectedCount();
    QString text;
    if (m_model->isLoading() && !m_late.isActive())
        text = tr("loading…");
    else if (selected > 1)
        text = tr("%1 of %2 selected").arg(locale().toString(selected), locale().toString(count));
    else if (m_model->hasMore())
        text = tr("newest %1; add words to narrow").arg(locale().toString(count));
    else // %n is not formatted with thousands separators
        text = tr("%n incident(s)", "in the list", count)
                   .replace(QString::number(count), locale().toString(count));
    m_count->setText(text);
}

// ---- copy and export ------------------------------------------------------------------------------

void IncidentsView::makeExportMenu()
{
    QAction *plain = m_export->addAction(tr("Copy as table"), this, [this] { copy(false); });
    plain->setShortcut(QKeySequence::Copy);
    plain->setShortcutContext(Qt::WidgetShortcut); // the table handles this key
    QAction *markdown = m_export->addAction(tr("Copy as Markdown"), this, [this] { copy(true); });
    markdown->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    markdown->setShortcutContext(Qt::WidgetShortcut);
    m_export->addSeparator();
    const auto addExport = [this](const QString &text, const QString &format, const QString &suffix) {
        m_export->addAction(text, this, [this, format, suffix] {
            askWhereTo(suffix, [this, format](const QString &path) { exportTo(path, format); });
        });
    };
    addExport(tr("Export as CSV…"), QStringLiteral("csv"), QStringLiteral("csv"));
    addExport(tr("Export as JSON…"), QStringLiteral("json"), QStringLiteral("json"));
    addExport(tr("Export as Markdown…"), QStringLiteral("markdown"), QStringLiteral("md"));
    m_export->addAction(tr("Export as PDF…"), this, [this] {
        if (chosen().size() > mostPrinted) {
            Q_EMIT failed({ErrorCode::Refused,
                           tr("Nothing was exported: a PDF can list at most %1 incidents.")
                               .arg(locale().toString(mostPrinted)),
                           {},
                           tr("Narrow the list with a filter, or export it as CSV."),
                           {}});
            return;
        }
        askWhereTo(QStringLiteral("pdf"), [this](const QString &path) {
            readShown(chosen(),
                      [this, path](const ListPages &list) { Q_EMIT pdfAsked(listContent(list), path); });
        });
    });
}

/// The selected incidents if more than one is selected, otherwise the whole list.
QList<qint64> IncidentsView::chosen() const
{
    const QList<qint64> selected = m_table->selectedKeys();
    if (selected.size() > 1)
        return selected;
    QList<qint64> all;
    all.reserve(m_model->rowCount());
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->keyAt(row));
    return all;
}

/// Reads the incidents \a keys and passes them to \a then as the table shows them.
void IncidentsView::readShown(const QList<qint64> &keys, std::function<void(const ListPages &)> then)
{
    using Shown = std::pair<QString, QList<ListedIncident>>;
    const auto rows = m_workspace->read([keys](const Reader &reader) -> Result<Shown> {
        const auto organisation = IncidentRepository(reader.connection()).organisationName();
        WR_TRY(organisation);
        const auto found = IncidentList(reader.connection()).rows(keys, reader.processes());
        WR_TRY(found);
        return Shown{*organisation, *found};
    });
    onFinished(rows, this, [this, then](const Result<Shown> &found) {
        if (!found) {
            Q_EMIT failed(found.error());
            return;
        }
        ListPages list;
        list.organisation = found->first;
        list.filter = textOf(m_filter->query());
        list.zone = QString::fromUtf8(m_workspace->context().zone().id());
        list.at = m_workspace->context().now();
        const QList<int> columns = m_table->shownColumns();
        for (const int column : columns)
            list.columns.append(m_model->headerData(column, Qt::Horizontal).toString());
        for (const ListedIncident &incident : found->second) {
            QStringList cells;
            for (const int column : columns)
                cells.append(m_model->text(incident, column));
            list.rows.append(cells);
        }
        then(list);
    });
}

void IncidentsView::copy(bool markdown)
{
    const QList<qint64> keys = m_table->selectedKeys().mid(0, mostCopied);
    if (keys.isEmpty())
        return;
    readShown(keys, [this, markdown](const ListPages &list) {
        QGuiApplication::clipboard()->setText(
            tableText(QList<QStringList>{list.columns} + list.rows, markdown));
        Q_EMIT said(tr("Copied %n incident(s).", "", int(list.rows.size())));
    });
}

void IncidentsView::askWhereTo(const QString &suffix, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(this, tr("Export the listed incidents"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("incidents.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void IncidentsView::exportTo(const QString &path, const QString &format)
{
    auto *job = new ListExport(m_workspace, chosen(), format, path, this);
    m_export->setEnabled(false); // one export at a time
    m_exporting->show();
    connect(m_cancel, &QPushButton::clicked, job, &ListExport::cancel);
    connect(job, &ListExport::progressed, this, [this](int done, int all) {
        m_bar->setRange(0, std::max(all, 1));
        m_bar->setValue(done);
    });
    const auto end = [this] {
        m_exporting->hide();
        m_export->setEnabled(true);
    };
    connect(job, &ListExport::finished, this, [this, end, path](int count) {
        end();
        m_workspace->noteCopy(path);
        Q_EMIT said(tr("Exported %n incident(s) to %1.", "", count).arg(isolated(path)));
    });
    connect(job, &ListExport::failed, this, [this, end](const Error &error) {
        end();
        Q_EMIT failed(error);
    });
    job->start();
}

} // namespace Watchroom
