// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/locator.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "queries/incidentrepository.h"
#include "shell/locatordelegate.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

namespace Watchroom {

namespace {
constexpr int mostIncidents = 8, mostCommands = 6, mostAlone = 40, rowsShown = 12;
constexpr std::chrono::milliseconds pause{50};

/// Expands "42" or "inc-42" to "INC-42".
QString nameMeant(const QString &text)
{
    bool number = false;
    text.toInt(&number);
    return number ? QStringLiteral("INC-") + text : text;
}
} // namespace

Locator::Locator(QWidget *window)
    : QWidget(window)
    , m_window(window)
    , m_text(new QLineEdit(this))
    , m_list(new QListView(window))
    , m_model(new LocatorModel(this))
{
    const Measure measure(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, measure(2), measure(8), measure(2));
    layout->addWidget(m_text);
    m_text->setProperty("kind", QLatin1String("dense"));
    m_text->setFixedSize(measure(272), measure(26));
    m_text->addAction(icon("search", tokens(QApplication::palette()).muted), QLineEdit::LeadingPosition);
    setKeys({});
    m_text->setAccessibleName(tr("Search or command"));
    m_text->installEventFilter(this);
    m_list->hide();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LocatorDelegate(m_list));
    m_list->setProperty("kind", QLatin1String("popup"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Search results"));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    m_typed.setSingleShot(true);
    m_typed.setInterval(pause);
    connect(&m_typed, &QTimer::timeout, this, &Locator::look);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        ++m_asked; // invalidates searches that are still running
        look();
    });
}

void Locator::setOffers(Offer commands, Offer settings, Offer help)
{
    m_commands = std::move(commands);
    m_settings = std::move(settings);
    m_help = std::move(help);
}

void Locator::setKeys(const QString &keys)
{
    m_text->setPlaceholderText(keys.isEmpty() ? tr("Search or command")
                                              : tr("Search or command (%1)").arg(keys));
}

void Locator::setWorkspace(Workspace *workspace)
{
    m_workspace = workspace;
}

void Locator::take()
{
    if (!m_text->hasFocus())
        m_before = QApplication::focusWidget();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    look();
}

LocatorHit Locator::hint(const QString &prefix, const QString &title)
{
    return {QStringLiteral("hint/") + prefix,
            title,
            tr("type %1", "a character").arg(prefix),
            {},
            {},
            [this, prefix] {
                m_text->setText(prefix);
                take();
                m_text->deselect();
                m_text->end(false);
                look();
            }};
}

QList<LocatorHit> Locator::hints()
{
    return {hint(QStringLiteral(">"), tr("Commands only")), hint(QStringLiteral("#"), tr("Incidents only")),
            hint(QStringLiteral("@"), tr("Incidents by person")), hint(QStringLiteral("?"), tr("Help"))};
}

void Locator::look()
{
    const QString typed = m_text->text().trimmed();
    const QString rest = typed.mid(1).trimmed();
    if (typed.isEmpty()) {
        show(hints(), {});
    } else if (typed.startsWith(QLatin1Char('>'))) {
        show(matching(m_commands(), rest, mostAlone), {});
    } else if (typed.startsWith(QLatin1Char('?'))) {
        show(matching(m_help(), rest, mostAlone), {});
    } else if (typed.startsWith(QLatin1Char('#'))) {
        m_first.clear();
        lookForIncidents(rest);
    } else if (typed.startsWith(QLatin1Char('@'))) {
        lookForPeople(rest);
    } else {
        m_first = matching(m_commands(), typed, mostCommands) + matching(m_settings(), typed, mostCommands);
        show(m_first, {});
        lookForIncidents(typed);
    }
}

void Locator::lookForIncidents(const QString &text)
{
    if (!m_workspace)
        return;
    const int asked = ++m_asked;
    const auto found = m_workspace->read([text](const Reader &reader) -> Result<QList<IncidentRow>> {
        IncidentRepository repository(reader.connection());
        IncidentFilter filter;
        filter.text = text;
        filter.limit = mostIncidents;
        auto rows = repository.list(filter);
        WR_TRY(rows);
        const auto named = repository.find(nameMeant(text), IncidentRepository::Timeline::Without);
        if (!named)
            return rows;
        rows->removeIf([&](const IncidentRow &row) { return row.name == named->name; });
        IncidentRow exact;
        exact.name = named->name;
        exact.title = named->title;
        exact.severity = named->severity.value;
        rows->prepend(exact);
        return rows;
    });
    onFinished(found, this, [this, asked](const Result<QList<IncidentRow>> &rows) {
        if (asked != m_asked || !m_text->hasFocus() || !rows)
            return; // a newer query is running
        QList<LocatorHit> incidents;
        for (const IncidentRow &row : *rows)
            incidents.append({QStringLiteral("incident/") + row.name,
                              row.name + QStringLiteral("  ") + row.title,
                              tr("Incident"),
                              {},
                              row.severity,
                              [this, name = row.name] { Q_EMIT incidentChosen(name); }});
        show(m_first, incidents);
    });
}

