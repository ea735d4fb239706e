// SPDX-License-Identifier: GPL-3.0-or-later
// What any window of Qt Widgets costs: a menu, a tool bar, a list of 100 made-up rows and a text.
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QToolBar>
#include <QTreeWidget>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QMainWindow window;
    for (const char *title : {"File", "Edit", "View", "Help"}) {
        QMenu *menu = window.menuBar()->addMenu(QLatin1String(title));
        for (int i = 1; i <= 8; ++i)
            menu->addAction(QStringLiteral("Command %1").arg(i));
    }
    QToolBar *bar = window.addToolBar(QStringLiteral("Commands"));
    for (int i = 1; i <= 5; ++i)
        bar->addAction(QStringLiteral("Command %1").arg(i));
    auto *splitter = new QSplitter(&window);
    auto *rows = new QTreeWidget(splitter);
    rows->setHeaderLabels({QStringLiteral("Name"), QStringLiteral("State"), QStringLiteral("Time")});
    for (int i = 1; i <= 100; ++i)
        rows->addTopLevelItem(new QTreeWidgetItem(
            {QStringLiteral("Row %1").arg(i), QStringLiteral("open"), QStringLiteral("14:05")}));
    new QPlainTextEdit(QStringLiteral("Some words."), splitter);
    window.setCentralWidget(splitter);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
