// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/systemcontext.h"
#include "kit/look.h"
#include "tour/shots.h"
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
    QStringList words = app.arguments().mid(1);
    const bool shots = !words.isEmpty() && words.first() == QLatin1String("--shots");
    if (shots)
        words.removeFirst();
    if (words.isEmpty() || (!shots && words.size() > 1)) {
        std::fprintf(stderr,
                     "usage: watchroom-tour FOLDER\n       watchroom-tour --shots FOLDER [LOOK|SCREEN]...\n");
        return 2;
    }
    const QString folder = QDir(words.takeFirst()).absolutePath();
    QDir().mkpath(folder);
    if (shots) {
        Shots taken(folder, words);
        taken.run();
        if (taken.pictures() == 0) {
            std::fprintf(stderr, "watchroom-tour: no look or screen has one of these names\n");
            return 2;
        }
        std::printf("shots: %d pictures in %s\n", taken.pictures(), qPrintable(folder));
        for (const QString &text : taken.cut())
            std::fprintf(stderr, "cut off: %s\n", qPrintable(text));
        return taken.cut().isEmpty() ? 0 : 1;
    }
    QFont font(QStringLiteral("Inter")); // without a desktop there is no default font
    font.setPixelSize(13);
    QApplication::setFont(font);
    applyLook(app, Scheme::Light);
    Tour(folder).run();
    std::printf("tour: an incident ran from declaring to its report in %s\n", qPrintable(folder));
    return 0;
}
