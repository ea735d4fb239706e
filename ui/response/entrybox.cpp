// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/entrybox.h"

#include "kit/draftkeeper.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "response/entrycommand.h"
#include "response/entrytext.h"
#include "response/pendingfiles.h"

#include <QApplication>
#include <QKeyEvent>

namespace Watchroom {

namespace {
constexpr int mostLines = 6;
}

EntryBox::EntryBox(Performer *performer, QWidget *parent)
    : QWidget(parent)
    , m_performer(performer)
{
    const Measure measure(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(8), measure(16), measure(12));
    layout->setSpacing(measure(6));
    layout->addLayout(makeHead());
    m_files = new PendingFiles(m_performer->workspace(), this);
    layout->addWidget(m_files);
    layout->addLayout(makeLine());
    takeFiles();
    grow();
}

QLayout *EntryBox::makeHead()
{
    const Measure measure(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(measure(8));
    head->addWidget(mutedLabel(tr("To", "where an entry goes"), this, Type::Caption));
    m_target = plainLabel({}, this, Type::Caption, Weight::Bold);
    m_readers = mutedLabel({}, this, Type::Caption);
    m_meaning = plainLabel({}, this, Type::Caption);
    head->addWidget(m_target);
    head->addWidget(m_readers);
    head->addStretch();
    head->addWidget(m_meaning);
    return head;
}

QLayout *EntryBox::makeLine()
{
    const Measure measure(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(measure(8));
    m_text = new EntryText(this);
    m_text->setAccessibleName(tr("What happened"));
    m_text->setPlaceholderText(tr("What happened? Type / for commands"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_at = new QLineEdit(this);
    m_at->setAccessibleName(tr("When it happened"));
    m_at->setPlaceholderText(tr("now"));
    m_at->setFixedWidth(measure(88));
    QPushButton *note = button(tr("Add note"), Button::Plain, this);
    note->setToolTip(tr("Enter"));
    line->addWidget(m_text, 1);
    line->addWidget(m_at, 0, Qt::AlignBottom);
    line->addWidget(note, 0, Qt::AlignBottom);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        read();
    });
    connect(m_at, &QLineEdit::textChanged, this, &EntryBox::read);
    connect(m_at, &QLineEdit::returnPressed, this, &EntryBox::record);
    connect(note, &QPushButton::clicked, this, &EntryBox::record);
    return line;
}

void EntryBox::show(const IncidentShown &shown)
{
    m_shown = shown;
    m_target->setText(tr("%1 timeline").arg(shown.incident.name));
    m_readers->setText(
        shown.incident.confidential
            ? tr("confidential, visible to %n person(s)", "", int(shown.incident.members.size()))
            : tr("internal, visible to all at %1").arg(isolated(shown.organisation)));
    if (m_draft)
        return;
    const QString key = shown.draftKey(QStringLiteral("entry"));
    m_draft = new DraftKeeper(m_performer->workspace(), key, m_text);
    m_files->keepBeside(key);
}

void EntryBox::takeFocus()
{
    m_text->setFocus();
}

void EntryBox::begin(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus();
}

void EntryBox::grow()
{
    const int lines = std::clamp(m_text->document()->lineCount(), 1, mostLines);
    m_text->setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + Measure(this)(14));
}

void EntryBox::takeFiles()
{
    connect(m_text, &EntryText::filesBrought, this, &EntryBox::attach);
    connect(m_text, &EntryText::pictureBrought, this, [this](const QByteArray &png, const QImage &pixels) {
        const QDateTime now = toDateTime(m_performer->context().now(), QTimeZone::utc());
        m_files->addPicture(png, pixels,
                            tr("Picture %1.png", "a time that a file's name can hold")
                                .arg(now.toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"))));
    });
    connect(m_files, &PendingFiles::refused, m_performer, &Performer::refused);
    connect(m_files, &PendingFiles::changed, this, [this] {
        read();
        if (!m_files->isReading() && std::exchange(m_recordWhenRead, false))
            record();
    });
}

void EntryBox::attach(const QStringList &paths)
{
    m_files->addPaths(paths);
    m_text->setFocus();
}

bool EntryBox::isEmpty() const
{
    return m_text->toPlainText().trimmed().isEmpty() && m_files->files().isEmpty();
}

Result<EntryMeaning> EntryBox::meaning() const
{
    auto meaning = entryMeaning(m_text->toPlainText(), m_at->text(), m_shown, m_performer->context());
    if (!meaning || m_files->files().isEmpty())
        return meaning;
    auto *note = std::get_if<NoteRequest>(&meaning->request);
    if (!note)
        return fail(ErrorCode::Invalid, tr("Nothing was added: a command can't have attachments."), {},
                    tr("Remove the files, or write a note."));
    note->files = m_files->files();
    if (meaning->words.isEmpty())
        meaning->words = tr("attach %n file(s)", "", int(note->files.size()));
    return meaning;
}

void EntryBox::read()
{
    const Tokens &t = tokens(QApplication::palette());
    if (isEmpty()) {
        m_meaning->clear();
        return;
    }
    const auto meant = meaning();
    setColour(m_meaning, meant ? t.accent : t.warning);
    m_meaning->setText(meant                              ? meant->words
                           : meant.error().hint.isEmpty() ? meant.error().message
                                                          : meant.error().hint);
}

void EntryBox::record()
{
    if (m_busy)
        return;
    if (m_files->isReading()) {
        m_recordWhenRead = true;
        return;
    }
    if (isEmpty())
        return;
    const auto meant = meaning();
    if (!meant) {
        Q_EMIT m_performer->refused(meant.error());
        return;
    }
    m_busy = true;
    const auto finished = [this, text = m_text->toPlainText(), files = m_files->files()](bool recorded) {
        m_busy = false;
        if (!recorded)
            return;
        m_files->forget(files);
        m_at->clear();
        m_draft->forget();
        removeRecorded(text);
    };
    std::visit([&](const auto &request) { m_performer->perform(request, this, finished); }, meant->request);
}

/// Removes the recorded text and keeps what was typed in the meantime.
void EntryBox::removeRecorded(const QString &text)
{
    if (!m_text->toPlainText().startsWith(text))
        return;
    QTextCursor recorded(m_text->document());
    recorded.setPosition(int(text.size()), QTextCursor::KeepAnchor);
    recorded.removeSelectedText();
}

bool EntryBox::complete()
{
    const QString typed = m_text->toPlainText();
    if (!typed.startsWith(QLatin1Char('/')) || typed.contains(QLatin1Char(' ')) || !m_shown.process())
        return false;
    QStringList fitting;
    for (const QString &command : entryCommands(*m_shown.process())) {
        if (command.startsWith(typed))
            fitting.append(command);
    }
    if (fitting.isEmpty())
        return false;
    QString common = fitting.first();
    for (const QString &command : std::as_const(fitting)) {
        while (!command.startsWith(common))
            common.chop(1);
    }
    begin(fitting.size() == 1 ? common + QLatin1Char(' ') : common);
    if (fitting.size() > 1)
        m_meaning->setText(fitting.join(QLatin1Char(' ')));
    return true;
}

bool EntryBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            record();
            return true;
        }
        if (key->key() == Qt::Key_Tab && complete())
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Watchroom
