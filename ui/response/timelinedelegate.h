// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measure.h"
#include "response/timelinemodel.h"

#include <QAbstractScrollArea>
#include <QStyledItemDelegate>

namespace Watchroom {

class Pictures;

/// Draws the timeline: times at the leading edge, a sign of what kind it is, the text, who wrote it.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Whether a second clock stands beside UTC.
    void setLocalShown(bool shown) { m_local = shown; }
    /// Where small pictures come from; lives longer than this. Without it there are only names.
    void setPictures(Pictures *pictures) { m_pictures = pictures; }

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const TimelineRow &row) const;
    QRect textPlace(const QRect &row, const Measure &measure) const;

    void paintAttachment(QPainter *painter, const QStyleOptionViewItem &option, const TimelineRow &row,
                         const QRect &place) const;

    Pictures *m_pictures = nullptr;
    bool m_local = false;
};

} // namespace Watchroom
