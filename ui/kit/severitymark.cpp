// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/severitymark.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QPolygonF>
#include <cmath>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::SeverityMark)
};

int rank(const SeverityKey &severity) // 1 to 4; 0 for undetermined
{
    return severity.value.size() == 2 ? severity.value.at(1).digitValue() : 0;
}

QPolygonF octagon(const QRectF &r)
{
    const double cut = r.width() * (1 - 1 / std::sqrt(2.0)) * 1.0;
    return {{r.left() + cut, r.top()},     {r.right() - cut, r.top()},    {r.right(), r.top() + cut},
            {r.right(), r.bottom() - cut}, {r.right() - cut, r.bottom()}, {r.left() + cut, r.bottom()},
            {r.left(), r.bottom() - cut},  {r.left(), r.top() + cut}};
}
} // namespace

QColor severityFill(const SeverityKey &severity)
{
    static const uint fills[] = {0xE5E8EB, 0x510C23, 0xB33902, 0xF1CD64, 0x79ADE7};
    return QColor::fromRgb(fills[std::clamp(rank(severity), 0, 4)]);
}

void paintSeverity(QPainter &painter, const QRectF &place, const SeverityKey &severity, const QColor &outline)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::max(1.0, place.width() / 12);
    painter.setPen(QPen(outline, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(severityFill(severity));
    const QRectF r = place.adjusted(width, width, -width, -width);
    switch (rank(severity)) {
    case 1:
        painter.drawPolygon(octagon(r));
        break;
    case 2:
        painter.drawPolygon(QPolygonF{{r.center().x(), r.top()}, r.bottomRight(), r.bottomLeft()});
        break;
    case 3:
        painter.drawPolygon(QPolygonF{{r.center().x(), r.top()},
                                      {r.right(), r.center().y()},
                                      {r.center().x(), r.bottom()},
                                      {r.left(), r.center().y()}});
        break;
    case 4:
        painter.drawEllipse(r);
        break;
    default:
        painter.drawEllipse(r);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(r.center(), r.width() / 4, r.height() / 4);
    }
    painter.restore();
}

QIcon severityIcon(const SeverityKey &severity, int size, const QColor &outline)
{
    QIcon icon;
    for (const int factor : {1, 2}) {
        QPixmap pixmap(size * factor, size * factor);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSeverity(painter, QRectF(0, 0, size * factor, size * factor), severity, outline);
        pixmap.setDevicePixelRatio(factor);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QString severityWord(const SeverityKey &severity)
{
    return rank(severity) > 0 ? severity.value.toUpper()
                              : Words::tr("Undetermined", "severity that nobody has chosen yet");
}

QString severityNickname(const SeverityKey &severity, const QString &name)
{
    const QString word = severityWord(severity) + QLatin1Char(' ');
    return name.startsWith(word, Qt::CaseInsensitive) ? name.mid(word.size()) : name;
}

} // namespace Watchroom
