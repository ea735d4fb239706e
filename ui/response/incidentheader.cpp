// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/incidentheader.h"

#include "base/duration.h"
#include "comms/cadence.h"
#include "kit/icon.h"
#include "kit/severitymark.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QMenu>

namespace Watchroom {

namespace {
constexpr std::chrono::minutes soon{5};
constexpr int charactersWide = 100; ///< if narrower, the title needs the room of the figures

std::chrono::seconds lengthTo(Instant from, Instant to)
{
    return std::max(std::chrono::duration_cast<std::chrono::seconds>(to - from), std::chrono::seconds(0));
}

QString running(std::chrono::seconds length)
{
    return length < std::chrono::hours(24) ? clockText(length) : durationText(length);
}
} // namespace

Figure::Figure(QWidget *parent)
    : QWidget(parent)
    , m_what(mutedLabel({}, this, Type::Caption))
    , m_value(plainLabel({}, this, Type::Heading, Weight::Bold))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_what);
    layout->addWidget(m_value);
}

void Figure::show(const QString &what, const QString &value, const QColor &colour)
{
    setVisible(!value.isEmpty());
    m_what->setText(what);
    m_value->setText(value);
    setColour(m_value, colour);
}

IncidentHeader::IncidentHeader(QWidget *parent)
    : QWidget(parent)
{
    const Measure measure(this);
    setMinimumHeight(measure(72));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(8), measure(16), measure(8));
    layout->setSpacing(measure(12));
    m_mark = new QLabel(this);
    layout->addWidget(m_mark);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(measure(8));
    m_severity = plainLabel({}, this, Type::Lead, Weight::Bold);
    m_lock = new QLabel(this);
    m_context = new CutLabel(this);
    setMuted(m_context, true);
    first->addWidget(m_severity);
    first->addWidget(m_lock);
    first->addWidget(m_context, 1);
    m_title = new CutLabel(this);
    m_title->setFont(typeOf(QApplication::font(), Type::Heading, Weight::Bold));
    words->addLayout(first);
    words->addWidget(m_title);
    layout->addLayout(words, 1);
    m_since = new Figure(this);
    m_inState = new Figure(this);
    m_due = new Figure(this);
    for (Figure *figure : {m_since, m_inState, m_due})
        layout->addWidget(figure);
    layout->addSpacing(measure(4));
    m_update = button(tr("Post update"), Button::Primary, this);
    m_update->setIcon(icon("send", tokens(QApplication::palette()).onAccent));
    showKeysOf(m_update, "update");
    connect(m_update, &QPushButton::clicked, this, &IncidentHeader::updateAsked);
    layout->addWidget(m_update);
    m_more = new QToolButton(this);
    m_more->setProperty("kind", QLatin1String("plain"));
    m_more->setIcon(icon("more", tokens(QApplication::palette()).text));
    m_more->setAccessibleName(tr("More actions for this incident"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_more);
    m_more->setMenu(m_menu);
    layout->addWidget(m_more);
}

void IncidentHeader::show(const IncidentShown &shown)
{
    m_shown = shown;
    const IncidentRecord &incident = shown.incident;
    const ProcessDefinition *process = shown.process();
    if (!process)
        return;
    const Measure measure(this);
    const Tokens &t = tokens(QApplication::palette());
    showIcon(m_mark, severityIcon(incident.severity, measure(32), t.text), measure(32));
    const SeverityDefinition *severity = process->severity(incident.severity);
    m_severity->setText(severity ? severity->name.in(shown.language)
                                 : tr("%1, acting severity %2")
                                       .arg(severityWord(incident.severity),
                                            severityWord(process->inForce(incident.severity))));
    m_lock->setVisible(incident.confidential);
    showIcon(m_lock, icon("lock", t.muted), measure(16));
    QStringList context{process->title.in(shown.language)};
    if (!incident.services.isEmpty())
        context.append(incident.services.join(tr(", ", "between names")));
    const RoleKey leading = process->roles.isEmpty() ? RoleKey() : process->roles.first().key;
    if (const EngagementRecord *lead = incident.holder(leading))
        context.append(tr("lead %1").arg(isolated(shown.person(lead->person))));
    if (incident.confidential)
        context.append(tr("confidential, %n person(s)", "", int(incident.members.size())));
    m_context->setWhole(tr("%1  %2", "name of an incident and its context")
                            .arg(incident.name, context.join(QStringLiteral(" · "))));
    m_title->setWhole(incident.title);
    const State *state = shown.state();
    m_update->setVisible(state && !state->end);
    tick(shown.around.now);
}

QSize IncidentHeader::minimumSizeHint() const
{
    const Measure measure(this);
    return {measure(420), measure(72)};
}

/// When narrow, shows only the next deadline beside the name.
void IncidentHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < charactersWide * fontMetrics().averageCharWidth();
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_update->setIcon(narrow ? QIcon() : icon("send", tokens(QApplication::palette()).onAccent));
    if (m_shown.process())
        tick(m_shown.around.now);
}

void IncidentHeader::tick(Instant now)
{
    const IncidentRecord &incident = m_shown.incident;
    const ProcessDefinition *process = m_shown.process();
    const State *state = m_shown.state();
    if (!process || !state)
        return;
    const Tokens &t = tokens(QApplication::palette());
    const Since since = sinceOf(incident);
    const auto ended = incident.clock(QStringLiteral("resolved_at"));
    const bool over = state->end || ended;
    const QString from = clockShown(since.at, QTimeZone::utc());
    m_since->show(since.clock == QLatin1String("impact_started_at") ? tr("Impact since %1").arg(from)
                                                                    : tr("Started at %1").arg(from),
                  running(lengthTo(since.at.at, over && ended ? ended->at : now)), t.text);
    const TrackRecord *track = incident.mainTrack();
    m_inState->show(state->name.in(m_shown.language),
                    track->entered && track->entered->isTimed() && !state->end
                        ? running(lengthTo(track->entered->at, now))
                        : QString(),
                    t.text);
    const auto due = nextUpdateDue(*process, incident, now);
    m_inState->setHidden(m_narrow || m_inState->isHidden());
    m_since->setHidden(m_narrow && due); // there is room for one figure: the deadline
    if (!due) {
        m_due->show({}, {}, t.text);
        return;
    }
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(due->at.at - now);
    const QString at = clockShown(due->at, QTimeZone::utc());
    if (due->overdue)
        m_due->show(tr("Update was due %1").arg(at), running(-left), t.danger);
    else
        m_due->show(tr("Update due %1").arg(at), running(left), left <= soon ? t.warning : t.text);
}

} // namespace Watchroom
