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

/// One growing line: says where it goes, what Enter will do, and keeps what is typed. Enter records,
/// Shift+Enter is a new line, Tab completes a command.
class EntryBox : public QWidget
{
    Q_OBJECT
public:
    explicit EntryBox(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    void takeFocus();
    /// Puts \a text into the box, to go on from there.
    void begin(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeHead();
    QLayout *makeLine();
    void read();
    void record();
    bool complete();
    void grow();

    Performer *m_performer;
    IncidentShown m_shown;
    QLabel *m_target, *m_readers, *m_meaning;
    QPlainTextEdit *m_text;
    QLineEdit *m_at;
    DraftKeeper *m_draft = nullptr;
    bool m_busy = false;
};

} // namespace Watchroom
