// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QTabWidget>
#include <QWidget>

namespace Watchroom {

/// Where the parts of a response stand: the timeline with its criteria beside the people, or one part at a
/// time where both columns would be too narrow to read: in a small window, or with a large text.
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
    /// Takes the parts over.
    void setParts(const Parts &parts);
    void setTitle(Tab tab, const QString &title);
    bool isNarrow() const { return m_tabs; }
    /// Brings the tab forward where there are tabs.
    void reveal(Tab tab);
    /// The tab in front, or that was when there were tabs.
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
    int m_tab = Timeline;                   ///< the one that was in front when there were tabs
    QPointer<QScrollArea> m_criteriaScroll; ///< only where the parts are beside each other
};

} // namespace Watchroom
