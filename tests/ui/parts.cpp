// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

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

void choose(QMenu *menu, const QString &entry)
{
    if (!menu->isVisible())
        menu->popup({});
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(menu, Qt::Key_Down);
        if (menu->activeAction() && menu->activeAction()->text() == entry) {
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
    }
    qFatal("no entry %s", qPrintable(entry));
}

void saveAs(QWidget &view, const QString &path)
{
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = view.findChild<QFileDialog *>()));
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QTest::keyClick(name, Qt::Key_A, Qt::ControlModifier);
    QApplication::clipboard()->setText(path); // typed, each folder on the way would be chosen from the list
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTRY_VERIFY(save->isEnabled());
    QTest::keyClick(save, Qt::Key_Space);
}

} // namespace Watchroom
