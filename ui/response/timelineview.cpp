// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/timelineview.h"

#include "incident/entrykind.h"
#include "kit/timeshown.h"
#include "kit/widgets.h"
#include "response/entrytext.h"
#include "response/picturedialog.h"
#include "response/pictures.h"
#include "response/timelinedelegate.h"
#include "store/attachments.h"
#include "transfer/wholefile.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>

namespace Watchroom {

TimelineView::TimelineView(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
    , m_model(new TimelineModel(this))
    , m_delegate(new TimelineDelegate(this))
    , m_pictures(new Pictures(performer->workspace(), this))
    , m_list(new QListView(this))
{
    setAcceptDrops(true);
    m_delegate->setPictures(m_pictures);
    connect(m_pictures, &Pictures::ready, this, [this] { m_list->viewport()->update(); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeHead());
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust); // row heights follow the width of wrapped text
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Timeline"));
    layout->addWidget(m_list, 1);
    QScrollBar *bar = m_list->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_atEnd)
            bar->setValue(bar->maximum());
    });
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_atEnd = value >= bar->maximum() - bar->singleStep(); });
    const bool local
        = performer->context().zone().offsetFromUtc(toDateTime(performer->context().now(), QTimeZone::utc()))
        != 0;
    m_delegate->setLocalShown(local);
    m_zones->setText(local ? tr("UTC and %1").arg(placeOf(performer->context().zone())) : tr("UTC"));
    connect(m_list, &QListView::customContextMenuRequested, this, &TimelineView::showMenu);
    const auto unfold = [this](const QModelIndex &index) {
        if (m_model->row(index).folded == 0)
            return;
        const Uuid fold = m_model->row(index).id;
        if (fold == earlierFold(m_shown))
            m_most *= 8;
        else
            m_unfolded.insert(fold);
        refresh();
    };
    connect(m_list, &QListView::activated, this, unfold);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const auto attachment = m_model->row(index).attachment;
        if (attachment && isPicture(attachment->mediaType))
            showPicture(*attachment);
    });
    connect(m_list, &QListView::clicked, this, unfold);
}

QLayout *TimelineView::makeHead()
{
    const Measure measure(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure(16), measure(4), measure(16), measure(4));
    head->setSpacing(measure(8));
    m_title = plainLabel(tr("Timeline"), this, Type::Body, Weight::Bold);
    head->addWidget(m_title);
    m_zones = mutedLabel({}, this, Type::Caption);
    m_empty = mutedLabel({}, this, Type::Caption);
    head->addWidget(m_zones);
    head->addWidget(m_empty);
    head->addStretch();
    m_filterButton = new QToolButton(this);
    m_filterButton->setProperty("kind", QLatin1String("link"));
    m_filterButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_filterButton);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &words, TimelineFilter filter) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(filter == m_filter);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, words, filter] {
            m_filter = filter;
            m_filterButton->setText(words);
            refresh();
        });
    };
    add(tr("Everything"), TimelineFilter::Everything);
    add(tr("Written by people"), TimelineFilter::WrittenByPeople);
    add(tr("Decisions"), TimelineFilter::Decisions);
    add(tr("Public updates"), TimelineFilter::Updates);
    m_filterButton->setMenu(menu);
    m_filterButton->setText(tr("Everything"));
    m_filterButton->setAccessibleName(tr("Timeline filter"));
    m_words = new QLineEdit(this);
    m_words->setAccessibleName(tr("Search the timeline"));
    m_words->setPlaceholderText(tr("Search"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(measure(160));
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        m_list->setCurrentIndex({}); // the search starts with the first match
        refresh();
    });
    head->addWidget(m_words);
    head->addWidget(m_filterButton);
    return head;
}

void TimelineView::setNarrow(bool narrow)
{
    m_title->setHidden(narrow);
}

void TimelineView::show(const IncidentShown &shown)
{
    m_shown = shown;
    m_pictures->setStream(shown.incident.stream);
    refresh();
}

void TimelineView::refresh()
{
    const TimelineWish wish{m_filter, m_words->text(), m_unfolded, m_most};
    m_model->follow(timelineRows(m_shown, wish, m_performer->context().zone(), locale()));
    const bool asks = !m_words->text().isEmpty();
    if (m_model->rowCount() == 0)
        m_empty->setText(asks ? tr("no matches") : tr("no entries of this kind"));
    else
        m_empty->setText(asks ? tr("%n found", "entries of the timeline", int(entryRows().size()))
                              : QString());
    findWanted();
}

QList<TimelineRow> TimelineView::chosenRows(const QModelIndex &index) const
{
    QList<TimelineRow> chosen;
    for (int at = 0; at < m_model->rowCount(); ++at) {
        if (m_list->selectionModel()->isSelected(m_model->index(at)))
            chosen.append(m_model->row(m_model->index(at)));
    }
    return chosen.isEmpty() ? QList<TimelineRow>{m_model->row(index)} : chosen;
}

void TimelineView::showEntry(const Uuid &entry)
{
    m_wanted = entry;
    findWanted();
}

