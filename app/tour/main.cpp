// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/systemcontext.h"
#include "kit/look.h"
#include "tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QFont>
#include <cstdio>

int main(int argc, char **argv)
{
    using namespace Watchroom;
    QApplication app(argc, argv);
    nameProgram();
    installTranslations();
    if (app.arguments().size() != 2) {
        std::fprintf(stderr, "usage: watchroom-tour FOLDER\n");
        return 2;
    }
    const QString folder = QDir(app.arguments().at(1)).absolutePath();
    QDir().mkpath(folder);
    QFont font(QStringLiteral("Inter")); // a machine without a desktop has no font of its own choosing
    font.setPixelSize(13);
    QApplication::setFont(font);
    applyLook(app, Scheme::Light);
    Tour(folder).run();
    std::printf("tour: an incident ran from declaring to its report in %s\n", qPrintable(folder));
    return 0;
}