void Locator::lookForPeople(const QString &text)
{
    if (!m_workspace)
        return;
    const int asked = ++m_asked;
    const auto found = m_workspace->read(
        [](const Reader &reader) { return IncidentRepository(reader.connection()).people(); });
    onFinished(found, this, [this, asked, text](const Result<QHash<PersonId, PersonRecord>> &people) {
        if (asked != m_asked || !m_text->hasFocus() || !people)
            return; // a newer query is running
        QList<LocatorHit> hits;
        for (const PersonRecord &person : *people) {
            const QString title = person.name.isEmpty() || person.name == person.handle
                ? person.handle
                : tr("%1 (%2)", "a person's name and handle").arg(person.name, person.handle);
            hits.append({QStringLiteral("person/") + person.handle,
                         title,
                         tr("Person"),
                         {},
                         {},
                         [this, handle = person.handle] { Q_EMIT personChosen(handle); }});
        }
        std::sort(hits.begin(), hits.end(), [](const LocatorHit &a, const LocatorHit &b) {
            return a.title.localeAwareCompare(b.title) < 0;
        });
        show(matching(hits, text, mostAlone), {});
    });
}

void Locator::show(const QList<LocatorHit> &first, const QList<LocatorHit> &incidents)
{
    // An exact incident name comes before the commands.
    const bool named = !incidents.isEmpty()
        && incidents.first().title.startsWith(nameMeant(m_text->text().trimmed()) + QLatin1Char(' '),
                                              Qt::CaseInsensitive);
    QList<LocatorHit> all = named ? incidents + first : first + incidents;
    if (all.isEmpty())
        all.append({QStringLiteral("none"), tr("No results."), {}, {}, {}, {}});
    m_model->follow(all);
    m_list->setCurrentIndex(m_model->index(0));
    place();
}

void Locator::place()
{
    const int rows = std::min(m_model->rowCount(), rowsShown);
    const int frame = 2 * m_list->frameWidth();
    const int width = std::min(std::max(m_text->width(), Measure(this)(480)), m_window->width());
    const QPoint corner = m_text->mapTo(m_window, QPoint(0, m_text->height()));
    const int left = isRightToLeft() ? corner.x() : corner.x() + m_text->width() - width;
    m_list->setGeometry(std::max(left, 0), corner.y(), width, rows * m_list->sizeHintForRow(0) + frame);
    m_list->raise();
    m_list->show();
}

bool Locator::press(int key)
{
    const int row = m_list->currentIndex().row(), rows = m_model->rowCount();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!m_list->isVisible())
            look();
        else if (rows > 0)
            m_list->setCurrentIndex(m_model->index((row + (key == Qt::Key_Down ? 1 : -1) + rows) % rows));
        m_text->setAccessibleDescription(
            m_list->currentIndex().data(Qt::AccessibleTextRole).toString()); // the focus stays in the box
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(row);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    default:
        return false;
    }
}

bool Locator::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress
        && press(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched == m_text && event->type() == QEvent::FocusIn && m_list->isHidden())
        m_typed.start(); // after the click or key that opened it
    if (watched == m_text && event->type() == QEvent::FocusOut) {
        ++m_asked;
        m_typed.stop();
        m_list->hide();
    }
    return QWidget::eventFilter(watched, event);
}

void Locator::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_list->isVisible())
        return;
    const LocatorHit hit = m_model->row(m_model->index(row));
    if (!hit.does)
        return;
    if (!hit.id.startsWith(QLatin1String("hint/")))
        leave();
    hit.does();
}

void Locator::leave()
{
    m_text->clear();
    m_list->hide();
    ++m_asked;
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_text->clearFocus();
}

} // namespace Watchroom
