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

/// Host and path only: query and fragment are long and tell the reader little.
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
    : SideList(tr("Links"), tr("Add a link"), tr("Links of this incident"), parent)
    , m_performer(performer)
    , m_model(new LinksModel(this))
{
    list()->setModel(m_model);
    list()->setTextElideMode(Qt::ElideMiddle);
    list()->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list()->setContextMenuPolicy(Qt::CustomContextMenu);
    list()->installEventFilter(this);
    connect(list(), &QListView::customContextMenuRequested, this, &LinksPane::showMenu);
    connect(list(), &QListView::activated, this,
            [this](const QModelIndex &index) { showMenu(list()->visualRect(index).center()); });
}

void LinksPane::show(const IncidentShown &shown)
{
    QList<LinkRow> rows;
    for (const LinkRecord &link : shown.incident.links)
        rows.append({link.id, link.kind, link.target});
    m_model->follow(rows);
    setCount(rows.isEmpty() ? tr("none", "links") : locale().toString(rows.size()));
    fit(200);
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
    const QModelIndex clicked = list()->indexAt(place);
    const QModelIndex index = clicked.isValid() ? clicked : list()->currentIndex();
    if (!index.isValid())
        return;
    const LinkRow row = m_model->row(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy address")), &QAction::triggered, this, [this, row] { copy(row); });
    if (isWebAddress(row.target))
        connect(menu->addAction(tr("Open in browser")), &QAction::triggered, this,
                [row] { QDesktopServices::openUrl(QUrl(row.target, QUrl::StrictMode)); });
    menu->addSeparator();
    connect(menu->addAction(tr("Remove link")), &QAction::triggered, this, [this, row] { remove(row); });
    menu->popup(
        list()->viewport()->mapToGlobal(clicked.isValid() ? place : list()->visualRect(index).center()));
}

bool LinksPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list() && event->type() == QEvent::KeyPress && list()->currentIndex().isValid()) {
        auto *key = static_cast<QKeyEvent *>(event);
        const LinkRow row = m_model->row(list()->currentIndex());
        if (key->matches(QKeySequence::Copy)) {
            copy(row);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            remove(row);
            return true;
        }
    }
    return SideList::eventFilter(watched, event);
}

} // namespace Watchroom
