// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIcons() // a static library's resources are dropped unless somebody names them
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

QIcon icon(const char *name, const QColor &colour)
{
    QIcon result;
    for (const int size : {16, 20, 24, 32, 40})
        result.addPixmap(iconPixmap(name, colour, size, 1));
    for (const int size : {16, 20, 24})
        result.addPixmap(iconPixmap(name, colour, size, 2));
    return result;
}

} // namespace Watchroom
