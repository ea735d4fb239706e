// SPDX-License-Identifier: GPL-3.0-or-later
#include "now/nowview.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "now/boardcolumns.h"
#include "now/boardmodel.h"
#include "now/mytasks.h"
#include "overview/duewords.h"

#include <QApplication>

namespace Watchroom {

namespace {
enum Part { Board, Quiet, Reading };                  ///< pages of the stack
constexpr std::chrono::milliseconds wonderAfter{300}; ///< avoids flicker when loading is fast
} // namespace

NowView::NowView(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new BoardModel(workspace->context(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeBoard());
    m_stack->addWidget(makeQuiet());
    m_stack->addWidget(makeTrouble());
    m_stack->setCurrentIndex(Reading);
    QTimer::singleShot(wonderAfter, this, [this] {
        if (!m_loaded && m_troubleTitle->text().isEmpty())
            m_troubleTitle->setText(tr("Loading the file…"));
    });
    layout->addWidget(m_stack, 3);
    layout->addWidget(hairline(this));
    m_tasks = new MyTasks(workspace, this);
    layout->addWidget(m_tasks, 1);
    connect(m_tasks, &MyTasks::incidentChosen, this, &NowView::incidentChosen);
    connect(m_tasks, &MyTasks::failed, this, &NowView::failed);
    connect(workspace, &Workspace::acted, this, &NowView::reload);
    connect(workspace, &Workspace::reloaded, this, &NowView::reload);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_list->viewport()->update(); // durations change between two notices
        tellCounts();
        m_notices.look(m_model->rows(), m_workspace->context().now());
    });
    m_tick.start();
    connect(&m_notices, &DueNotices::due, this, &NowView::updateDue);
}

QWidget *NowView::makeHead()
{
    const Measure measure(this);
    auto *head = new QWidget(this);
    head->setMinimumHeight(measure(64));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    layout->addWidget(plainLabel(tr("Now"), head, Type::Title, Weight::Bold));
    layout->addSpacing(measure(12));
    m_countsBox = new QWidget(head);
    m_countsBox->setSizePolicy(QSizePolicy::Ignored,
                               QSizePolicy::Preferred); // hides overflow
    m_countsBox->installEventFilter(this);
    m_counts = new QHBoxLayout(m_countsBox);
    m_counts->setContentsMargins(0, 0, 0, 0);
    m_counts->setSpacing(measure(10));
    layout->addWidget(m_countsBox, 1);
    QPushButton *declare = button(tr("Declare incident"), Button::Primary, head);
    declare->setIcon(icon("plus", tokens(QApplication::palette()).onAccent));
    showKeysOf(declare, "declare");
    connect(declare, &QPushButton::clicked, this, &NowView::declareAsked);
    layout->addWidget(declare);
    return head;
}

QWidget *NowView::makeBoard()
{
    auto *board = new QWidget(this);
    auto *layout = new QVBoxLayout(board);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_list = new QListView(board);
    layout->addWidget(new BoardHead(m_list, board));
    m_list->setModel(m_model);
    auto *delegate = new BoardDelegate(m_list);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Open incidents"));
    layout->addWidget(m_list, 1);
    m_holds = mutedLabel({}, board);
    m_holds->setWordWrap(true);
    const Measure measure(this);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(measure(16), measure(8), measure(16), measure(8));
    below->addWidget(m_holds);
    layout->addLayout(below);
    connect(delegate, &BoardDelegate::triggered, this, &NowView::act);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT incidentChosen(index.data(BoardModel::NameRole).toString());
    });
    return board;
}

QWidget *NowView::makeQuiet()
{
    const Measure measure(this);
    auto *quiet = new QWidget(this);
    auto *layout = new QVBoxLayout(quiet);
    layout->addStretch();
    QLabel *words = plainLabel(tr("No open incidents."), quiet, Type::Heading, Weight::Bold);
    words->setAlignment(Qt::AlignCenter);
    QLabel *more = mutedLabel(
        tr("Anyone can declare an incident: a title is enough, and it may turn out to be a false alarm."),
        quiet);
    more->setAlignment(Qt::AlignCenter);
    more->setWordWrap(true);
    layout->addWidget(words);
    layout->addSpacing(measure(8));
    layout->addWidget(more);
    layout->addStretch();
    return quiet;
}

