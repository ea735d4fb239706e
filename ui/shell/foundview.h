// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/rowmodel.h"
#include "queries/textsearch.h"
#include "workspace/workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>

namespace Watchroom {

class FoundModel : public RowModel<FoundText>
{
    Q_OBJECT
public:
    explicit FoundModel(const Context &context, QObject *parent = nullptr)
        : RowModel(parent)
        , m_context(context)
    {
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Where the match is, such as "entry, 23 June 14:05".
    QString place(const FoundText &found) const;

private:
    const Context &m_context;
};

/// Full-text search of entries, updates and titles, newest first. A result opens its incident at that entry.
class FoundView : public QWidget
{
    Q_OBJECT
public:
    explicit FoundView(Workspace *workspace, QWidget *parent = nullptr);
    /// Focuses the search box and selects the last query.
    void take();

Q_SIGNALS:
    /// \a entry is null if the match is the incident's title.
    void chosen(const QString &incident, const Watchroom::Uuid &entry);
    void failed(const Watchroom::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void show(const QList<FoundText> &found);

    Workspace *m_workspace;
    FoundModel *m_model;
    QLineEdit *m_words;
    QLabel *m_count, *m_none;
    QListView *m_list;
    QTimer m_typed;
    int m_asked = 0;
};

} // namespace Watchroom
