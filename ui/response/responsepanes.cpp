// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/responsepanes.h"

#include "kit/widgets.h"

#include <QApplication>
#include <QEvent>
#include <QTabBar>

namespace Watchroom {

namespace {
constexpr int charactersBeside = 130; ///< of average width, for two columns; with fewer, tabs are used
constexpr int mostCriteria = 42;      ///< percent of the height; the timeline keeps more than half
} // namespace

ResponsePanes::ResponsePanes(QWidget *parent)
    : QWidget(parent)
    , m_titles(QStringList(TabCount))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // otherwise the window could not become narrower
}

QSize ResponsePanes::minimumSizeHint() const
{
    const Measure measure(this);
    return {measure(300), measure(180)};
}

void ResponsePanes::setParts(const Parts &parts)
{
    m_parts = parts;
    m_parts.criteria->installEventFilter(this);
    arrange();
}

void ResponsePanes::setTitle(Tab tab, const QString &title)
{
    m_titles[tab] = title;
    if (m_tabs)
        m_tabs->setTabText(tab, title);
}

void ResponsePanes::reveal(Tab tab)
{
    if (m_tabs)
        m_tabs->setCurrentIndex(tab);
}

bool ResponsePanes::wantsNarrow() const
{
    return width() < charactersBeside * fontMetrics().averageCharWidth();
}

/// Moves the panes without recreating them, so that typed text and focus are kept.
void ResponsePanes::arrange()
{
    QPointer<QWidget> focus = QApplication::focusWidget();
    if (focus && !isAncestorOf(focus))
        focus = nullptr;
    QWidget *before = m_arranged;
    m_tab = current();
    m_arranged = wantsNarrow() ? oneAtATime() : beside();
    m_layout->addWidget(m_arranged);
    if (before) {
        m_layout->removeWidget(before);
        before->hide();
        before->deleteLater(); // it is empty now; deleting it at once would crash the style that is polishing
                               // it
    }
    if (focus)
        focus->setFocus();
    fitCriteria();
    Q_EMIT narrowed(isNarrow());
}

QScrollArea *ResponsePanes::scrolled(QWidget *content, QWidget *parent)
{
    QScrollArea *scroll = columnScroll(parent);
    scroll->setWidget(content);
    return scroll;
}

QWidget *ResponsePanes::beside()
{
    m_tabs = nullptr;
    auto *all = new QWidget(this);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *centre = new QVBoxLayout;
    centre->setSpacing(0);
    m_criteriaScroll = scrolled(m_parts.criteria, all);
    centre->addWidget(m_parts.stepper);
    centre->addWidget(hairline(all));
    centre->addWidget(m_criteriaScroll);
    centre->addWidget(hairline(all));
    centre->addWidget(m_parts.timeline, 1);
    centre->addWidget(hairline(all));
    centre->addWidget(m_parts.entry);
    row->addLayout(centre, 1);
    auto *rule = new QFrame(all);
    rule->setProperty("kind", QLatin1String("line"));
    rule->setFixedWidth(1);
    row->addWidget(rule);
    QWidget *side = pane(all);
    auto *people = new QVBoxLayout(side);
    people->setContentsMargins(0, 0, 0, 0);
    people->setSpacing(0);
    for (QWidget *part : {m_parts.card, m_parts.calls, m_parts.roles, m_parts.tasks, m_parts.links}) {
        part->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        people->addWidget(part);
    }
    people->addStretch();
    QScrollArea *scroll = scrolled(side, all);
    scroll->setFixedWidth(Measure(this)(352));
    row->addWidget(scroll);
    return all;
}

QWidget *ResponsePanes::oneAtATime()
{
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_parts.stepper);
    column->addWidget(hairline(all));
    auto *tabs = new QTabWidget(all);
    tabs->setDocumentMode(true);
    tabs->tabBar()->setAccessibleName(tr("Sections of the incident"));
    tabs->tabBar()->setDrawBase(false);
    auto *role = new QWidget(tabs);
    auto *roleParts = new QVBoxLayout(role);
    roleParts->setContentsMargins(0, 0, 0, 0);
    roleParts->addWidget(m_parts.card);
    roleParts->addWidget(m_parts.roles);
    roleParts->addStretch();
    // Each pane gets its own page: a tab widget hides its pages, and a pane controls its own visibility.
    const auto page = [tabs](QWidget *part, bool atTop) {
        auto *made = new QWidget(tabs);
        auto *layout = new QVBoxLayout(made);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(part);
        if (atTop)
            layout->addStretch();
        return made;
    };
    tabs->addTab(page(m_parts.timeline, false), m_titles[Timeline]);
    tabs->addTab(scrolled(page(m_parts.criteria, true), tabs), m_titles[Criteria]);
    tabs->addTab(scrolled(role, tabs), m_titles[Role]);
    tabs->addTab(scrolled(page(m_parts.calls, true), tabs), m_titles[Calls]);
    QWidget *tasks = page(m_parts.tasks, false);
    tasks->layout()->addWidget(m_parts.links);
    static_cast<QVBoxLayout *>(tasks->layout())->addStretch();
    tabs->addTab(scrolled(tasks, tabs), m_titles[Tasks]);
    column->addWidget(tabs, 1);
    column->addWidget(hairline(all));
    column->addWidget(m_parts.entry);
    tabs->setCurrentIndex(m_tab);
    m_tabs = tabs;
    return all;
}

void ResponsePanes::fitCriteria()
{
    if (!m_criteriaScroll)
        return;
    const int width = m_criteriaScroll->viewport()->width();
    const QLayout *rows = m_parts.criteria->layout();
    const int wanted = rows->hasHeightForWidth() ? rows->totalHeightForWidth(width)
                                                 : m_parts.criteria->sizeHint().height();
    m_criteriaScroll->setFixedHeight(std::min(wanted, height() * mostCriteria / 100));
}

void ResponsePanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_arranged && wantsNarrow() != isNarrow())
        arrange();
    fitCriteria();
}

void ResponsePanes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_arranged)
        arrange();
}

bool ResponsePanes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_parts.criteria && event->type() == QEvent::LayoutRequest)
        fitCriteria();
    return QWidget::eventFilter(watched, event);
}

} // namespace Watchroom
