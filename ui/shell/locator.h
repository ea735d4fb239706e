// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/locatormodel.h"
#include "workspace/workspace.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QTimer>

namespace Watchroom {

/// The box that finds and does anything: incidents, commands, settings, help. "> " before the words means
/// commands only, "#" incidents, "@" people, "?" help. Arrows choose, Enter does, Esc goes back to where one
/// was.
class Locator : public QWidget
{
    Q_OBJECT
public:
    explicit Locator(QWidget *window);

    /// What is offered beside incidents is asked for anew each time: what can be done changes.
    using Offer = std::function<QList<LocatorHit>()>;
    void setOffers(Offer commands, Offer settings, Offer help);
    void setWorkspace(Workspace *workspace);
    /// Which keys lead to it, for the hint in the empty box.
    void setKeys(const QString &keys);
    /// Puts the focus into the box.
    void take();

Q_SIGNALS:
    void incidentChosen(const QString &name);
    /// The incidents of the person \a handle are wanted.
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
    QListView *m_list; ///< hangs below the box, a child of the window
    LocatorModel *m_model;
    QList<LocatorHit> m_first;  ///< what stands above the incidents
    QPointer<QWidget> m_before; ///< had the focus
    QTimer m_typed;
    int m_asked = 0;
};

} // namespace Watchroom
