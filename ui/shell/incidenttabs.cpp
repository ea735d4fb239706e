// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/incidenttabs.h"

#include "composer/composerview.h"
#include "kit/icon.h"
#include "kit/measure.h"
#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "response/responseview.h"
#include "shell/tabcover.h"

#include <QApplication>
#include <QLineEdit>
#include <QToolButton>

namespace Watchroom {

namespace {
constexpr int titleShown = 22; ///< characters of the title on a tab
}

IncidentTabs::IncidentTabs(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_bar(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setDocumentMode(true);
    m_bar->setUsesScrollButtons(true);
    m_bar->setAccessibleName(tr("Open incidents"));
    QWidget *band = pane(this);
    auto *bandLayout = new QHBoxLayout(band);
    bandLayout->setContentsMargins(Measure(this)(8), 0, 0, 0);
    bandLayout->addWidget(m_bar);
    bandLayout->addStretch();
    layout->addWidget(band);
    layout->addWidget(hairline(this));
    layout->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            m_stack->setCurrentIndex(index);
        Q_EMIT turned();
    });
}

int IncidentTabs::indexOf(const QString &name) const
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].response->name() == name)
            return i;
    }
    return -1;
}

QString IncidentTabs::current() const
{
    const ResponseView *front = response();
    return front ? front->name() : QString();
}

ResponseView *IncidentTabs::response() const
{
    const int index = m_bar->currentIndex();
    return index >= 0 ? m_pages[index].response : nullptr;
}

QStringList IncidentTabs::names() const
{
    QStringList names;
    for (const Page &page : m_pages)
        names.append(page.response->name());
    return names;
}

int IncidentTabs::ensure(const QString &name)
{
    int index = indexOf(name);
    if (index >= 0)
        return index;
    Page made;
    made.stack = new QStackedWidget(m_stack);
    made.response = new ResponseView(m_workspace, name, made.stack);
    made.stack->addWidget(made.response);
    connect(made.response, &ResponseView::changed, this, &IncidentTabs::showChange);
    connect(made.response, &ResponseView::updateAsked, this, &IncidentTabs::compose);
    connect(made.response, &ResponseView::performed, this,
            [this, name](const QList<Act> &acts) { Q_EMIT performed(name, acts); });
    cover(made, name);
    m_pages.append(made);
    m_stack->addWidget(made.stack);
    index = m_bar->addTab(name);
    addCloseButton(index, name);
    Q_EMIT turned();
    return index;
}

/// Covers the page until its incident is loaded, or shows why loading failed.
void IncidentTabs::cover(Page &page, const QString &name)
{
    page.cover = new TabCover(name, page.stack);
    page.stack->addWidget(page.cover);
    page.stack->setCurrentWidget(page.cover);
    connect(page.response, &ResponseView::failed, page.cover, &TabCover::tell);
    connect(page.cover, &TabCover::againAsked, page.response, &ResponseView::reload);
    connect(page.cover, &TabCover::closeAsked, this, [this, name] { close(indexOf(name)); });
}

void IncidentTabs::open(const QString &name)
{
    const int index = ensure(name);
    m_bar->setCurrentIndex(index);
    Page &shown = page(index);
    if (shown.cover)
        return; // it takes the focus once it is loaded
    shown.stack->setCurrentWidget(shown.response);
    shown.response->takeFocus();
}

void IncidentTabs::addCloseButton(int index, const QString &name)
{
    auto *shut = new QToolButton(m_bar);
    shut->setProperty("kind", QLatin1String("link"));
    shut->setIcon(icon("close", tokens(QApplication::palette()).muted));
    shut->setIconSize(QSize(12, 12));
    shut->setAccessibleName(tr("Close tab %1").arg(name));
    shut->setFocusPolicy(Qt::NoFocus); // use Ctrl+W instead
    connect(shut, &QToolButton::clicked, this, [this, name] { close(indexOf(name)); });
    m_bar->setTabButton(index, layoutDirection() == Qt::RightToLeft ? QTabBar::LeftSide : QTabBar::RightSide,
                        shut);
}

void IncidentTabs::compose(const QString &name, const QString &publicState)
{
    open(name);
    Page &shown = page(indexOf(name));
    if (!shown.composer) {
        shown.composer = new ComposerView(m_workspace, name, shown.stack);
        shown.stack->addWidget(shown.composer);
        connect(shown.composer, &ComposerView::closed, this, [this, name] { open(name); });
    }
    shown.stack->setCurrentWidget(shown.composer);
    shown.composer->begin(publicState);
}

void IncidentTabs::level(const QString &name)
{
    open(name);
    ResponseView *view = response();
    if (view->isLoaded())
        view->level();
    else
        connect(view, &ResponseView::changed, view, &ResponseView::level, Qt::SingleShotConnection);
}

void IncidentTabs::turn(int by)
{
    if (m_bar->count() > 0)
        m_bar->setCurrentIndex((m_bar->currentIndex() + by + m_bar->count()) % m_bar->count());
}

void IncidentTabs::closeCurrent()
{
    if (m_bar->currentIndex() >= 0)
        close(m_bar->currentIndex());
}

void IncidentTabs::close(int index)
{
    QStackedWidget *gone = m_pages.takeAt(index).stack;
    m_stack->removeWidget(gone);
    gone->deleteLater();
    m_bar->removeTab(index);
    if (m_bar->count() == 0)
        Q_EMIT emptied();
    Q_EMIT turned();
}

void IncidentTabs::showChange(const QString &name, const QString &title, const QString &severity)
{
    const int index = indexOf(name);
    if (index < 0)
        return;
    if (Page &shown = page(index); shown.cover) {
        const bool waiting = shown.stack->currentWidget() == shown.cover;
        std::exchange(shown.cover, nullptr)->deleteLater();
        if (waiting) {
            shown.stack->setCurrentWidget(shown.response);
            const QWidget *typing = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            if (index == m_bar->currentIndex() && isVisible() && (!typing || isAncestorOf(typing)))
                shown.response->takeFocus();
        }
    }
    QString cut = title.left(titleShown);
    if (cut.size() < title.size())
        cut += QChar(0x2026);
    cut.replace(QLatin1Char('&'), QStringLiteral("&&")); // a single & would underline a letter
    m_bar->setTabText(index, tr("%1  %2", "name and title on a tab").arg(name, cut));
    m_bar->setTabToolTip(index, QStringLiteral("<p>%1</p>").arg(title.toHtmlEscaped()));
    m_bar->setTabIcon(index,
                      severityIcon({severity}, Measure(this)(14), tokens(QApplication::palette()).text));
}

} // namespace Watchroom
