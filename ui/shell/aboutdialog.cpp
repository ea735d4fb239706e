// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/aboutdialog.h"

#include "kit/widgets.h"
#include "store/connection.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTreeWidget>

namespace Watchroom {

namespace {
/// A library in the program, or a font that reports use; Debian packages provide the fonts.
struct Part
{
    const char *name, *licence;
};
constexpr Part libraries[]
    = {{"Qt", "LGPL-3.0-only"},  {"SQLite", "public domain"},     {"tl::expected", "CC0-1.0"},
       {"RapidJSON", "MIT"},     {"libcsv", "LGPL-2.1-or-later"}, {"zlib", "Zlib"},
       {"Boost.Math", "BSL-1.0"}};
constexpr Part fonts[] = {{"Inter", "OFL-1.1"},
                          {"Noto Sans", "OFL-1.1"},
                          {"IPA Gothic", "IPA Font License 1.0"},
                          {"Symbola", "free for any use"}};

template<size_t count>
void addGroup(QTreeWidget *list, const QString &title, const Part (&parts)[count])
{
    auto *group = new QTreeWidgetItem(list, {title});
    group->setExpanded(true);
    for (const Part &part : parts)
        new QTreeWidgetItem(group, {QLatin1String(part.name), QLatin1String(part.licence)});
}
} // namespace

QString AboutDialog::versions()
{
    return QStringLiteral("Watchroom %1, Qt %2, SQLite %3")
        .arg(QApplication::applicationVersion(), QLatin1String(qVersion()), sqliteVersion());
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Watchroom"));
    const Measure measure(this);
    resize(measure(480), measure(520));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(8));
    layout->addWidget(plainLabel(tr("Watchroom"), this, Type::Title, Weight::Bold));
    QLabel *version = plainLabel(versions(), this);
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(version);
    QLabel *words = mutedLabel(
        tr("Free software under the GNU General Public License, version 3 or later: you may use, study, "
           "share and change it. It comes without any warranty."),
        this);
    words->setWordWrap(true);
    layout->addWidget(words);
    layout->addSpacing(measure(8));
    auto *list = new QTreeWidget(this);
    list->setProperty("kind", QLatin1String("table"));
    list->setColumnCount(2);
    list->setHeaderLabels({tr("Built with"), tr("Licence")});
    list->setAccessibleName(tr("Libraries and fonts and their licences"));
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    addGroup(list, tr("Libraries"), libraries);
    addGroup(list, tr("Fonts (if installed)"), fonts);
    layout->addWidget(list, 1);
    auto *foot = new QHBoxLayout;
    QPushButton *copy = button(tr("Copy version details"), Button::Plain, this);
    QPushButton *close = button(tr("Close"), Button::Plain, this);
    foot->addWidget(copy);
    foot->addStretch();
    foot->addWidget(close);
    layout->addLayout(foot);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versions()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

} // namespace Watchroom
