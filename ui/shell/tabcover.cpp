// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tabcover.h"

#include "kit/widgets.h"

#include <QVBoxLayout>

namespace Watchroom {

namespace {
constexpr std::chrono::milliseconds wonderAfter{300}; ///< avoids flicker when loading is fast
}

TabCover::TabCover(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel({}, this, Type::Heading, Weight::Bold))
    , m_words(mutedLabel({}, this))
    , m_again(button(tr("Try again"), Button::Primary, this))
    , m_close(button(tr("Close tab"), Button::Plain, this))
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(measure(8));
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure(8));
    row->addStretch();
    row->addWidget(m_again);
    row->addWidget(m_close);
    row->addStretch();
    layout->addSpacing(measure(8));
    layout->addLayout(row);
    layout->addStretch(3);
    for (QLabel *label : {m_title, m_words}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_again->hide();
    m_close->hide();
    connect(m_again, &QPushButton::clicked, this, &TabCover::againAsked);
    connect(m_close, &QPushButton::clicked, this, &TabCover::closeAsked);
    m_wonder.setSingleShot(true);
    m_wonder.setInterval(wonderAfter);
    connect(&m_wonder, &QTimer::timeout, this,
            [this, name] { m_title->setText(tr("Loading %1…").arg(name)); });
    m_wonder.start();
}

void TabCover::tell(const Error &error)
{
    m_wonder.stop();
    m_title->setText(error.message);
    m_words->setText(error.hint);
    m_again->setVisible(error.code != ErrorCode::NotFound); // trying again does not help
    m_close->show();
}

} // namespace Watchroom
