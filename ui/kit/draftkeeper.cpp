// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/draftkeeper.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace Watchroom {

namespace {
// The timer is started by the first key and not restarted by later ones, so that steady typing can't delay
// saving.
constexpr std::chrono::milliseconds keepAfter{400};
} // namespace

DraftKeeper::DraftKeeper(Workspace *workspace, const QString &key, QLineEdit *box)
    : QObject(box)
    , m_workspace(workspace)
    , m_key(key)
    , m_text([box] { return box->text(); })
    , m_cursor([box] { return box->cursorPosition(); })
    , m_show([box](const Draft &draft) {
        box->setText(draft.text);
        box->setCursorPosition(draft.cursor);
    })
{
    connect(box, &QLineEdit::textChanged, this, &DraftKeeper::changed);
    begin(box);
}

DraftKeeper::DraftKeeper(Workspace *workspace, const QString &key, QPlainTextEdit *box)
    : QObject(box)
    , m_workspace(workspace)
    , m_key(key)
    , m_text([box] { return box->toPlainText(); })
    , m_cursor([box] { return box->textCursor().position(); })
    , m_show([box](const Draft &draft) {
        box->setPlainText(draft.text);
        QTextCursor cursor = box->textCursor();
        cursor.setPosition(std::clamp(draft.cursor, 0, int(draft.text.size())));
        box->setTextCursor(cursor);
    })
{
    connect(box, &QPlainTextEdit::textChanged, this, &DraftKeeper::changed);
    begin(box);
}

void DraftKeeper::begin(QObject *box)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfter);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(m_workspace, &Workspace::finishing, this, &DraftKeeper::flush);
    box->setProperty("draftKey", m_key);
    restore();
}

void DraftKeeper::restore()
{
    const auto found = m_workspace->local([key = m_key](LocalStore &store) { return store.draft(key); });
    onFinished(found, this, [this](const Result<std::optional<Draft>> &draft) {
        if (!draft || !*draft || !m_text().isEmpty()) // keep what was typed while loading
            return;
        m_kept = (*draft)->text;
        m_show(**draft);
        Q_EMIT restored();
    });
}

void DraftKeeper::changed()
{
    if (!m_timer.isActive() && m_text() != m_kept)
        m_timer.start();
}

void DraftKeeper::flush()
{
    m_timer.stop();
    const QString text = m_text();
    if (text == m_kept)
        return;
    m_kept = text;
    const Draft draft{m_key, text, m_cursor(), m_workspace->context().now()};
    onFinished(m_workspace->keepDraft(draft), this, [this, at = draft.saved](const Result<void> &result) {
        if (result)
            Q_EMIT kept(toDateTime(at, QTimeZone::utc()));
        else
            m_kept.clear(); // the next key tries again
    });
}

void DraftKeeper::forget()
{
    m_timer.stop();
    m_kept.clear();
    const auto gone = m_workspace->local([key = m_key](LocalStore &store) {
        return store.saveDraft({key, QString(), 0, Instant()});
    });
    onFinished(gone, this, [](const Result<void> &) {}); // failure is harmless
}

} // namespace Watchroom
