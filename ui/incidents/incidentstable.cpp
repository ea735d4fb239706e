// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/incidentstable.h"

#include "incidents/incidentcell.h"
#include "kit/measure.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <numeric>

namespace Watchroom {

namespace {
const QString columnsKey = QStringLiteral("incidents/hidden_columns");
const QString widthsKey = QStringLiteral("incidents/column_widths");
constexpr std::chrono::milliseconds keepAfter{300}; ///< a drag causes many small changes
constexpr int lineHeight = 36;
constexpr int mostSelectedKept = 1'000; ///< a larger selection is not restored when the list is read again
/// Column widths at 13 px; the title takes the remaining width.
constexpr int widths[IncidentsModel::ColumnCount] = {130, 116, 220, 96, 124, 128, 108, 138, 138, 122};
constexpr int hiddenAtFirst[] = {IncidentsModel::Resolved};
constexpr int leastTitle = 120;
/// The order in which columns are hidden if they do not fit: the list never scrolls sideways.
constexpr int goFirst[]
    = {IncidentsModel::Resolved, IncidentsModel::TimeToResolve, IncidentsModel::Area, IncidentsModel::Lead,
       IncidentsModel::Services, IncidentsModel::Declared,      IncidentsModel::State};
} // namespace

IncidentsTable::IncidentsTable(Workspace *workspace, IncidentsModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_columns(new QMenu(this))
    , m_sorts(new QMenu(this))
    , m_keptColumns(workspace, columnsKey, this)
    , m_keptWidths(workspace, widthsKey, this)
{
    setModel(model);
    setItemDelegate(new IncidentCell(this));
    setFrameShape(QFrame::NoFrame);
    setProperty("kind", QLatin1String("list"));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(tr("Incidents"));
    setUpHeader();
    fillMenus();
    sizeColumns();
    for (DeskSetting *kept : {&m_keptColumns, &m_keptWidths})
        connect(kept, &DeskSetting::failed, this, &IncidentsTable::failed);
    m_keptColumns.load([this](const QString &text) { takeColumns(text); });
    m_keptWidths.load([this](const QString &text) { takeWidths(text); });
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QString name = index.data(IncidentsModel::NameRole).toString(); !name.isEmpty())
            Q_EMIT incidentChosen(name);
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &IncidentsTable::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &IncidentsTable::putBack);
}

void IncidentsTable::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setHighlightSections(false);
    header->setProperty("kind", QLatin1String("list"));
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setAccessibleName(tr("Columns"));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_columns->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionClicked, this, &IncidentsTable::sortByColumn);
    m_dragged.setSingleShot(true);
    m_dragged.setInterval(keepAfter);
    connect(&m_dragged, &QTimer::timeout, this, &IncidentsTable::saveWidths);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int before, int now) {
        if (m_sizing || before == 0 || now == 0) // columns were added or removed
            return;
        m_widths.insert(column, now * 100 / Measure(this)(100));
        m_standardWidths->setEnabled(true);
        m_dragged.start();
    });
}

void IncidentsTable::fillMenus()
{
    auto *orders = new QActionGroup(this);
    for (int column = 0; column < IncidentsModel::ColumnCount; ++column) {
        const QString name = m_model->headerData(column, Qt::Horizontal).toString();
        const bool hidden = std::find(std::begin(hiddenAtFirst), std::end(hiddenAtFirst), column)
            != std::end(hiddenAtFirst);
        if (!hidden)
            m_chosen.insert(column);
        if (column != IncidentsModel::Name) { // the name column is always shown
            QAction *action = m_columns->addAction(name);
            action->setCheckable(true);
            action->setChecked(!hidden);
            action->setData(column);
            connect(action, &QAction::toggled, this, [this, column](bool shown) {
                choose(column, shown);
                sizeColumns();
                saveColumns();
            });
        }
        if (IncidentsModel::sortOf(column)) {
            QAction *action = m_sorts->addAction(name);
            action->setCheckable(true);
            action->setActionGroup(orders);
            action->setData(column);
            connect(action, &QAction::triggered, this, [this, column] { sortByColumn(column); });
        }
    }
    m_columns->addSeparator();
    m_standardWidths = m_columns->addAction(tr("Reset column widths"));
    m_standardWidths->setEnabled(false);
    connect(m_standardWidths, &QAction::triggered, this, [this] {
        m_widths.clear();
        sizeColumns();
        saveWidths();
    });
    m_sorts->addSeparator();
    connect(m_sorts->addAction(tr("Reverse order")), &QAction::triggered, this,
            [this] { Q_EMIT sortChosen(m_model->query().sort, !m_model->query().descending); });
}

