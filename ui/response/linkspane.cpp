// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/linkspane.h"

#include "kit/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QUrl>

namespace Watchroom {

namespace {
constexpr int longestShown = 48; ///< characters of an address

QString kindShown(const QString &kind)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("related"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "related")},
        {QStringLiteral("duplicate"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "duplicate")},
        {QStringLiteral("change"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "change")},
        {QStringLiteral("follow_up"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "follow-up")},
        {QStringLiteral("caused_by"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "caused by")},
        {QStringLiteral("page"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "page")},
        {QStringLiteral("issue"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "issue")},
        {QStringLiteral("review"), QT_TRANSLATE_NOOP("Watchroom::LinksModel", "review")}};
    const char *name = names.value(kind);
    return name ? LinksModel::tr(name) : kind;
}

/// Host and path: what is asked and where on the page says little and may be long.
QString shortened(const QString &target)
{
    const QUrl url(target);
    QString shown = url.host().isEmpty() ? target : url.host() + url.path();
    if (shown.endsWith(QLatin1Char('/')))
        shown.chop(1);
    if (shown.size() > longestShown)
        shown = shown.left(longestShown / 2) + QChar(0x2026) + shown.right(longestShown / 2 - 1);
    return shown;
}

bool isAddress(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}
} // namespace

QVariant LinksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LinkRow &link = row(index);
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1: %2", "kind of a link and its address")
            .arg(kindShown(link.kind), isolated(shortened(link.target)));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "kind of a link and its address").arg(kindShown(link.kind), link.target);
    case Qt::ToolTipRole:
        return link.target.toHtmlEscaped();
    default:
        return {};
    }
}

LinksPane::LinksPane(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
    , m_model(new LinksModel(this))
    , m_count(mutedLabel({}, this))
    , m_list(new QListView(this))
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    layout->setSpacing(measure(6));
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Links"), this, Type::Body, Weight::Bold));
    head->addWidget(m_count);
    head->addStretch();
    QPushButton *add = button(tr("Add"), Button::Link, this);
    add->setAccessibleName(tr("Add a link"));
    connect(add, &QPushButton::clicked, this, &LinksPane::addAsked);
    head->addWidget(add);
    layout->addLayout(head);
    layout->addWidget(m_list);
    m_list->setModel(m_model);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false); // the pane's tone shows
    m_list->setAccessibleName(tr("Links of this incident"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::customContextMenuRequested, this, &LinksPane::showMenu);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { showMenu(m_list->visualRect(index).center()); });
}

void LinksPane::show(const IncidentShown &shown)
{
    QList<LinkRow> rows;
    for (const LinkRecord &link : shown.incident.links)
        rows.append({link.id, link.kind, link.target});
    m_model->follow(rows);
    m_count->setText(rows.isEmpty() ? tr("none", "links") : locale().toString(rows.size()));
    m_list->setVisible(!rows.isEmpty());
    int height = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        height += std::max(m_list->sizeHintForRow(i), Measure(this)(24));
    m_list->setFixedHeight(std::min(height + 4, Measure(this)(200)));
}

void LinksPane::copy(const LinkRow &row)
{
    QApplication::clipboard()->setText(row.target);
}

void LinksPane::remove(const LinkRow &row)
{
    m_performer->perform(UnlinkRequest{row.kind, row.target});
}

void LinksPane::showMenu(const QPoint &place)
{
    const QModelIndex clicked = m_list->indexAt(place);
    const QModelIndex index = clicked.isValid() ? clicked : m_list->currentIndex();
    if (!index.isValid())
        return;
    const LinkRow row = m_model->row(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy the address")), &QAction::triggered, this, [this, row] { copy(row); });
    if (isAddress(row.target))
        connect(menu->addAction(tr("Open in the browser")), &QAction::triggered, this,
                [row] { QDesktopServices::openUrl(QUrl(row.target, QUrl::StrictMode)); });
    menu->addSeparator();
    connect(menu->addAction(tr("Remove the link")), &QAction::triggered, this, [this, row] { remove(row); });
    menu->popup(
        m_list->viewport()->mapToGlobal(clicked.isValid() ? place : m_list->visualRect(index).center()));
}

bool LinksPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_list->currentIndex().isValid()) {
        auto *key = static_cast<QKeyEvent *>(event);
        const LinkRow row = m_model->row(m_list->currentIndex());
        if (key->matches(QKeySequence::Copy)) {
            copy(row);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove(row);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Watchroom
