// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/incidentshown.h"
#include "kit/performer.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>

namespace Watchroom {

class DraftKeeper;
class EntryText;
class PendingFiles;
struct EntryMeaning;

/// A text box that grows with its content. Shows its target and what Enter will do, and saves drafts. Enter
/// records, Shift+Enter inserts a line break, Tab completes a command. Images and files can be pasted or
/// dropped.
class EntryBox : public QWidget
{
    Q_OBJECT
public:
    explicit EntryBox(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    void takeFocus();
    /// Replaces the content with \a text and places the cursor at its end.
    void begin(const QString &text);
    /// Attaches the files to the next entry.
    void attach(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeHead();
    QLayout *makeLine();
    void read();
    void takeFiles();
    bool isEmpty() const;
    Result<EntryMeaning> meaning() const;
    void record();
    void removeRecorded(const QString &text);
    bool complete();
    void grow();

    Performer *m_performer;
    IncidentShown m_shown;
    QLabel *m_target, *m_readers, *m_meaning;
    PendingFiles *m_files;
    EntryText *m_text;
    QLineEdit *m_at;
    DraftKeeper *m_draft = nullptr;
    bool m_busy = false;
    bool m_recordWhenRead = false; ///< Enter was pressed while a file was being read
};

} // namespace Watchroom
