// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/preferences.h"
#include "kit/tokens.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace Watchroom {

enum class LookChoice { System, Light, Dark, HighContrast };

/// The appearance settings of the desktop.
struct DesktopWish
{
    bool dark = false, highContrast = false;
    friend bool operator==(const DesktopWish &, const DesktopWish &) = default;
};

/// High contrast is light or dark, following the desktop.
Scheme schemeFor(LookChoice choice, const DesktopWish &desktop);

/// Sets style, palette and style sheet. Open windows follow.
void applyLook(QApplication &app, Scheme scheme);

/// Colour theme and text size as the user chose them, otherwise those of the desktop. Stored in the user's
/// preferences. All lengths scale with the text size.
class Look : public QObject
{
    Q_OBJECT
public:
    static constexpr int leastText = 80, mostText = 200, textStep = 10; ///< percent

    /// The application's current font is taken as 100%.
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
