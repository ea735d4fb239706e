// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/foundview.h"

#include "kit/timeshown.h"
#include "kit/widgets.h"
#include "shell/founddelegate.h"

#include <QKeyEvent>

namespace Watchroom {

namespace {
constexpr int mostShown = 200; ///< more are not useful; the user adds words instead
constexpr std::chrono::milliseconds pause{80};
} // namespace

QString FoundModel::place(const FoundText &found) const
{
    if (found.what == FoundText::What::Title)
        return tr("title", "where text was found");
    if (found.what == FoundText::What::Update)
        return tr("status update", "where text was found");
    if (!found.happened)
        return tr("entry", "where text was found");
    return tr("entry, %1 %2", "where text was found: day and time")
        .arg(toIso(Moment::cut(found.happened->at, std::min(found.happened->precision, Precision::Day))),
             clockShown(*found.happened, m_context.zone()));
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundText &found = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QString plain = found.snippet;
        plain.remove(FoundText::open).remove(FoundText::close);
        return tr("%1 %2, %3: %4", "incident, its title, where, text found")
            .arg(found.incident, isolated(found.title), place(found), isolated(plain));
    }
    default:
        return {};
    }
}

FoundView::FoundView(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new FoundModel(workspace->context(), this))
    , m_words(new QLineEdit(this))
    , m_count(mutedLabel({}, this))
    , m_none(mutedLabel({}, this))
    , m_list(new QListView(this))
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    head->setSpacing(measure(12));
    head->addWidget(plainLabel(tr("Search everywhere"), this, Type::Title, Weight::Bold));
    m_words->setAccessibleName(tr("Text to search for"));
    m_words->setPlaceholderText(tr("Search entries, status updates and titles"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    head->addWidget(m_words, 1);
    head->addWidget(m_count);
    layout->addLayout(head);
    layout->addWidget(hairline(this));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    layout->addWidget(m_none, 1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FoundDelegate(m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Search results"));
    layout->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT chosen(m_model->row(index).incident, m_model->row(index).entry);
    });
    m_typed.setSingleShot(true);
    m_typed.setInterval(pause);
    connect(&m_typed, &QTimer::timeout, this, &FoundView::look);
    connect(m_words, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    show({});
}

void FoundView::take()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    look();
}

void FoundView::look()
{
    const int asked = ++m_asked;
    const auto found = m_workspace->read([text = m_words->text().trimmed()](const Reader &reader) {
        return findText(reader.connection(), text, mostShown + 1);
    });
    onFinished(found, this, [this, asked](const Result<QList<FoundText>> &rows) {
        if (asked != m_asked)
            return; // a newer query is running
        if (rows)
            show(*rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void FoundView::show(const QList<FoundText> &found)
{
    m_model->follow(found.mid(0, mostShown));
    const bool asks = !m_words->text().trimmed().isEmpty();
    m_list->setVisible(!found.isEmpty());
    m_none->setVisible(found.isEmpty());
    m_none->setText(asks ? tr("No results. No visible entry, update or title contains all of these words.")
                         : tr("Type what to search for. The newest results come first."));
    m_count->setText(found.isEmpty()                ? QString()
                         : found.size() > mostShown ? tr("newest %1; add words to narrow").arg(mostShown)
                                                    : tr("%n result(s)", "found", int(found.size())));
    if (!found.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
}

/// Up, Down and Enter act on the list while the search box has the focus.
bool FoundView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int to = std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, m_model->rowCount() - 1);
        if (m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(to));
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
        Q_EMIT m_list->activated(m_list->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Watchroom
