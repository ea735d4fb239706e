// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/importdialog.h"

#include "base/duration.h"
#include "kit/widgets.h"

namespace Watchroom {

namespace {
constexpr int rejectsShown = 200;
}

ImportDialog::ImportDialog(const QString &file, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import history"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Measure measure(this);
    setMinimumWidth(measure(480));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(8));
    m_words = plainLabel(
        tr("Importing %1. Nothing is saved until the import is complete.").arg(isolated(file)), this);
    m_words->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Import progress"));
    m_rate = mutedLabel({}, this, Type::Caption);
    m_rejects = new QPlainTextEdit(this);
    m_rejects->setReadOnly(true);
    m_rejects->setAccessibleName(tr("Rejected records and reasons"));
    m_rejects->hide();
    m_button = button(tr("Cancel import"), Button::Plain, this);
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addWidget(m_rate);
    layout->addWidget(m_rejects, 1);
    layout->addWidget(m_button, 0, Qt::AlignRight);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_state->cancelled = true;
        if (m_done)
            close();
    });
    connect(this, &QDialog::rejected, this, [state = m_state] { state->cancelled = true; });
    m_tick.setInterval(std::chrono::milliseconds(250));
    connect(&m_tick, &QTimer::timeout, this, &ImportDialog::tick);
    m_tick.start();
    m_since.start();
}

ImportWatch ImportDialog::watch() const
{
    return [state = m_state](const ImportProgress &progress) {
        state->taken = progress.taken;
        state->size = progress.size;
        state->events = progress.events;
        return !state->cancelled;
    };
}

void ImportDialog::tick()
{
    const qint64 size = m_state->size, taken = m_state->taken, events = m_state->events;
    const qint64 ms = std::max<qint64>(m_since.elapsed(), 1);
    m_bar->setRange(0, size > 0 ? 1000 : 0);
    m_bar->setValue(size > 0 ? int(taken * 1000 / size) : 0);
    if (events == 0 || taken == 0)
        return;
    const std::chrono::seconds left(ms * std::max<qint64>(size - taken, 0) / taken / 1000);
    m_rate->setText(
        tr("%1 events, %2 per second, %3 left")
            .arg(locale().toString(events), locale().toString(events * 1000 / ms), durationText(left)));
}

void ImportDialog::finish(const Result<ImportReport> &report)
{
    m_tick.stop();
    m_done = true;
    m_bar->setRange(0, 1000);
    m_bar->setValue(report ? 1000 : 0);
    m_button->setText(tr("Close"));
    if (!report) {
        m_words->setText(QStringList{report.error().message, report.error().hint}.join(QLatin1Char(' ')));
        m_rate->setText(tr("Your file was not changed."));
        return;
    }
    m_words->setText(
        tr("Imported %n incident(s), %1 timeline entries and %2 updates.", "", int(report->added.incidents))
            .arg(locale().toString(qint64(report->added.timelineEntries)),
                 locale().toString(qint64(report->added.statusUpdates))));
    m_rate->setText(tr("Format: %1. %2 unchanged, %3 changed, %4 flagged, %5 rejected.")
                        .arg(report->format)
                        .arg(report->unchanged)
                        .arg(report->changed)
                        .arg(report->flagged)
                        .arg(report->rejected.size()));
    showRejects(*report);
}

void ImportDialog::showRejects(const ImportReport &report)
{
    QStringList lines;
    for (const ImportReject &reject : report.rejected.mid(0, rejectsShown))
        lines.append(tr("line %1, column %2, %3 “%4”: %5")
                         .arg(reject.line)
                         .arg(reject.column)
                         .arg(reject.field, reject.value, reject.reason));
    m_rejects->setPlainText(lines.join(QLatin1Char('\n')));
    m_rejects->setVisible(!lines.isEmpty());
}

} // namespace Watchroom
