// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusline.h"

#include "kit/timeshown.h"
#include "kit/widgets.h"
#include "shell/pagestack.h"

#include <QFileInfo>

namespace Watchroom {

namespace {
/// As high as its highest page, so that nothing moves when the page changes; as wide as the current page.
class PlaceOfFacts : public PageStack
{
public:
    using PageStack::PageStack;
    QSize minimumSizeHint() const override
    {
        int height = 0;
        for (int page = 0; page < count(); ++page)
            height = std::max(height, widget(page)->minimumSizeHint().height());
        return {PageStack::minimumSizeHint().width(), height};
    }
};
} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_stack(new PlaceOfFacts(this))
    , m_facts(new QWidget(m_stack))
{
    setSizeGripEnabled(false);
    const Measure measure(this);
    setContentsMargins(measure(8), 0, measure(8), 0);
    for (QLabel **label : {&m_saved, &m_backup, &m_who, &m_file, &m_utc, &m_local}) {
        *label = mutedLabel({}, this, Type::Caption);
        (*label)->setContentsMargins(measure(4), 0, measure(12), 0);
    }
    auto *facts = new QHBoxLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setSpacing(measure(6));
    for (QLabel *label : {m_saved, m_backup, m_who, m_file})
        facts->addWidget(label);
    facts->addStretch();
    m_stack->addWidget(m_facts);
    addWidget(m_stack, 1);
    addPermanentWidget(m_utc);
    addPermanentWidget(m_local);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::tick);
}

void StatusLine::add(QWidget *other)
{
    m_stack->addWidget(other);
}

void StatusLine::bringForward(QWidget *other)
{
    clearMessage();
    m_stack->setCurrentWidget(other);
}

void StatusLine::showFacts()
{
    m_stack->setCurrentWidget(m_facts);
}

void StatusLine::follow(Workspace *workspace)
{
    m_workspace = workspace;
    m_lingers = false;
    m_who->setText(tr("User: %1").arg(isolated(workspace->context().authorHandle())));
    m_file->setText(QFileInfo(workspace->path()).fileName());
    m_file->setToolTip(workspace->path());
    m_last = tr("No unsaved changes");
    showSaved();
    connect(workspace, &Workspace::saved, this, [this](const QDateTime &at) {
        m_last = tr("✓ Saved %1")
                     .arg(at.toTimeZone(m_workspace->context().zone()).toString(QStringLiteral("HH:mm:ss")));
        showSaved();
    });
    connect(workspace, &Workspace::lingering, this, [this](bool still) {
        m_lingers = still;
        showSaved();
    });
    followBackups(workspace);
    connect(&workspace->disk(), &DiskGuard::changed, this, &StatusLine::showSaved);
    m_tick.start();
    tick();
}

/// Shows nothing about backups until their state is known.
void StatusLine::followBackups(Workspace *workspace)
{
    m_backup->hide();
    connect(workspace, &Workspace::backedUp, this, [this, workspace](const QDateTime &at) {
        m_backup->setText(
            tr("Backup: %1")
                .arg(QLocale().toString(at.toTimeZone(workspace->context().zone()), QLocale::ShortFormat)));
        m_backup->setToolTip(backupFolder(workspace->path()));
        m_backup->show();
    });
    connect(workspace, &Workspace::backupFailed, this, [this](const Error &error) {
        m_backup->setText(tr("⚠ Backup failed"));
        m_backup->setToolTip(QStringList{error.message, error.hint}.join(QLatin1Char('\n')));
        m_backup->show();
    });
}

/// Shows unsaved entries in place of the last save.
void StatusLine::showSaved()
{
    const DiskGuard &disk = m_workspace->disk();
    const int unsaved = int(disk.unsaved().size());
    m_saved->setText(unsaved > 0                           ? tr("⚠ %n unsaved entry(ies)", "", unsaved)
                         : disk.state() == DiskState::Gone ? tr("⚠ File missing")
                         : m_lingers                       ? tr("Not saved yet: waiting for the file…")
                                                           : m_last);
    if (m_saved->text() != m_last) // keep it visible
        showFacts();
}

void StatusLine::tick()
{
    const Instant now = m_workspace->context().now();
    const QTimeZone zone = m_workspace->context().zone();
    m_utc->setText(utcShown(Moment::exact(now)));
    const bool local = zone.offsetFromUtc(toDateTime(now, QTimeZone::utc())) != 0;
    m_local->setVisible(local);
    m_local->setText(
        tr("%1 %2", "time and time zone").arg(clockShown(Moment::exact(now), zone), placeOf(zone)));
}

} // namespace Watchroom
