// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/icon.h"

#include "kit/tokens.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIcons() // otherwise the linker drops the resources of a static library
{
    Q_INIT_RESOURCE(icons);
}

namespace Watchroom {

QPixmap iconPixmap(const char *name, const QColor &colour, int size, double ratio)
{
    const QString key
        = QStringLiteral("wr/%1/%2/%3/%4").arg(QLatin1String(name), colour.name()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    initIcons();
    QFile file(QStringLiteral(":/icons/ui/%1.svg").arg(QLatin1String(name)));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT(found);
    QSvgRenderer renderer(found ? file.readAll().replace("currentColor", colour.name().toLatin1())
                                : QByteArray());
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

namespace {
/// Renders on demand, so that icons follow a change of the colour theme.
class SignEngine : public QIconEngine
{
public:
    SignEngine(const char *name, const QColor &colour, const Tokens &of)
        : m_name(name)
        , m_colour(colour)
        , m_of(of)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QRect place(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size,
                          size);
        painter->drawPixmap(place,
                            iconPixmap(m_name, now(mode), size, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, now(mode), std::min(size.width(), size.height()), 1);
    }
    QIconEngine *clone() const override { return new SignEngine(*this); }

private:
    QColor now(QIcon::Mode mode) const
    {
        const Tokens &shown = tokens(QApplication::palette());
        return mode == QIcon::Disabled ? shown.muted : inOtherScheme(m_colour, m_of, shown);
    }

    const char *m_name;
    QColor m_colour;
    const Tokens &m_of;
};
} // namespace

QIcon icon(const char *name, const QColor &colour)
{
    return QIcon(new SignEngine(name, colour, tokens(QApplication::palette())));
}

} // namespace Watchroom
