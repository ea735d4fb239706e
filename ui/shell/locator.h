// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/locatormodel.h"
#include "workspace/workspace.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QTimer>

namespace Watchroom {

/// The search box for incidents, commands, settings and help. The prefix ">" limits it to commands, "#" to
/// incidents, "@" to people, "?" to help. Arrow keys select, Enter runs, Esc returns the focus.
class Locator : public QWidget
{
    Q_OBJECT
public:
    explicit Locator(QWidget *window);

    /// Returns the offered commands; called for each search, because what is available changes.
    using Offer = std::function<QList<LocatorHit>()>;
    void setOffers(Offer commands, Offer settings, Offer help);
    void setWorkspace(Workspace *workspace);
    /// Sets the shortcut shown in the placeholder.
    void setKeys(const QString &keys);
    /// Focuses the box.
    void take();

Q_SIGNALS:
    void incidentChosen(const QString &name);
    /// Show the incidents of the person \a handle.
    void personChosen(const QString &handle);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void lookForIncidents(const QString &text);
    void lookForPeople(const QString &text);
    QList<LocatorHit> hints();
    LocatorHit hint(const QString &prefix, const QString &title);
    void show(const QList<LocatorHit> &first, const QList<LocatorHit> &incidents);
    void place();
    bool press(int key);
    void choose(int row);
    void leave();

    QWidget *m_window;
    QPointer<Workspace> m_workspace;
    Offer m_commands, m_settings, m_help;
    QLineEdit *m_text;
    QListView *m_list; ///< shown below the box, a child of the window
    LocatorModel *m_model;
    QList<LocatorHit> m_first;  ///< results listed before the incidents
    QPointer<QWidget> m_before; ///< had the focus before
    QTimer m_typed;
    int m_asked = 0;
};

} // namespace Watchroom
