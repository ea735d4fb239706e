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

/// The timeline of an incident: follows what is recorded, stays at the end unless somebody scrolled up.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(Performer *performer, QWidget *parent = nullptr);
    void show(const IncidentShown &shown);
    /// Brings one entry into sight, as soon as it is there.
    void showEntry(const Uuid &entry);
    /// Looks for words: Enter goes to the next entry that holds them, Shift+Enter to the one before, Esc
    /// leaves for \a before.
    void find(QWidget *before);
    bool isFinding() const { return m_words->hasFocus(); }
    /// On a tab that names it already, its head says less.
    void setNarrow(bool narrow);

Q_SIGNALS:
    /// An entry's words are to be taken out of the log.
    void redactAsked(const QString &entry);
    /// An entry belongs into another incident.
    void moveAsked(const QString &entry);
    /// Files were dropped here, to be attached.
    void filesDropped(const QStringList &paths);
    void refused(const Watchroom::Error &error);
    /// Esc: what had the focus before gets it back.
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
    QSet<Uuid> m_unfolded;                  ///< folds that somebody opened
    qsizetype m_most = TimelineWish().most; ///< more once the earlier ones were asked for
    TimelineFilter m_filter = TimelineFilter::Everything;
    IncidentShown m_shown;
    QPointer<QWidget> m_before; ///< had the focus before somebody looked for words
    Uuid m_wanted;              ///< to be brought into sight; null: none
    bool m_atEnd = true;        ///< false once somebody scrolled up to read
};

} // namespace Watchroom
