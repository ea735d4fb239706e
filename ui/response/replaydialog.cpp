// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/replaydialog.h"

#include "base/hybridclock.h"
#include "incident/actkind.h"
#include "kit/severitymark.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "log/entityhistory.h"
#include "queries/knownat.h"
#include "response/pictures.h"
#include "response/stepper.h"
#include "response/timelinedelegate.h"
#include "response/timelinemodel.h"

#include <QApplication>

namespace Watchroom {

Result<QList<ReplayStep>> replaySteps(const Reader &reader, const QString &incident)
{
    const auto found
        = IncidentRepository(reader.connection()).find(incident, IncidentRepository::Timeline::Without);
    WR_TRY(found);
    const auto rows = EntityHistory(reader.connection()).actsOfIncident(found->id);
    WR_TRY(rows);
    QList<ReplayStep> steps;
    for (const LogRow &row : *rows) {
        const Instant at = HybridClock::wallOf(row.act.stamp);
        if (actKind(row.act.kind) != ActKind::Viewed && (steps.isEmpty() || steps.last().at < at))
            steps.append({at, row.act.author}); // acts recorded together form one step
    }
    return steps;
}

ReplayDialog::ReplayDialog(Workspace *workspace, const IncidentShown &shown, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_shown(shown)
    , m_timeline(new TimelineModel(this))
{
    setWindowTitle(tr("Replay of %1").arg(shown.incident.name));
    const Measure measure(this);
    resize(QSize(measure(880), measure(640)).boundedTo(parent->window()->size()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measure(16), 0, measure(16));
    layout->setSpacing(measure(8));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure(16), 0, measure(16), 0);
    m_mark = new QLabel(this);
    m_severity = plainLabel({}, this, Type::Lead, Weight::Bold);
    m_when = mutedLabel({}, this);
    m_when->setWordWrap(true);
    head->addWidget(m_mark);
    head->addWidget(m_severity);
    head->addWidget(m_when, 1);
    layout->addLayout(head);
    m_stepper = new Stepper(this);
    layout->addWidget(m_stepper);
    layout->addWidget(hairline(this));
    m_list = new QListView(this);
    m_list->setModel(m_timeline);
    auto *delegate = new TimelineDelegate(m_list);
    auto *pictures = new Pictures(workspace, this);
    pictures->setStream(shown.incident.stream);
    delegate->setPictures(pictures);
    connect(pictures, &Pictures::ready, m_list->viewport(), [this] { m_list->viewport()->update(); });
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("kind", QLatin1String("list"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Timeline as known at that time"));
    layout->addWidget(m_list, 1);
    layout->addWidget(hairline(this));
    layout->addLayout(makeControls());
    const auto steps = workspace->read(
        [name = shown.incident.name](const Reader &reader) { return replaySteps(reader, name); });
    onFinished(steps, this, [this](const Result<QList<ReplayStep>> &found) {
        if (found)
            take(*found);
        else
            m_when->setText(found.error().message);
    });
}

QLayout *ReplayDialog::makeControls()
{
    const Measure measure(this);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(measure(16), 0, measure(16), 0);
    line->setSpacing(measure(8));
    m_before = button(tr("Previous"), Button::Plain, this);
    m_before->setAccessibleName(tr("Previous act"));
    m_after = button(tr("Next"), Button::Plain, this);
    m_after->setAccessibleName(tr("Next act"));
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setAccessibleName(tr("Time of the replay"));
    m_slider->setPageStep(10);
    m_slider->setEnabled(false);
    QPushButton *close = button(tr("Close"), Button::Plain, this);
    line->addWidget(m_before);
    line->addWidget(m_slider, 1);
    line->addWidget(m_after);
    line->addWidget(close);
    connect(m_before, &QPushButton::clicked, this, [this] { m_slider->setValue(m_slider->value() - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_slider->setValue(m_slider->value() + 1); });
    connect(m_slider, &QSlider::valueChanged, this, &ReplayDialog::look);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return line;
}

void ReplayDialog::take(const QList<ReplayStep> &steps)
{
    m_steps = steps;
    if (steps.isEmpty())
        return;
    m_slider->setEnabled(true);
    m_slider->setRange(0, int(steps.size()) - 1);
    m_slider->setFocus();
    look();
}

/// Only the latest request counts: the slider can move faster than an earlier state is computed.
void ReplayDialog::look()
{
    if (m_looking) {
        m_stale = true;
        return;
    }
    m_looking = true;
    const ReplayStep step = m_steps.at(m_slider->value());
    const auto asked
        = m_workspace->read([shown = m_shown, step](const Reader &reader) -> Result<IncidentShown> {
              const auto past
                  = incidentKnownAt(reader.connection(), reader.identity(), shown.incident, step.at);
              WR_TRY(past);
              IncidentShown then = shown;
              then.incident = *past;
              then.around.now = step.at;
              return then;
          });
    onFinished(asked, this, [this](const Result<IncidentShown> &then) {
        m_looking = false;
        if (then)
            show(*then);
        else
            m_when->setText(then.error().message);
        if (std::exchange(m_stale, false))
            look();
    });
}

void ReplayDialog::show(const IncidentShown &then)
{
    const Measure measure(this);
    const SeverityKey severity = then.incident.severity;
    m_mark->setPixmap(severityIcon(severity, measure(20), tokens(QApplication::palette()).text)
                          .pixmap(measure(20), measure(20)));
    m_severity->setText(severityWord(severity));
    const int at = m_slider->value();
    const ReplayStep step = m_steps.at(at);
    const QTimeZone zone = m_workspace->context().zone();
    const Moment moment = Moment::exact(step.at);
    m_when->setText(
        tr("%1, %2: act %3 of %4, by %5", "day, time, number, all, who")
            .arg(dayShown(dayOf(moment, zone), dayOf(Moment::exact(m_shown.around.now), zone), locale()),
                 utcShown(moment), locale().toString(at + 1), locale().toString(m_steps.size()),
                 isolated(m_shown.person(step.author))));
    m_stepper->show(then);
    m_timeline->follow(timelineRows(then, {}, zone, locale()));
    m_list->scrollToBottom();
    m_before->setEnabled(at > 0);
    m_after->setEnabled(at + 1 < m_steps.size());
}

} // namespace Watchroom
