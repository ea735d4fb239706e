// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tickrow.h"

#include "kit/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMouseEvent>

namespace Watchroom {

TickRow::TickRow(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(this))
    , m_text(plainLabel(text, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Measure(this)(8));
    layout->addWidget(m_box, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setWordWrap(true);
    m_box->setAccessibleName(text);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) { setMuted(m_text, on); });
    connect(m_box, &QCheckBox::clicked, this, &TickRow::ticked);
}

void TickRow::setTicked(bool ticked)
{
    m_box->setChecked(ticked);
}

void TickRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        m_box->click();
}

} // namespace Watchroom
