// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/severitymark.h"

#include "kit/tokens.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
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
        painter.setPen(QPen(QColor::fromRgb(0x1B1F26), width)); // a light one lacks contrast on this fill
        painter.drawEllipse(r.center(), r.width() / 4, r.height() / 4);
    }
    painter.restore();
}

namespace {
class SeverityEngine : public QIconEngine
{
public:
    SeverityEngine(const SeverityKey &severity, int size, const QColor &outline, const Tokens &of)
        : m_severity(severity)
        , m_size(size)
        , m_outline(outline)
        , m_of(of)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QRectF place(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size,
                           size);
        paintSeverity(*painter, place, m_severity,
                      inOtherScheme(m_outline, m_of, tokens(QApplication::palette())));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {QSize(m_size, m_size)}; }
    QIconEngine *clone() const override { return new SeverityEngine(*this); }

private:
    SeverityKey m_severity;
    int m_size;
    QColor m_outline;
    const Tokens &m_of;
};
} // namespace

QIcon severityIcon(const SeverityKey &severity, int size, const QColor &outline)
{
    return QIcon(new SeverityEngine(severity, size, outline, tokens(QApplication::palette())));
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
