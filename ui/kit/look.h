// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/preferences.h"
#include "kit/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace Watchroom {

enum class LookChoice { System, Light, Dark, HighContrast };

/// What the desktop asks every program for.
struct DesktopWish
{
    bool dark = false, highContrast = false;
    friend bool operator==(const DesktopWish &, const DesktopWish &) = default;
};

/// High contrast is light or dark as the desktop is.
Scheme schemeFor(LookChoice choice, const DesktopWish &desktop);

/// Style, palette and the few rules that a palette can't say. Windows that are open follow.
void applyLook(QApplication &app, Scheme scheme);

/// Colours and size of text as the person chose them, else as the desktop wishes; kept with the person's
/// preferences. All lengths are parts of the text's, so they grow with it.
class Look : public QObject
{
    Q_OBJECT
public:
    static constexpr int leastText = 80, mostText = 200, textStep = 10; ///< percent

    /// The application's font as it is now is that of 100 %.
    Look(QApplication &app, Preferences &preferences, QObject *parent = nullptr);

    LookChoice choice() const { return m_choice; }
    int textPercent() const { return m_textPercent; }
    Scheme scheme() const { return schemeFor(m_choice, m_desktop); }

    void apply();
    void setDesktop(const DesktopWish &desktop);
    void setChoice(LookChoice choice);
    void setTextPercent(int percent);

Q_SIGNALS:
    void changed();

private:
    QApplication &m_app;
    Preferences &m_preferences;
    QFont m_font;
    LookChoice m_choice = LookChoice::System;
    DesktopWish m_desktop;
    int m_textPercent = 100;
};

} // namespace Watchroom
