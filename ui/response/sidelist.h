// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QListView>

namespace Watchroom {

/// What stands beside the timeline and is a list: a head with a count and a way to add, and the rows below
/// it, on the pane's tone.
class SideList : public QWidget
{
    Q_OBJECT
public:
    /// \a addName and \a listName are for who does not see where the two stand.
    SideList(const QString &title, const QString &addName, const QString &listName, QWidget *parent);

Q_SIGNALS:
    void addAsked();

protected:
    QListView *list() const { return m_list; }
    void setCount(const QString &words) { m_count->setText(words); }
    /// As high as the rows of the model, up to \a most at 13 px; hidden without any.
    void fit(int most);

private:
    QLabel *m_count;
    QListView *m_list;
};

} // namespace Watchroom
