// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/look.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Watchroom {

/// Whether the tabs of last time open with the file; so unless somebody said otherwise.
bool opensLastTabs(const Preferences &preferences);

/// What a person may choose for this window and this desk. Each choice holds at once.
class SettingsView : public QWidget
{
    Q_OBJECT
public:
    /// \a startedAs: who the program was told to act as when it was started, which a choice here can't
    /// change; empty: nobody was named.
    SettingsView(Look &look, Preferences &preferences, Workspace *workspace, const QString &startedAs,
                 QWidget *parent = nullptr);
    /// Puts the focus on one of: colours, text, person, opening, keys.
    void take(const QString &setting);

Q_SIGNALS:
    /// Act as this person from now on.
    void personChosen(const QString &handle);
    void shortcutsAsked();

private:
    QVBoxLayout *makeSection(const QString &title, const QString &words);
    void addRow(QVBoxLayout *section, const QString &words, QWidget *control);
    void makeLooks();
    void makePerson(const QString &startedAs);
    void makeOpening();
    void makeKeys();
    void choosePerson();
    void follow();

    Look &m_look;
    Preferences &m_preferences;
    Workspace *m_workspace;
    QVBoxLayout *m_sections;
    QComboBox *m_colours = nullptr;
    QSpinBox *m_text = nullptr;
    QLineEdit *m_person = nullptr;
    QPushButton *m_act = nullptr, *m_keys = nullptr;
    QLabel *m_answer = nullptr;
    QCheckBox *m_tabs = nullptr;
};

} // namespace Watchroom