/// Sorting by the current column reverses the order. Time columns start with the latest, others with the
/// first.
void IncidentsTable::sortByColumn(int column)
{
    const auto sort = IncidentsModel::sortOf(column);
    if (!sort) {
        showSort(m_model->query());
        return;
    }
    const bool again = *sort == m_model->query().sort;
    const bool time = *sort == IncidentQuery::Sort::Declared || *sort == IncidentQuery::Sort::Resolved
        || *sort == IncidentQuery::Sort::TimeToResolve;
    Q_EMIT sortChosen(*sort, again ? !m_model->query().descending : time);
}

void IncidentsTable::showSort(const IncidentQuery &query)
{
    const int column = IncidentsModel::columnOf(query.sort);
    horizontalHeader()->setSortIndicator(column, query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    for (QAction *action : m_sorts->actions()) {
        if (action->isCheckable())
            action->setChecked(action->data().toInt() == column);
    }
}

// ---- columns --------------------------------------------------------------------------------------

QList<int> IncidentsTable::shownColumns() const
{
    QList<int> columns;
    for (int column = 0; column < IncidentsModel::ColumnCount; ++column) {
        if (m_chosen.contains(column))
            columns.append(column);
    }
    return columns;
}

/// \a text lists the hidden columns; empty if they were never chosen.
void IncidentsTable::takeColumns(const QString &text)
{
    if (text.isEmpty())
        return;
    const QStringList hidden = text.split(QLatin1Char(','));
    for (QAction *action : m_columns->actions()) {
        if (!action->isCheckable())
            continue;
        const QSignalBlocker quiet(action);
        const bool shown = !hidden.contains(action->data().toString());
        action->setChecked(shown);
        choose(action->data().toInt(), shown);
    }
    sizeColumns();
}

void IncidentsTable::saveColumns()
{
    QStringList hidden{QStringLiteral("-")}; // marks a choice, even if no column is hidden
    for (int column = 0; column < IncidentsModel::ColumnCount; ++column) {
        if (!m_chosen.contains(column))
            hidden.append(QString::number(column));
    }
    m_keptColumns.save(hidden.join(QLatin1Char(',')));
}

void IncidentsTable::takeWidths(const QString &text)
{
    const QStringList kept = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &each : kept) {
        const int column = each.section(QLatin1Char(':'), 0, 0).toInt();
        const int width = each.section(QLatin1Char(':'), 1).toInt();
        if (column < IncidentsModel::ColumnCount && width > 0 && !m_widths.contains(column))
            m_widths.insert(column, width);
    }
    sizeColumns();
}

void IncidentsTable::saveWidths()
{
    m_standardWidths->setEnabled(!m_widths.isEmpty());
    QStringList kept;
    for (auto width = m_widths.cbegin(); width != m_widths.cend(); ++width)
        kept.append(QStringLiteral("%1:%2").arg(width.key()).arg(width.value()));
    m_keptWidths.save(kept.join(QLatin1Char(',')));
}

