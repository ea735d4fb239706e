// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shortcuts.h"

#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace Watchroom {

/// Lists every command with its shortcut, by menu, and changes the shortcut of the selected one. A conflict
/// is reported before anything is saved.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(Shortcuts &shortcuts, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    QLayout *makeEditor();
    const Command *chosen() const;
    void showChosen();
    void check();
    void keep();

    Shortcuts &m_shortcuts;
    QTreeWidget *m_list;
    QLabel *m_what, *m_answer;
    QKeySequenceEdit *m_keys;
    QPushButton *m_use, *m_standard;
};

} // namespace Watchroom
