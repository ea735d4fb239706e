// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QListView>

namespace Watchroom {

/// A list in the side pane: a header with a count and an Add button, and the rows.
class SideList : public QWidget
{
    Q_OBJECT
public:
    /// \a addName and \a listName are the accessible names of the button and the list.
    SideList(const QString &title, const QString &addName, const QString &listName, QWidget *parent);

Q_SIGNALS:
    void addAsked();

protected:
    QListView *list() const { return m_list; }
    void setCount(const QString &words) { m_count->setText(words); }
    /// Sets the height to fit the rows of the model, at most \a most (at 13 px); hidden if there is none.
    void fit(int most);

private:
    QLabel *m_count;
    QListView *m_list;
};

} // namespace Watchroom