void TimelineView::findWanted()
{
    for (int row = 0; row < m_model->rowCount() && !m_wanted.isNull(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (m_model->row(index).id != m_wanted || m_model->row(index).heading)
            continue;
        m_wanted = {};
        m_atEnd = false; // otherwise the next act would scroll away from it
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
    const auto isWanted = [this](const EntryRecord &entry) { return entry.id == m_wanted; };
    const QList<EntryRecord> &all = m_shown.incident.timeline;
    if (m_most < all.size() && std::any_of(all.begin(), all.end(), isWanted)) {
        m_most = all.size(); // it may be one of the earlier entries
        refresh();
    }
}

void TimelineView::find(QWidget *before)
{
    if (!isFinding())
        m_before = before;
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QList<int> TimelineView::entryRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->row(m_model->index(row)).heading)
            rows.append(row);
    }
    return rows;
}

void TimelineView::goToFound(int by)
{
    const QList<int> rows = entryRows();
    if (rows.isEmpty())
        return;
    const qsizetype count = rows.size(), at = rows.indexOf(m_list->currentIndex().row());
    const qsizetype to = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    const QModelIndex index = m_model->index(rows[to]);
    m_atEnd = false; // otherwise the next act would scroll away from it
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    if (!m_words->text().isEmpty())
        m_empty->setText(tr("%1 of %2", "position among the matches").arg(to + 1).arg(count));
    m_words->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString()); // focus stays here
}

/// Ends the search and keeps the current match visible.
void TimelineView::leaveFind()
{
    const QModelIndex current = m_list->currentIndex();
    const Uuid reached = current.isValid() ? m_model->row(current).id : Uuid();
    m_words->clear();
    if (!reached.isNull())
        showEntry(reached);
    m_wanted = {}; // do not wait for an entry that is collapsed
    QWidget *before = m_before;
    m_before = nullptr;
    if (before)
        Q_EMIT findLeft();
    (before && before->isVisible() ? before : m_list)->setFocus(Qt::OtherFocusReason);
}

bool TimelineView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        m_before = nullptr; // the focus was moved elsewhere
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool back = key->modifiers() & Qt::ShiftModifier;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToFound(back ? -1 : 1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        goToFound(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        leaveFind();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void TimelineView::showMenu(const QPoint &place)
{
    const QModelIndex clicked = m_list->indexAt(place);
    const QModelIndex index
        = clicked.isValid() ? clicked : m_list->currentIndex(); // the menu key has no position
    if (!index.isValid() || m_model->row(index).heading)
        return;
    const QList<TimelineRow> chosen = chosenRows(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copy = [](const QString &text) { QApplication::clipboard()->setText(text); };
    connect(menu->addAction(tr("Copy as Markdown")), &QAction::triggered, this,
            [chosen, copy] { copy(timelineMarkdown(chosen)); });
    connect(menu->addAction(tr("Copy text")), &QAction::triggered, this, [chosen, copy] {
        QStringList texts;
        for (const TimelineRow &row : chosen)
            texts.append(row.text);
        copy(texts.join(QLatin1Char('\n')));
    });
    connect(menu->addAction(tr("Copy link to incident")), &QAction::triggered, this,
            [this, copy] { copy(QStringLiteral("watchroom:incident/") + m_shown.incident.name); });
    const TimelineRow row = m_model->row(index);
    if (row.attachment)
        addAttachmentActions(menu, *row.attachment);
    menu->addSeparator();
    const bool byHand = entryKindSpec(row.kind).isByHand;
    if (byHand && !row.withdrawn && !row.redacted) {
        connect(menu->addAction(tr("Withdraw")), &QAction::triggered, this,
                [this, id = row.id] { m_performer->perform(WithdrawEntryRequest{id.toString()}); });
        connect(menu->addAction(tr("Move to another incident…")), &QAction::triggered, this,
                [this, id = row.id] { Q_EMIT moveAsked(id.toString()); });
    }
    if (!row.redacted)
        connect(menu->addAction(tr("Redact entry…")), &QAction::triggered, this,
                [this, id = row.id] { Q_EMIT redactAsked(id.toString()); });
    menu->popup(
        m_list->viewport()->mapToGlobal(clicked.isValid() ? place : m_list->visualRect(index).center()));
}

void TimelineView::addAttachmentActions(QMenu *menu, const AttachmentRecord &attachment)
{
    menu->addSeparator();
    if (isPicture(attachment.mediaType))
        connect(menu->addAction(tr("Show image")), &QAction::triggered, this,
                [this, attachment] { showPicture(attachment); });
    connect(menu->addAction(tr("Save attachment as…")), &QAction::triggered, this,
            [this, attachment] { saveAttachment(attachment); });
}

void TimelineView::showPicture(const AttachmentRecord &attachment)
{
    auto *dialog = new PictureDialog(m_performer->workspace(), m_shown.incident.stream, attachment, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// The file dialog asks before it replaces a file. The saved file is not opened.
void TimelineView::saveAttachment(const AttachmentRecord &attachment)
{
    auto *dialog = new QFileDialog(this, tr("Save attachment"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(attachment.name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, attachment](const QString &path) {
        const auto saved = m_performer->workspace()->read([stream = m_shown.incident.stream,
                                                           digest = attachment.sha256,
                                                           path](const Reader &reader) {
            return attachmentBytes(reader.connection(), stream, digest)
                .and_then([&](const QByteArray &bytes) { return writeWhole(path, bytes, Eyes::OfOwner); });
        });
        onFinished(saved, this, [this, path](const Result<void> &done) {
            if (!done)
                Q_EMIT refused(done.error());
            else // lists this copy when the entry is redacted
                m_performer->workspace()->noteCopy(path);
        });
    });
    dialog->open();
}

void TimelineView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TimelineView::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(filesIn(*event->mimeData()));
}

} // namespace Watchroom
