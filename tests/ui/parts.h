// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QListView;
class QMenu;
class QString;
class QWidget;

namespace Watchroom {

/// The timeline of a response; null if it has none.
QListView *timelineOf(QWidget &view);
/// The visible button of this accessible name, marks of direction aside; null if there is none.
QAbstractButton *buttonNamed(QWidget &view, const QString &name);
/// Walks down \a menu, which is opened, by keys as far as \a entry, and chooses it.
void choose(QMenu *menu, const QString &entry);
/// Answers the dialog that asks \a view's person for a place.
void saveAs(QWidget &view, const QString &path);

} // namespace Watchroom