/// Shown while the board is loading or if that failed, so that an empty board never suggests that nothing is
/// open.
QWidget *NowView::makeTrouble()
{
    const Measure measure(this);
    auto *trouble = new QWidget(this);
    auto *layout = new QVBoxLayout(trouble);
    layout->setSpacing(measure(8));
    m_troubleTitle = plainLabel({}, trouble, Type::Heading, Weight::Bold);
    m_troubleWords = mutedLabel({}, trouble);
    m_again = button(tr("Try again"), Button::Plain, trouble);
    layout->addStretch();
    for (QLabel *label : {m_troubleTitle, m_troubleWords}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addWidget(m_again, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &NowView::reload);
    return trouble;
}

void NowView::tellTrouble(const Error &error)
{
    m_troubleTitle->setText(error.message);
    m_troubleWords->setText(error.hint);
    m_again->show();
    m_stack->setCurrentIndex(Reading);
}

void NowView::act(const QString &name, BoardDelegate::Action action)
{
    switch (action) {
    case BoardDelegate::Action::PostUpdate:
        Q_EMIT updateAsked(name);
        break;
    case BoardDelegate::Action::Level:
        Q_EMIT levelAsked(name);
        break;
    case BoardDelegate::Action::Open:
        Q_EMIT incidentChosen(name);
    }
}

void NowView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

bool NowView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_countsBox && event->type() == QEvent::Resize)
        tellCounts();
    return QWidget::eventFilter(watched, event);
}

void NowView::reload()
{
    if (m_loading) { // one more load covers all acts recorded during this one
        m_stale = true;
        return;
    }
    m_loading = true;
    m_tasks->reload();
    const auto loaded = m_workspace->read(
        [language = languageOf(this)](const Reader &reader) { return board(reader, language); });
    onFinished(loaded, this, [this](const Result<QList<BoardRow>> &rows) {
        m_loading = false;
        if (rows)
            show(*rows);
        else if (m_loaded)
            Q_EMIT failed(rows.error()); // keeps showing the previous rows
        else
            tellTrouble(rows.error());
        if (std::exchange(m_stale, false))
            reload();
    });
}

void NowView::show(const QList<BoardRow> &rows)
{
    m_loaded = true;
    const bool first = m_model->rows().isEmpty();
    m_model->follow(rows);
    if (first && !rows.isEmpty() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    m_stack->setCurrentIndex(rows.isEmpty() ? Quiet : Board);
    QStringList holding;
    QStringList what;
    for (const BoardRow &row : rows) {
        if (row.holds.isEmpty())
            continue;
        holding.append(row.name);
        for (const QString &hold : row.holds) {
            if (!what.contains(hold))
                what.append(hold);
        }
    }
    const QString comma = tr(", ", "between names");
    m_holds->setVisible(!holding.isEmpty());
    m_holds->setText(tr("%1 (%2)", "what is on hold, and which incidents caused it")
                         .arg(what.join(QStringLiteral(" · ")), holding.join(comma)));
    tellCounts();
}

void NowView::tellCounts()
{
    const Tokens &t = tokens(QApplication::palette());
    const Instant now = m_workspace->context().now();
    int updates = 0, calls = 0, unlevelled = 0, late = 0;
    for (const BoardRow &row : m_model->rows()) {
        updates += row.update && row.update->at.at <= now ? 1 : 0;
        calls += row.waitingCalls;
        unlevelled += row.countsAs == row.severity ? 0 : 1;
        late += dueWords(row, now).urgency == Urgency::Late ? 1 : 0;
    }
    const QList<std::pair<QString, QColor>> words{
        {tr("%n open", "incidents", int(m_model->rows().size())), t.muted},
        {updates > 0 ? tr("%n update(s) overdue", "board header", updates) : QString(), t.danger},
        {calls > 0 ? tr("%n page(s) not acknowledged", "board header", calls) : QString(), t.warning},
        {unlevelled > 0 ? tr("%n without severity", "board header", unlevelled) : QString(), t.muted}};
    if (m_counts->count() == 0) {
        for (qsizetype i = 0; i < words.size(); ++i)
            m_counts->addWidget(plainLabel({}, this));
        m_counts->addStretch();
    }
    int room = m_countsBox->width();
    for (int i = 0; i < words.size(); ++i) {
        auto *label = static_cast<QLabel *>(m_counts->itemAt(i)->widget());
        label->setText(words[i].first);
        setColour(label, words[i].second);
        const int needed = words[i].first.isEmpty() ? 0 : label->sizeHint().width() + m_counts->spacing();
        label->setVisible(needed > 0 && needed <= room);
        room -= needed;
    }
    Q_EMIT counted(int(m_model->rows().size()), late);
}

} // namespace Watchroom
