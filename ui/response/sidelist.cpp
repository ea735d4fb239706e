// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/sidelist.h"

#include "kit/widgets.h"

namespace Watchroom {

SideList::SideList(const QString &title, const QString &addName, const QString &listName, QWidget *parent)
    : QWidget(parent)
    , m_count(mutedLabel({}, this))
    , m_list(new QListView(this))
{
    QVBoxLayout *layout = sidePaneLayout(this);
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(title, this, Type::Body, Weight::Bold));
    head->addWidget(m_count);
    head->addStretch();
    QPushButton *add = button(tr("Add"), Button::Link, this);
    add->setAccessibleName(addName);
    connect(add, &QPushButton::clicked, this, &SideList::addAsked);
    head->addWidget(add);
    layout->addLayout(head);
    layout->addWidget(m_list);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // shows the background of the pane
    m_list->setAccessibleName(listName);
}

void SideList::fit(int most)
{
    const Measure measure(this);
    const int rows = m_list->model()->rowCount();
    m_list->setVisible(rows > 0);
    int height = 0;
    for (int i = 0; i < rows; ++i)
        height += std::max(m_list->sizeHintForRow(i), measure(24));
    m_list->setFixedHeight(std::min(height + 4, measure(most)));
}

} // namespace Watchroom
