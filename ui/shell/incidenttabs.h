// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QWidget>

namespace Watchroom {

class ComposerView;
class ResponseView;
class TabCover;

/// The open incidents as tabs. Each tab shows the response, or the composer while an update is written.
class IncidentTabs : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentTabs(Workspace *workspace, QWidget *parent = nullptr);

    void open(const QString &name);
    /// Opens a tab without making it current.
    void openBehind(const QString &name) { ensure(name); }
    QStringList names() const; ///< in tab order
    void compose(const QString &name, const QString &publicState = {});
    void level(const QString &name);
    bool isEmpty() const { return m_bar->count() == 0; }
    QString current() const;
    ResponseView *response() const; ///< of the current tab; null if none
    void turn(int by);
    void closeCurrent();

Q_SIGNALS:
    void emptied();
    /// The current tab changed, or a tab was opened or closed.
    void turned();
    void performed(const QString &name, const QList<Watchroom::Act> &acts);

private:
    struct Page
    {
        QStackedWidget *stack = nullptr;
        ResponseView *response = nullptr;
        ComposerView *composer = nullptr;
        TabCover *cover = nullptr; ///< until the incident is loaded
    };
    void cover(Page &page, const QString &name);
    int ensure(const QString &name);
    int indexOf(const QString &name) const;
    Page &page(int index) { return m_pages[index]; }
    void addCloseButton(int index, const QString &name);
    void close(int index);
    void showChange(const QString &name, const QString &title, const QString &severity);

    Workspace *m_workspace;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
    QList<Page> m_pages;
};

} // namespace Watchroom
