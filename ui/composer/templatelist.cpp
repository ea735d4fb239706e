// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/templatelist.h"

#include "kit/measure.h"
#include "kit/tokens.h"

#include <QApplication>

namespace Watchroom {

namespace {
/// The name of a template in the list: its title, or its kind if the title is empty or has placeholders.
QString nameOf(const UpdateTemplate &each, const QString &language)
{
    const QString title = each.title.in(language);
    if (!title.isEmpty() && !title.contains(QLatin1Char('{')))
        return title;
    QString kind = each.kind;
    kind.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!kind.isEmpty())
        kind[0] = kind[0].toUpper();
    return kind;
}
} // namespace

QVariant TemplateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TemplateRow &each = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return each.text;
    case Qt::ToolTipRole:
        return each.heading ? QString() : each.text;
    case Qt::FontRole:
        return each.heading ? QVariant(typeOf(QApplication::font(), Type::Caption)) : QVariant();
    case Qt::ForegroundRole:
        return each.heading ? QVariant(tokens(QApplication::palette()).muted) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags TemplateModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return RowModel::flags(index);
    return row(index).heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

TemplateList::TemplateList(QWidget *parent)
    : QListView(parent)
    , m_model(new TemplateModel(this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setProperty("kind", QLatin1String("list"));
    setAccessibleName(tr("Templates"));
    setSpacing(Measure(this)(3));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name ends in an ellipsis
    viewport()->setAutoFillBackground(false);             // shows the colour of the pane
    QPalette own = palette();
    own.setColor(QPalette::Highlight, tokens(own).selection);
    own.setColor(QPalette::HighlightedText, tokens(own).text);
    setPalette(own);
    const auto chooseAt = [this](const QModelIndex &index) { choose(index.row()); };
    connect(this, &QListView::clicked, this, chooseAt);
    connect(this, &QListView::activated, this, chooseAt);
}

void TemplateList::choose(int row)
{
    const TemplateRow &each = m_model->rows().at(row);
    if (!each.heading)
        Q_EMIT chosen(each.id);
}

void TemplateList::show(const IncidentShown &shown)
{
    QList<TemplateRow> rows;
    const SeverityKey severity = shown.process()->inForce(shown.incident.severity);
    for (const PublicState &state : shown.process()->publicStates) {
        if (state.maintenance)
            continue;
        QList<TemplateRow> own;
        for (const UpdateTemplate &each : shown.process()->templates) {
            if (each.publicState == state.key
                && (each.severities.isEmpty() || each.severities.contains(severity)))
                own.append({each.key, nameOf(each, shown.language), false});
        }
        if (!own.isEmpty())
            rows.append({state.key, state.name.in(shown.language), true});
        rows.append(own);
    }
    m_model->follow(rows);
}

} // namespace Watchroom
