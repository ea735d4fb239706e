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

/// Whether the tabs of the last session are reopened with the file; true by default.
bool opensLastTabs(const Preferences &preferences);

/// The settings of this person for this window and this desk. Changes apply at once.
class SettingsView : public QWidget
{
    Q_OBJECT
public:
    /// \a startedAs is the handle that was given when the program was started, which can't be changed here;
    /// empty if none was given.
    SettingsView(Look &look, Preferences &preferences, Workspace *workspace, const QString &startedAs,
                 QWidget *parent = nullptr);
    /// Focuses one setting: colours, text, person, opening or keys.
    void take(const QString &setting);

Q_SIGNALS:
    /// Use this handle from now on.
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
