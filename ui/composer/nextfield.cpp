// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/nextfield.h"

#include "base/timetext.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QHBoxLayout>

namespace Watchroom {

NextField::NextField(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_box(new QLineEdit(this))
    , m_label(mutedLabel({}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_box->setAccessibleName(tr("Next update"));
    m_box->setFixedWidth(Measure(this)(104));
    m_label->setWordWrap(true);
    layout->addWidget(m_box);
    layout->addWidget(m_label, 1);
    setFocusProxy(m_box);
    connect(m_box, &QLineEdit::textChanged, this, [this] {
        showHint();
        Q_EMIT changed();
    });
}

void NextField::setMoment(const std::optional<Moment> &moment)
{
    m_shown = moment;
    m_shownText = moment ? clockShown(*moment, m_context.zone()) : QString();
    const QSignalBlocker quiet(m_box);
    m_box->setText(m_shownText); // also resets isModified()
    showHint();
}

Result<std::optional<Moment>> NextField::moment() const
{
    const QString text = m_box->text().trimmed();
    if (text.isEmpty())
        return std::optional<Moment>();
    if (text == m_shownText)
        return m_shown;
    const auto read = nextMomentFromText(text, m_context.now(), m_context.zone());
    WR_TRY(read);
    return std::optional(*read);
}

void NextField::setHint(const QString &hint)
{
    m_hint = hint;
    showHint();
}

void NextField::showHint()
{
    const auto read = moment();
    m_label->setText(read ? m_hint : read.error().message + QLatin1Char(' ') + read.error().hint);
    const Tokens &t = tokens(QApplication::palette());
    setColour(m_label, read ? t.muted : t.danger);
    m_box->setAccessibleDescription(m_label->text());
}

} // namespace Watchroom
