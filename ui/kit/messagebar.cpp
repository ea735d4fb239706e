// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/messagebar.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QAccessible>
#include <QApplication>

namespace Watchroom {

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
{
    const Measure measure(this);
    setAttribute(Qt::WA_StyledBackground);
    setProperty("kind", QLatin1String("danger"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(8), measure(16), measure(8));
    auto *sign = new QLabel(this);
    showIcon(sign, icon("alert", tokens(QApplication::palette()).danger), measure(16));
    m_words = plainLabel({}, this);
    m_words->setWordWrap(true);
    QPushButton *close = button(tr("Close"), Button::Link, this);
    close->setAccessibleName(tr("Close the message"));
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    layout->addWidget(sign);
    layout->addWidget(m_words, 1);
    layout->addWidget(close);
    hide();
}

void MessageBar::tell(const Error &error)
{
    m_words->setText(QStringList{error.message, error.hint}.join(QLatin1Char(' ')).trimmed());
    show();
    QAccessibleEvent heard(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&heard);
}

} // namespace Watchroom
