// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/filterline.h"

#include <QAbstractItemView>

namespace Watchroom {

FilterLine::FilterLine(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(&m_candidates)
{
    setClearButtonEnabled(true);
    setAccessibleName(tr("Search and filter"));
    setAccessibleDescription(
        tr("Search titles, timelines and updates, or add filters such as sev:1, service:, is:open."));
    setPlaceholderText(tr("Search, or sev:1 service:… is:open area:… state:… person:…"));
    // Not setCompleter(): that one replaces the whole line.
    m_completer.setWidget(this);
    m_completer.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(this, &QLineEdit::textEdited, this, &FilterLine::offer);
    connect(&m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterLine::put);
}

void FilterLine::offer()
{
    const QueryCompletion found = completionAt(text(), cursorPosition(), m_words);
    const QString typed = text().mid(found.start, found.length);
    const bool done = found.candidates.size() == 1 && found.candidates.first() == typed;
    if (typed.isEmpty() || done || found.candidates.isEmpty()) {
        m_completer.popup()->hide();
        return;
    }
    m_candidates.setStringList(found.candidates);
    m_completer.complete();
}

void FilterLine::put(const QString &candidate)
{
    const QueryCompletion place = completionAt(text(), cursorPosition(), m_words);
    const bool more = candidate.endsWith(QLatin1Char(':'));
    setText(text().left(place.start) + candidate + (more ? QString() : QStringLiteral(" "))
            + text().mid(place.start + place.length).trimmed());
    setCursorPosition(place.start + int(candidate.size()) + (more ? 0 : 1));
    if (more)
        offer();
}

} // namespace Watchroom
