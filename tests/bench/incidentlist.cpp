// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of the list of incidents, beside the same view on rows that cost nothing.
#include "rows.h"
#include "samples.h"
#include "window.h"

#include <QAbstractItemView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>

namespace Watchroom::Benching {

namespace {
constexpr int frames = 300;
constexpr int step = 48;

/// The rows of another model by heart: whatever its first rows answered, all rows answer.
class MadeUpRows : public QAbstractTableModel
{
public:
    MadeUpRows(const QAbstractItemModel &model, QObject *parent)
        : QAbstractTableModel(parent)
        , m_rows(model.rowCount())
        , m_columns(model.columnCount())
    {
        for (int row = 0; row < std::min(m_rows, known); ++row) {
            for (int column = 0; column < m_columns; ++column) {
                for (int role = 0; role < mostRoles; ++role) {
                    for (const int each : {role, Qt::UserRole + role})
                        m_answers.insert({row, column, each}, model.index(row, column).data(each));
                }
            }
        }
        for (int column = 0; column < m_columns; ++column)
            m_heads.append(model.headerData(column, Qt::Horizontal));
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_columns;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return m_answers.value({index.row() % known, index.column(), role});
    }
    QVariant headerData(int section, Qt::Orientation, int role) const override
    {
        return role == Qt::DisplayRole ? m_heads.value(section) : QVariant();
    }

private:
    static constexpr int known = 64, mostRoles = 32;
    struct Place
    {
        int row, column, role;
        friend bool operator==(const Place &, const Place &) = default;
        friend size_t qHash(const Place &place, size_t seed = 0)
        {
            return qHashMulti(seed, place.row, place.column, place.role);
        }
    };
    int m_rows, m_columns;
    QHash<Place, QVariant> m_answers;
    QVariantList m_heads;
};

struct Frames
{
    Samples scroll, jump;
};

Frames framesOf(QAbstractItemView *view)
{
    QScrollBar *bar = view->verticalScrollBar();
    QRandomGenerator chance(3);
    Frames all;
    const auto frame = [&](int to, Samples &into) {
        into.time([&] {
            bar->setValue(to);
            view->viewport()->repaint();
        });
        QTest::qWait(1); // pages that were asked for come in
    };
    Samples unused;
    for (int i = 0; i < 20; ++i) // warm-up
        frame(chance.bounded(std::max(1, bar->maximum())), unused);
    for (int i = 0; i < frames; ++i)
        frame(chance.bounded(std::max(1, bar->maximum())), all.jump);
    // A view that scrolls by rows moves two of them.
    const int by = view->verticalScrollMode() == QAbstractItemView::ScrollPerItem ? 2 : step;
    for (int i = 0; i < frames; ++i)
        frame((i + 1) * by % std::max(by + 1, bar->maximum()), all.scroll);
    return all;
}

Figure figure(const char *what, const Samples &ours, const Samples &floor, int rows)
{
    Figure made{QLatin1String(what),
                ours.p99(),
                QStringLiteral("ms"),
                QStringLiteral("the same view, made-up rows"),
                floor.p99(),
                2,
                QStringLiteral("p99 ≤ 2 ×, < 16.7 ms"),
                QStringLiteral("%1 rows, p50 %2 ms").arg(rows).arg(ours.median(), 0, 'f', 2),
                {}};
    if (ours.p99() > 16.7) // the other half of the budget
        made.most = 16.7 / floor.p99();
    return made;
}
} // namespace

Result<Figures> measureIncidentList(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    BenchWindow window(*path);
    WR_TRY(window.open());
    window.press(Qt::Key_2, Qt::ControlModifier);
    auto *view = qobject_cast<QAbstractItemView *>(window.named(QStringLiteral("Incidents")));
    if (!view || !QTest::qWaitFor([view] { return view->model() && view->model()->rowCount() > 0; }, 60'000))
        return fail(benchError(QStringLiteral("The list of incidents did not fill.")));
    window.rest(500);
    const int rows = view->model()->rowCount();
    const Frames ours = framesOf(view);
    QAbstractItemModel *own = view->model();
    view->setModel(new MadeUpRows(*own, view));
    const Frames floor = framesOf(view);
    view->setModel(own);
    return Figures{figure("list of incidents, scroll 48 px", ours.scroll, floor.scroll, rows),
                   figure("list of incidents, random jump", ours.jump, floor.jump, rows)};
}

} // namespace Watchroom::Benching
