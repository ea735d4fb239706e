// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/leaving.h"

#include <QPushButton>

namespace Watchroom {

namespace {
constexpr std::chrono::seconds beforeAsking{2};
}

Leaving::Leaving(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(beforeAsking);
    connect(&m_patience, &QTimer::timeout, this, &Leaving::showWait);
}

void Leaving::leave(std::function<void()> then)
{
    m_then = std::move(then);
    if (m_finishing || (m_box && m_box->isVisible())) // one that was answered goes a moment later
        return;
    if (!m_workspace) {
        go();
        return;
    }
    m_finishing = true;
    Q_EMIT saving();
    m_patience.start();
    onFinished(m_workspace->finish(), this, [this](const Result<void> &all) { finished(all); });
}

void Leaving::finished(const Result<void> &all)
{
    m_finishing = false;
    m_patience.stop();
    delete m_box;
    if (!m_then) // the user chose to keep the file open
        return;
    if (m_workspace && !m_workspace->disk().unsaved().isEmpty())
        askAboutUnsaved();
    else if (!all)
        ask(tr("Not saved"), all.error().message, all.error().hint);
    else
        go();
}

void Leaving::showWait()
{
    ask(tr("Saving"), tr("Saving…"),
        tr("This is taking longer than usual: another program may be using the file. Watchroom closes the "
           "file "
           "as soon as everything is saved."));
}

void Leaving::askAboutUnsaved()
{
    const int unsaved = int(m_workspace->disk().unsaved().size());
    if (m_workspace->disk().state() == DiskState::Gone)
        ask(tr("Unsaved entries"),
            tr("The file is missing: %n unsaved entry(ies) will be lost.", "", unsaved),
            tr("Put the file back, or copy the unsaved text first."));
    else
        ask(tr("Unsaved entries"), tr("The disk is full: %n unsaved entry(ies) will be lost.", "", unsaved),
            tr("Free some space and try again, or copy the unsaved text first."));
}

void Leaving::ask(const QString &title, const QString &text, const QString &way)
{
    m_box = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::NoButton, m_window);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    m_box->setInformativeText(way);
    QPushButton *leave = m_box->addButton(tr("Discard and close"), QMessageBox::DestructiveRole);
    m_box->setDefaultButton(m_box->addButton(tr("Keep open"), QMessageBox::RejectRole));
    connect(leave, &QPushButton::clicked, this, &Leaving::go);
    connect(m_box, &QMessageBox::rejected, this, [this] { m_then = nullptr; });
    m_box->open();
}

void Leaving::go()
{
    m_patience.stop();
    if (const auto then = std::exchange(m_then, nullptr))
        then();
}

} // namespace Watchroom
