// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/performer.h"
#include "response/timelinemodel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSet>
#include <QToolButton>
#include <QWidget>

class QMenu;

namespace Watchroom {

class Pictures;
class TimelineDelegate;

/// The timeline of an incident. Follows new entries and stays at the end unless scrolled up.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    /// Scrolls to an entry, as soon as it is loaded.
    void showEntry(const Uuid &entry);
    /// Searches the entries: Enter selects the next match, Shift+Enter the previous one, Esc returns the
    /// focus to \a before.
    void find(QWidget *before);
    bool isFinding() const { return m_words->hasFocus(); }
    /// On a tab with the same title, the header is shorter.
    void setNarrow(bool narrow);

Q_SIGNALS:
    /// Requests the redaction of an entry.
    void redactAsked(const QString &entry);
    /// Requests to move an entry to another incident.
    void moveAsked(const QString &entry);
    /// Files were dropped here, to be attached.
    void filesDropped(const QStringList &paths);
    void refused(const Watchroom::Error &error);
    /// The search ended and the previous widget gets the focus.
    void findLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QLayout *makeHead();
    void refresh();
    void findWanted();
    QList<int> entryRows() const;
    void goToFound(int by);
    void leaveFind();
    void showMenu(const QPoint &place);
    void addAttachmentActions(QMenu *menu, const AttachmentRecord &attachment);
    void showPicture(const AttachmentRecord &attachment);
    void saveAttachment(const AttachmentRecord &attachment);
    QList<TimelineRow> chosenRows(const QModelIndex &index) const;

    Performer *m_performer;
    TimelineModel *m_model;
    TimelineDelegate *m_delegate;
    Pictures *m_pictures;
    QListView *m_list;
    QLabel *m_title, *m_zones, *m_empty;
    QToolButton *m_filterButton;
    QLineEdit *m_words;
    QSet<Uuid> m_unfolded;                  ///< collapsed rows that were expanded
    qsizetype m_most = TimelineWish().most; ///< larger after the earlier entries were requested
    TimelineFilter m_filter = TimelineFilter::Everything;
    IncidentShown m_shown;
    QPointer<QWidget> m_before; ///< had the focus before the search
    Uuid m_wanted;              ///< entry to scroll to; null: none
    bool m_atEnd = true;        ///< false after scrolling up
};

} // namespace Watchroom
