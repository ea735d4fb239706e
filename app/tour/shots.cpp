// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/shots.h"

#include "declare/declaredialog.h"
#include "kit/look.h"
#include "response/linkspane.h"
#include "response/responseview.h"
#include "response/rolecard.h"
#include "shell/mainwindow.h"
#include "tour/cuttexts.h"
#include "tour/pseudolocale.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <cstdio>

namespace Watchroom {

namespace {
constexpr int settleMs = 350; ///< until data was read from the file and laid out

QFont fontAt(int percent)
{
    QFont font(QStringLiteral("Inter")); // without a desktop there is no default font
    font.setPixelSize(13 * percent / 100);
    return font;
}

QWidget *press(MainWindow &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    window.activateWindow();
    QTest::keyClick(&window, key, modifiers);
    QTest::qWait(settleMs);
    QWidget *dialog = QApplication::activeModalWidget();
    return dialog ? dialog : &window;
}
} // namespace

QList<ShotLook> looks()
{
    return {{QStringLiteral("light")},
            {QStringLiteral("dark"), Scheme::Dark},
            {QStringLiteral("light-1920"), Scheme::Light, {1920, 1080}},
            {QStringLiteral("dark-1920"), Scheme::Dark, {1920, 1080}},
            {QStringLiteral("150"), Scheme::Light, {1280, 800}, 150},
            {QStringLiteral("dark-150"), Scheme::Dark, {1280, 800}, 150},
            {QStringLiteral("200"), Scheme::Light, {1280, 800}, 200},
            {QStringLiteral("contrast"), Scheme::HighLight},
            {QStringLiteral("contrast-dark"), Scheme::HighDark},
            {QStringLiteral("long"), Scheme::Light, {1280, 800}, 100, true},
            {QStringLiteral("rtl"), Scheme::Light, {1280, 800}, 100, false, true}};
}

Shots::Shots(const QString &folder, const QStringList &only)
    : m_folder(folder)
    , m_only(only)
    , m_stage(folder)
{
}

bool Shots::wants(const QString &screen) const
{
    QStringList names;
    for (const ShotLook &look : looks())
        names.append(look.name);
    const bool namesScreens
        = std::any_of(m_only.begin(), m_only.end(), [&](const QString &one) { return !names.contains(one); });
    return !namesScreens || m_only.contains(screen);
}

void Shots::run()
{
    const auto all = looks();
    const bool namesLooks = std::any_of(all.begin(), all.end(),
                                        [this](const ShotLook &look) { return m_only.contains(look.name); });
    for (const ShotLook &look : all) {
        if (!namesLooks || m_only.contains(look.name))
            draw(look);
    }
}

void Shots::draw(const ShotLook &look)
{
    m_look = look;
    std::printf("%s\n", qPrintable(look.name));
    std::fflush(stdout);
    QDir(m_folder).mkpath(look.name);
    PseudoLocale longWords;
    if (look.longWords)
        QApplication::installTranslator(&longWords);
    QApplication::setLayoutDirection(look.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    QApplication::setFont(fontAt(look.percent));
    applyLook(*qApp, look.scheme);

    shoot(QStringLiteral("first-start"), [this](MainWindow &window) {
        window.showFirstStart(m_folder + QStringLiteral("/none.wr"), {});
        return &window;
    });
    shoot(QStringLiteral("now"), [](MainWindow &window) { return &window; });
    shoot(QStringLiteral("incidents"),
          [](MainWindow &window) { return press(window, Qt::Key_2, Qt::ControlModifier); });
    shoot(QStringLiteral("settings"),
          [](MainWindow &window) { return press(window, Qt::Key_8, Qt::ControlModifier); });
    shoot(QStringLiteral("search"), [](MainWindow &window) {
        press(window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(window.focusWidget(), QStringLiteral("inc"));
        QTest::qWait(settleMs);
        return &window;
    });
    shoot(QStringLiteral("people"), [](MainWindow &window) {
        press(window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(window.focusWidget(), QStringLiteral("@"));
        QTest::qWait(settleMs);
        return &window;
    });
    shoot(QStringLiteral("shortcuts"), [](MainWindow &window) { return press(window, Qt::Key_Question); });
    shoot(QStringLiteral("declare"), [](MainWindow &window) {
        QWidget *dialog = press(window, Qt::Key_N, Qt::ControlModifier);
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("Sign-in codes arrive late"));
        QTest::qWait(settleMs);
        return dialog;
    });
    const auto response = [this](MainWindow &window) {
        window.openIncident(m_stage.incident());
        QTest::qWait(2 * settleMs);
        return &window;
    };
    shoot(QStringLiteral("response"), [&](MainWindow &window) {
        response(window);
        QTest::keyClicks(window.focusWidget(), QStringLiteral("/task Count declined cards by bank @ken 20m"));
        QTest::qWait(settleMs);
        return &window;
    });
    shoot(QStringLiteral("away"), [&](MainWindow &window) {
        response(window);
        press(window, Qt::Key_W, Qt::ControlModifier);
        m_stage.goOn();
        response(window);
        return &window;
    });
    shoot(QStringLiteral("links"), [&](MainWindow &window) { // at the end of the side pane, or on their tab
        response(window);
        auto *links = window.findChild<LinksPane *>();
        for (QWidget *above = links; above; above = above->parentWidget()) {
            if (auto *tabs = qobject_cast<QTabWidget *>(above))
                tabs->setCurrentIndex(tabs->count() - 1);
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                scroll->ensureWidgetVisible(links);
        }
        QTest::qWait(settleMs);
        return &window;
    });
    shoot(QStringLiteral("duties"), [&](MainWindow &window) {
        response(window);
        const auto links = window.findChild<RoleCard *>()->findChildren<QPushButton *>();
        QTest::mouseClick(links.last(), Qt::LeftButton);
        QTest::qWait(settleMs);
        QWidget *dialog = QApplication::activeModalWidget();
        return dialog ? dialog : &window;
    });
    shoot(QStringLiteral("level"), [&](MainWindow &window) {
        response(window);
        return press(window, Qt::Key_L, Qt::ControlModifier);
    });
    shoot(QStringLiteral("report"), [&](MainWindow &window) {
        response(window);
        return press(window, Qt::Key_P, Qt::ControlModifier);
    });
    shoot(QStringLiteral("process"), [&](MainWindow &window) {
        response(window);
        return press(window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    });
    shoot(QStringLiteral("replay"), [&](MainWindow &window) {
        response(window);
        QWidget *dialog = press(window, Qt::Key_R, Qt::ControlModifier);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Right);
        QTest::qWait(settleMs);
        return dialog;
    });
    shoot(QStringLiteral("composer"), [&](MainWindow &window) {
        response(window);
        return press(window, Qt::Key_U, Qt::ControlModifier);
    });
    shoot(QStringLiteral("find"), [&](MainWindow &window) {
        response(window);
        press(window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(window.focusWidget(), QStringLiteral("e"));
        QTest::keyClick(window.focusWidget(), Qt::Key_Return);
        QTest::qWait(settleMs);
        return &window;
    });
    shoot(QStringLiteral("recorded"), [&](MainWindow &window) { // last, because it writes to the file
        response(window);
        QTest::keyClicks(window.focusWidget(), QStringLiteral("Failures are back to normal"));
        QTest::keyClick(window.focusWidget(), Qt::Key_Return);
        QTest::qWait(2 * settleMs);
        return &window;
    });
    if (look.longWords)
        QApplication::removeTranslator(&longWords);
}

/// Draws each screen in a new window, so that it does not depend on earlier ones.
void Shots::shoot(const QString &screen, const std::function<QWidget *(MainWindow &)> &reach)
{
    if (!wants(screen))
        return;
    MemoryPreferences preferences;
    Look chosen(*qApp, preferences); // not applied here, because draw() did so
    MainWindow window(chosen, preferences);
    window.resize(m_look.size);
    Workspace *workspace = m_stage.open();
    QSignalSpy opened(workspace, &Workspace::opened);
    if (!opened.wait(10'000))
        qFatal("the file of the stage does not open");
    window.setWorkspace(workspace);
    static_cast<QWidget &>(window).show();
    window.activateWindow();
    QTest::qWait(2 * settleMs);
    QWidget *shown = reach(window);
    QTest::qWait(settleMs);
    shown->grab().save(QStringLiteral("%1/%2/%3.png").arg(m_folder, m_look.name, screen));
    ++m_pictures;
    for (const QString &text : cutTexts(*shown))
        m_cut.append(QStringLiteral("%1/%2: %3").arg(m_look.name, screen, text));
    if (shown != &window)
        shown->close();
}

} // namespace Watchroom
