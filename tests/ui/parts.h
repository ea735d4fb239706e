// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QListView;
class QString;
class QWidget;

namespace Watchroom {

/// The timeline of a response; null if it has none.
QListView *timelineOf(QWidget &view);
/// The visible button of this accessible name, marks of direction aside; null if there is none.
QAbstractButton *buttonNamed(QWidget &view, const QString &name);

} // namespace Watchroom
