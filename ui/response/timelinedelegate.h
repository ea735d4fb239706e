// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measure.h"
#include "response/timelinemodel.h"

#include <QAbstractScrollArea>
#include <QStyledItemDelegate>

namespace Watchroom {

class Pictures;

/// Draws a row of the timeline: time, icon of the kind, text and author.
class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Whether local time is shown in addition to UTC.
    void setLocalShown(bool shown) { m_local = shown; }
    /// The source of thumbnails; must outlive this. Without it only file names are drawn.
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
