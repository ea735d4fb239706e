// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tour/hands.h"
#include "window/desk.h"

namespace Watchroom {

/// Runs a complete incident in the real windows, from the first start to the report. Saves screenshots and
/// the report to a folder.
class Tour
{
public:
    explicit Tour(const QString &folder);
    void run();

private:
    void begin();
    void declare();
    void callPeople();
    /// Opens the composer by the \a link of a criterion, or by Ctrl+U if it is null.
    void tellCustomers(QWidget *link = nullptr);
    void walkOn();
    bool meetNext();
    void meetRow(QWidget *row);
    void report();
    void lookAround();
    void findThings(QWidget *window);
    void changeLooks(QWidget *window);
    QString textFor(const QString &criterion) const;
    void settle();

    QString m_folder;
    Hands m_hands;
    std::unique_ptr<Desk> m_desk;
    MainWindow *m_window = nullptr;
    QString m_shotState;
};

} // namespace Watchroom
