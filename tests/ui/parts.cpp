// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts.h"

#include <QAbstractButton>
#include <QListView>

namespace Watchroom {

QListView *timelineOf(QWidget &view)
{
    const auto lists = view.findChildren<QListView *>();
    for (QListView *list : lists) {
        if (list->accessibleName() == QLatin1String("Timeline"))
            return list;
    }
    return nullptr;
}

QAbstractButton *buttonNamed(QWidget &view, const QString &name)
{
    const auto buttons = view.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible()
            && button->accessibleName().remove(QChar(0x2068)).remove(QChar(0x2069)) == name)
            return button;
    }
    return nullptr;
}

} // namespace Watchroom
