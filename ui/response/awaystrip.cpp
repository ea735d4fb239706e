// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/awaystrip.h"

#include "kit/icon.h"
#include "kit/severitymark.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>

namespace Watchroom {

namespace {
constexpr std::chrono::minutes shortLook{2}; ///< a shorter absence is ignored
constexpr std::chrono::seconds keepEvery{10};
const QString at = QStringLiteral("at"), state = QStringLiteral("state"),
              severity = QStringLiteral("severity");
} // namespace

AwayStrip::AwayStrip(Workspace *workspace, QWidget *watched)
    : QFrame(watched)
    , m_workspace(workspace)
    , m_watched(watched)
    , m_words(plainLabel({}, this))
{
    setProperty("kind", QLatin1String("pane"));
    setAccessibleName(tr("While you were away"));
    const Measure measure(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure(16), measure(6), measure(16), measure(6));
    layout->setSpacing(measure(8));
    auto *sign = new QLabel(this);
    showIcon(sign, icon("clock", tokens(QApplication::palette()).accent), measure(16));
    m_words->setWordWrap(true);
    QPushButton *first = button(tr("Show first"), Button::Link, this);
    first->setAccessibleName(tr("Show the first new entry"));
    QPushButton *read = button(tr("Mark as read"), Button::Link, this);
    read->setAccessibleName(tr("Mark the new entries as read"));
    connect(first, &QPushButton::clicked, this, [this] { Q_EMIT entryAsked(m_first); });
    connect(read, &QPushButton::clicked, this, [this] {
        hide();
        noteSeen();
        keep();
    });
    layout->addWidget(sign);
    layout->addWidget(m_words, 1);
    layout->addWidget(first);
    layout->addWidget(read);
    hide();
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepEvery);
    connect(&m_keeping, &QTimer::timeout, this, &AwayStrip::keep);
    watched->installEventFilter(this);
}

QString AwayStrip::key() const
{
    return QStringLiteral("seen/%1/%2")
        .arg(m_shown.incident.id.toString(), m_workspace->context().authorHandle());
}

bool AwayStrip::isLooking() const
{
    return m_watched->isVisible() && m_watched->isActiveWindow();
}

void AwayStrip::show(const IncidentShown &shown)
{
    const bool first = m_shown.incident.name.isEmpty();
    m_shown = shown;
    if (first)
        restore();
    else if (m_restored)
        lookAgain();
}

void AwayStrip::restore()
{
    const auto kept = m_workspace->local([key = key()](LocalStore &store) { return store.setting(key); });
    onFinished(kept, this, [this](const Result<QString> &text) {
        const QJsonObject json = QJsonDocument::fromJson(text.value_or(QString()).toUtf8()).object();
        if (json.contains(at))
            m_seen = Seen{fromMs(json[at].toInteger()), json[state].toString(), json[severity].toString()};
        m_restored = true;
        lookAgain();
    });
}

/// Called when the incident, the visibility or the active window changed.
void AwayStrip::lookAgain()
{
    const bool came = isLooking() && !m_wasLooking;
    const bool went = !isLooking() && m_wasLooking;
    m_wasLooking = isLooking();
    if (went) {
        if (isHidden())
            noteSeen();
        keep();
    }
    if (!isLooking() || !isHidden()) // what is shown stays until it is marked as read
        return;
    QList<EntryRecord> news;
    if (came && m_seen && m_workspace->context().now() - m_seen->at >= shortLook) {
        for (const EntryRecord &entry : m_shown.incident.timeline) {
            if (entry.noted.at > m_seen->at && !m_shown.isViewer(entry.author))
                news.append(entry);
        }
    }
    if (news.isEmpty())
        noteSeen();
    else
        tell(news);
}

void AwayStrip::tell(const QList<EntryRecord> &news)
{
    const auto byNoted = [](const EntryRecord &a, const EntryRecord &b) { return a.noted.at < b.noted.at; };
    m_first = std::min_element(news.begin(), news.end(), byNoted)->id;
    const QTimeZone zone = m_workspace->context().zone();
    const Moment last = Moment::exact(m_seen->at);
    const QDate today = dayOf(Moment::exact(m_workspace->context().now()), zone);
    const QString since = dayOf(last, zone) == today
        ? clockShown(last, zone)
        : tr("%1, %2", "day and time")
              .arg(dayShown(dayOf(last, zone), today, locale()), clockShown(last, zone));
    QStringList words{tr("%n new entry(s) by others since you last looked, %1.", "", int(news.size()))
                          .arg(isolated(since))};
    const auto stateName = [this](const QString &key) {
        const State *known = m_shown.process()->state({key});
        return known ? known->name.in(m_shown.language) : key;
    };
    const QString stateNow = m_shown.state()->key.value, severityNow = m_shown.incident.severity.value;
    if (stateNow != m_seen->state)
        words.append(tr("State: was %1, is %2.").arg(stateName(m_seen->state), stateName(stateNow)));
    if (severityNow != m_seen->severity)
        words.append(tr("Severity: was %1, is %2.")
                         .arg(severityWord({m_seen->severity}), severityWord({severityNow})));
    m_words->setText(words.join(QLatin1Char(' ')));
    setVisible(true);
}

void AwayStrip::noteSeen()
{
    m_seen = Seen{m_workspace->context().now(), m_shown.state()->key.value, m_shown.incident.severity.value};
    if (!m_keeping.isActive())
        m_keeping.start();
}

void AwayStrip::keep()
{
    m_keeping.stop();
    if (!m_seen)
        return;
    if (m_wasLooking && isHidden())
        m_seen->at = m_workspace->context().now();
    const QJsonObject json{
        {at, qint64(toMs(m_seen->at))}, {state, m_seen->state}, {severity, m_seen->severity}};
    m_workspace->keepSetting( // a failure is harmless: the strip is shown again
        key(), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

bool AwayStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_watched || !m_restored)
        return QFrame::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        lookAgain();
        break;
    case QEvent::Show:
    case QEvent::Hide:
        QTimer::singleShot(0, this, &AwayStrip::lookAgain); // after the state has changed
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Watchroom
