// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries/incidentlist.h"
#include "workspace/workspace.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFontMetrics>
#include <QLocale>
#include <QTimer>
#include <atomic>

namespace Watchroom {

/// Every incident of a query, however many: their keys in order, and the rows that were looked at lately,
/// read a page at a time while they are on their way a placeholder stands for them. Follows acts by moving
/// single rows; after a notice of more it is read again, and the view puts current row and scroll place back.
class IncidentsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Severity,
        Name,
        Title,
        Area,
        State,
        Services,
        Lead,
        Declared,
        Resolved,
        TimeToResolve,
        ColumnCount
    };
    enum Role {
        KeyRole = Qt::UserRole + 1,
        NameRole,     ///< empty while the row is on its way
        SeverityRole, ///< its key: the delegate chooses shape and colour
        SortRole,     ///< raw: what the column sorts by
        LoadedRole,
    };
    static constexpr int pageSize = 128, pagesKept = 64;

    IncidentsModel(Workspace *workspace, const QLocale &locale, QObject *parent = nullptr);
    ~IncidentsModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setQuery(const IncidentQuery &query);
    const IncidentQuery &query() const { return m_query; }
    /// The same query once more: somebody else's acts, another part of the file.
    void reload();
    bool isLoading() const { return m_reading; }
    bool isLoaded() const { return m_loaded; }
    /// Words are in more places than were looked at.
    bool hasMore() const { return m_more; }

    qint64 keyAt(int row) const { return m_keys.value(row); }
    /// -1 if it is not in the list.
    int rowOf(qint64 key) const { return int(m_keys.indexOf(key)); }
    /// By what a column sorts; none for services and people.
    static std::optional<IncidentQuery::Sort> sortOf(int column);
    static int columnOf(IncidentQuery::Sort sort);
    /// What \a column says of \a incident, for the screen and for copies.
    QString text(const ListedIncident &incident, int column) const;
    /// Of the longest text of a column that must not be cut; 0 for others.
    int mostWidth(int column, const QFontMetrics &metrics) const;

Q_SIGNALS:
    void loaded();
    /// Rows came, went or moved.
    void followed();
    void failed(const Watchroom::Error &error);

private:
    struct Listed;
    struct Followed;
    void read();
    void take(const Listed &listed);
    void forget();
    void hold(const Listed &listed, bool isLoaded);
    void follow(const QList<Act> &acts);
    void followOn();
    void apply(const KeyEdit &edit);
    void ask(int page) const;
    void fetch();
    void keep(const QList<ListedIncident> &rows);
    QVariant sortValue(const ListedIncident &incident, int column) const;
    QString timeText(const std::optional<Moment> &moment) const;

    Workspace *m_workspace;
    QLocale m_locale;
    QString m_language;
    IncidentQuery m_query;
    QList<qint64> m_keys;
    mutable QCache<qint64, ListedIncident> m_rows;
    mutable QList<int> m_asked; ///< pages, the latest last
    mutable QTimer m_soon;
    bool m_fetching = false, m_reading = false, m_loaded = false, m_more = false, m_following = false;
    int m_turn = 0; ///< of the query: what was asked before is late
    QSet<Uuid> m_touched;
    std::shared_ptr<std::atomic_bool> m_stop;
};

} // namespace Watchroom