int IncidentsTable::widthOf(int column) const
{
    const Measure measure(this);
    if (const int chosen = m_widths.value(column))
        return measure(chosen);
    if (column == IncidentsModel::Title) // takes the remaining width
        return measure(widths[column]);
    // Column titles, severities and times are never elided, unless the user makes the column narrower.
    return std::max({measure(widths[column]), horizontalHeader()->sectionSizeHint(column),
                     m_model->mostWidth(column, fontMetrics()) + measure(2 * IncidentCell::padding)});
}

void IncidentsTable::choose(int column, bool shown)
{
    if (shown)
        m_chosen.insert(column);
    else
        m_chosen.remove(column);
}

void IncidentsTable::sizeColumns()
{
    verticalHeader()->setDefaultSectionSize(Measure(this)(lineHeight));
    m_standardWidths->setEnabled(!m_widths.isEmpty());
    fitColumns();
}

/// Shows the chosen columns as far as they fit; the title takes the remaining width.
void IncidentsTable::fitColumns()
{
    const QScopedValueRollback sizing(m_sizing, true);
    QHash<int, int> fitting;
    for (const int column : std::as_const(m_chosen))
        fitting.insert(column, widthOf(column));
    const auto left = [&] {
        return std::accumulate(fitting.cbegin(), fitting.cend(), viewport()->width(), std::minus<>());
    };
    for (const int column : goFirst) {
        if (left() < 0 && column != IncidentsModel::columnOf(m_model->query().sort))
            fitting.remove(column);
    }
    if (const auto title = fitting.find(IncidentsModel::Title); title != fitting.end())
        *title = std::max(*title + left(), Measure(this)(leastTitle));
    for (int column = 0; column < IncidentsModel::ColumnCount; ++column) {
        setColumnHidden(column, !fitting.contains(column));
        if (fitting.contains(column))
            setColumnWidth(column, fitting.value(column));
    }
    for (QAction *action : m_columns->actions()) {
        const int column = action->data().toInt();
        if (action->isCheckable()) {
            const QString name = m_model->headerData(column, Qt::Horizontal).toString();
            const bool hasRoom = !m_chosen.contains(column) || fitting.contains(column);
            action->setText(hasRoom ? name : tr("%1 (widen the window)", "a column").arg(name));
        }
    }
}

void IncidentsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void IncidentsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_model)
        sizeColumns();
}

void IncidentsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyAsked(false);
        return;
    }
    QTableView::keyPressEvent(event);
}

// ---- what stays when the list is read again -------------------------------------------------------

int IncidentsTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

QList<qint64> IncidentsTable::selectedKeys() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<qint64> keys;
    for (const int row : std::as_const(rows))
        keys.append(m_model->keyAt(row));
    return keys;
}

void IncidentsTable::remember()
{
    m_remembered = {};
    const QModelIndex top = indexAt({1, 1});
    if (!top.isValid())
        return;
    m_remembered.top = m_model->keyAt(top.row());
    m_remembered.below = verticalScrollBar()->value() - top.row() * verticalHeader()->defaultSectionSize();
    m_remembered.column = std::max(currentIndex().column(), 0);
    if (currentIndex().isValid())
        m_remembered.current = m_model->keyAt(currentIndex().row());
    if (selectedCount() <= mostSelectedKept)
        m_remembered.selected = selectedKeys();
}

void IncidentsTable::putBack()
{
    const bool sameList = std::exchange(m_shown, m_model->query()) == m_model->query();
    const int current = m_remembered.current ? m_model->rowOf(m_remembered.current) : -1;
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model->index(current, m_remembered.column),
                                          QItemSelectionModel::NoUpdate);
    QItemSelection selection;
    for (const qint64 key : std::as_const(m_remembered.selected)) {
        if (const int row = m_model->rowOf(key); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, IncidentsModel::ColumnCount - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int top = sameList && m_remembered.top ? m_model->rowOf(m_remembered.top) : -1;
    if (top >= 0) // the list of another filter starts at the top
        verticalScrollBar()->setValue(top * verticalHeader()->defaultSectionSize() + m_remembered.below);
    else
        scrollToTop();
}

} // namespace Watchroom
