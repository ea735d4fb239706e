// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"
#include "tour/stage.h"

#include <QSize>

class QWidget;

namespace Watchroom {

class MainWindow;

/// One way to draw every screen.
struct ShotLook
{
    QString name; ///< "light", "dark-1920", "200", "long", "rtl"
    Scheme scheme = Scheme::Light;
    QSize size{1280, 800};
    int percent = 100;
    bool longWords = false, rightToLeft = false;
};

QList<ShotLook> looks();

/// Draws every screen of the window in every look, of one sample file, into a folder: LOOK/SCREEN.png.
class Shots
{
public:
    /// \a only: names of looks or screens to draw; empty for all.
    Shots(const QString &folder, const QStringList &only);
    void run();
    int pictures() const { return m_pictures; }
    /// Texts that do not fit: "LOOK/SCREEN: text".
    const QStringList &cut() const { return m_cut; }

private:
    void draw(const ShotLook &look);
    void shoot(const QString &screen, const std::function<QWidget *(MainWindow &)> &reach);
    bool wants(const QString &screen) const;

    QString m_folder;
    QStringList m_only;
    Stage m_stage;
    ShotLook m_look;
    int m_pictures = 0;
    QStringList m_cut;
};

} // namespace Watchroom
