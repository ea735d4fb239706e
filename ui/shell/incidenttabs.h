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

/// The incidents that are open as tabs. Each has its response, and the composer in its place while an update
/// is written.
class IncidentTabs : public QWidget
{
    Q_OBJECT
public:
    explicit IncidentTabs(Workspace *workspace, QWidget *parent = nullptr);

    void open(const QString &name);
    /// Makes its tab without coming to the front.
    void openBehind(const QString &name) { ensure(name); }
    QStringList names() const; ///< in the order of the tabs
    void compose(const QString &name, const QString &publicState = {});
    void level(const QString &name);
    bool isEmpty() const { return m_bar->count() == 0; }
    QString current() const;
    ResponseView *response() const; ///< of the tab in front; null if none
    void turn(int by);
    void closeCurrent();

Q_SIGNALS:
    void emptied();
    /// Another tab is in front, or one came or went.
    void turned();
    void performed(const QString &name, const QList<Watchroom::Act> &acts);

private:
    struct Page
    {
        QStackedWidget *stack = nullptr;
        ResponseView *response = nullptr;
        ComposerView *composer = nullptr;
        TabCover *cover = nullptr; ///< until the incident is there
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
