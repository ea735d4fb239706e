// SPDX-License-Identifier: GPL-3.0-or-later
#include "display.h"

#include "process.h"

#include <QElapsedTimer>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>
#include <unistd.h>
#include <xcb/xcb.h>

namespace Watchroom::Benching {

namespace {
constexpr int patienceMs = 30'000;
constexpr int leastWidth = 300, leastHeight = 200;

template<typename T>
std::unique_ptr<T, decltype(&std::free)> owned(T *reply)
{
    return {reply, &std::free};
}

bool hasColours(xcb_connection_t *connection, xcb_window_t window, int width, int height)
{
    // A line down the middle and one across a third of it meet the parts of any window.
    for (const bool across : {false, true}) {
        const auto image = owned(
            xcb_get_image_reply(connection,
                                across ? xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0,
                                                       int16_t(height / 3), uint16_t(width), 1, ~0U)
                                       : xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window,
                                                       int16_t(width / 2), 0, 1, uint16_t(height), ~0U),
                                nullptr));
        if (!image)
            continue;
        const auto *pixels = reinterpret_cast<const uint32_t *>(xcb_get_image_data(image.get()));
        const int count = xcb_get_image_data_length(image.get()) / 4;
        for (int i = 1; i < count; ++i) {
            if ((pixels[i] & 0xffffff) != (pixels[0] & 0xffffff))
                return true;
        }
    }
    return false;
}
} // namespace

Display::Display()
{
    int ends[2];
    if (pipe(ends) != 0)
        return;
    m_server = startProgram(QStringLiteral("Xvfb"),
                            {QStringLiteral("-displayfd"), QString::number(ends[1]),
                             QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1600x1000x24"),
                             QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    close(ends[1]);
    char number[16] = "";
    const auto size = m_server > 0 ? read(ends[0], number, sizeof number - 1) : 0;
    close(ends[0]);
    if (size <= 0)
        return;
    m_name = QStringLiteral(":") + QString::fromLatin1(number, int(size)).trimmed();
    xcb_connection_t *connection = xcb_connect(m_name.toLatin1().constData(), nullptr);
    if (xcb_connection_has_error(connection)) {
        xcb_disconnect(connection);
        return;
    }
    m_connection = connection;
    m_root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
}

Display::~Display()
{
    if (m_connection)
        xcb_disconnect(m_connection);
    if (m_server > 0)
        endProgram(m_server);
}

bool Display::hasPaintedWindow() const
{
    const auto tree
        = owned(xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, m_root), nullptr));
    if (!tree)
        return false;
    const xcb_window_t *windows = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        const auto attributes = owned(xcb_get_window_attributes_reply(
            m_connection, xcb_get_window_attributes(m_connection, windows[i]), nullptr));
        const auto place = owned(
            xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, windows[i]), nullptr));
        if (attributes && place && attributes->map_state == XCB_MAP_STATE_VIEWABLE
            && place->width >= leastWidth && place->height >= leastHeight
            && hasColours(m_connection, windows[i], place->width, place->height))
            return true;
    }
    return false;
}

Display::Started Display::startAndPaint(const QString &program, const QStringList &arguments)
{
    QElapsedTimer timer;
    timer.start();
    Started started;
    started.process = startProgram(
        program, arguments, {QStringLiteral("DISPLAY=") + m_name, QStringLiteral("QT_QPA_PLATFORM=xcb")});
    while (started.process > 0 && timer.elapsed() < patienceMs) {
        if (hasPaintedWindow()) {
            started.painted = true;
            started.ms = double(timer.nsecsElapsed()) / 1e6;
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return started;
}

} // namespace Watchroom::Benching
