// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QTabWidget>
#include <QWidget>

namespace Watchroom {

/// Arranges the panes of a response: timeline and criteria beside roles, pages and tasks, or tabs if the
/// window is too narrow or the text too large for two columns.
class ResponsePanes : public QWidget
{
    Q_OBJECT
public:
    struct Parts
    {
        QWidget *stepper, *criteria, *timeline, *entry, *card, *calls, *roles, *tasks, *links;
    };
    enum Tab { Timeline, Criteria, Role, Calls, Tasks, TabCount };

    explicit ResponsePanes(QWidget *parent = nullptr);
    /// Takes ownership of the panes.
    void setParts(const Parts &parts);
    void setTitle(Tab tab, const QString &title);
    bool isNarrow() const { return m_tabs; }
    /// Selects the tab, if tabs are used.
    void reveal(Tab tab);
    /// The current tab, or the last one if tabs are not used.
    Tab current() const { return Tab(m_tabs ? m_tabs->currentIndex() : m_tab); }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void narrowed(bool narrow);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    QWidget *beside();
    QWidget *oneAtATime();
    QScrollArea *scrolled(QWidget *content, QWidget *parent);
    void fitCriteria();
    bool wantsNarrow() const;

    Parts m_parts{};
    QStringList m_titles;
    QVBoxLayout *m_layout;
    QWidget *m_arranged = nullptr;
    QPointer<QTabWidget> m_tabs;
    int m_tab = Timeline;                   ///< the last current tab
    QPointer<QScrollArea> m_criteriaScroll; ///< only in the two-column layout
};

} // namespace Watchroom
