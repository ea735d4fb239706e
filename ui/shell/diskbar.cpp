// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/diskbar.h"

#include "kit/widgets.h"
#include "maintenance/ballast.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QStyle>

namespace Watchroom {

DiskBar::DiskBar(QWidget *parent)
    : QFrame(parent)
{
    const Measure measure(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(8), measure(16), measure(8));
    layout->setSpacing(measure(8));
    m_words = plainLabel({}, this);
    m_words->setWordWrap(true);
    layout->addWidget(m_words, 1);
    m_again = button(tr("Try again"), Button::Plain, this);
    m_save = button(tr("Save a copy…"), Button::Plain, this);
    m_copy = button(tr("Copy unsaved text"), Button::Plain, this);
    for (QPushButton *way : {m_again, m_save, m_copy})
        layout->addWidget(way);
    m_again->setToolTip(tr("Saves the unsaved entries once there is free space or the file is back"));
    m_copy->setToolTip(tr("Copies the unsaved entries to the clipboard"));
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_workspace)
            m_workspace->disk().tryAgain();
    });
    connect(m_save, &QPushButton::clicked, this, &DiskBar::saveCopy);
    connect(m_copy, &QPushButton::clicked, this, &DiskBar::copyText);
    hide();
}

void DiskBar::follow(Workspace *workspace)
{
    m_workspace = workspace;
    connect(&workspace->disk(), &DiskGuard::changed, this, [this] { show(); });
    connect(&workspace->disk(), &DiskGuard::triedInVain, this, [this] { show(true); });
    show();
}

QString DiskBar::wordsOfFull(bool inVain) const
{
    const int waiting = int(m_workspace->disk().unsaved().size());
    QStringList words{waiting > 0 ? tr("Disk full: %n unsaved entry(ies) kept in memory.", "", waiting)
                                  : tr("Disk full: only drafts can be saved.")};
    words.append(tr("Everything saved earlier is safe."));
    words.append(inVain ? tr("There is still not enough space: at least %1 are needed.")
                              .arg(locale().formattedDataSize(ballastBytes + (1 << 20)))
                        : tr("Free some space, then try again."));
    return words.join(QLatin1Char(' '));
}

QString DiskBar::wordsOfGone(bool inVain) const
{
    const int waiting = int(m_workspace->disk().unsaved().size());
    QStringList words{
        tr("%1 was deleted, moved or replaced.").arg(isolated(QFileInfo(m_workspace->path()).fileName()))};
    words.append(waiting > 0 ? tr("%n unsaved entry(ies) kept in memory.", "", waiting)
                             : tr("Nothing can be saved until it is back."));
    words.append(inVain
                     ? tr("The file is still missing. Save a copy to another folder.")
                     : tr("Put it back and saving resumes automatically, or save a copy to another folder."));
    return words.join(QLatin1Char(' '));
}

void DiskBar::show(bool inVain)
{
    const DiskGuard &disk = m_workspace->disk();
    const bool full = disk.holds();
    const int waiting = int(disk.unsaved().size());
    setVisible(disk.state() != DiskState::Enough);
    for (QPushButton *way : {m_again, m_save, m_copy})
        way->setVisible(full);
    m_copy->setEnabled(waiting > 0);
    if (!full) {
        m_words->setText(tr("Only %1 are free on the disk that holds %2. Free some space: when the disk is "
                            "full, nothing can be saved.")
                             .arg(locale().formattedDataSize(disk.freeBytes().value_or(0)),
                                  isolated(QFileInfo(m_workspace->path()).fileName())));
    } else {
        m_words->setText(disk.state() == DiskState::Gone ? wordsOfGone(inVain) : wordsOfFull(inVain));
    }
    const QLatin1String kind(full ? "alarm" : "notice");
    if (property("kind") != QVariant(kind)) {
        setProperty("kind", kind);
        for (QWidget *each : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_words)}) {
            style()->unpolish(each);
            style()->polish(each);
        }
    }
    setAccessibleName(m_words->text());
}

void DiskBar::copyText()
{
    const QStringList unsaved = m_workspace->disk().unsaved();
    QApplication::clipboard()->setText(unsaved.join(QLatin1Char('\n')));
    Q_EMIT said(tr("%n unsaved entry(ies) are on the clipboard.", "", int(unsaved.size())));
}

void DiskBar::saveCopy()
{
    auto *dialog = new QFileDialog(this, tr("Save a copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("wr"));
    dialog->setNameFilter(tr("Watchroom files (*.wr)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (!m_workspace)
            return;
        onFinished(m_workspace->copyTo(path), this, [this, path](const Result<void> &copied) {
            if (!copied) {
                Q_EMIT failed(copied.error());
                return;
            }
            m_workspace->noteCopy(path);
            Q_EMIT said(tr("Copy saved to %1. Unsaved entries in memory are not in it.").arg(path));
        });
    });
    dialog->open();
}

} // namespace Watchroom
