// SPDX-License-Identifier: GPL-3.0-or-later
#include "declare/declaredialog.h"

#include "base/text.h"
#include "base/timetext.h"
#include "declare/resultpane.h"
#include "kit/draftkeeper.h"
#include "kit/foldingbox.h"
#include "kit/icon.h"
#include "kit/levellerform.h"
#include "kit/severitymark.h"
#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QCompleter>
#include <QScrollArea>
#include <QShortcut>

namespace Watchroom {

namespace {
/// The largest size for a dialog: that of the window of \a parent.
QSize roomFor(const QWidget *parent)
{
    return parent ? parent->window()->size() : QSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
}
} // namespace

DeclareDialog::DeclareDialog(Workspace *workspace, Kind kind, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_kind(kind)
{
    setWindowTitle(tr("Declare an incident"));
    const Measure measure(this);
    resize(QSize(measure(976), measure(736)).boundedTo(roomFor(parent)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // content that does not fit scrolls
    layout->addWidget(makeTop());
    layout->addWidget(hairline(this));
    layout->addWidget(makeMiddle(), 1);
    layout->addWidget(hairline(this));
    layout->addWidget(makeFoot());
    connect(m_leveller, &LevellerForm::changed, this, &DeclareDialog::levelChanged);

    const auto facts = workspace->read(
        [language = languageOf(this)](const Reader &reader) { return declareFacts(reader, language); });
    onFinished(facts, this, [this](const Result<DeclareFacts> &found) {
        if (found)
            take(*found);
        else
            m_error->setText(found.error().message);
    });
    m_title->setFocus();
}

/// The severity questions next to their result; below each other in a small window.
QWidget *DeclareDialog::makeMiddle()
{
    const Measure measure(this);
    QScrollArea *scroll = columnScroll(this);
    auto *middle = new FoldingBox(110, scroll);
    middle->box()->setSpacing(0);
    m_leveller = new LevellerForm(middle);
    m_leveller->setContentsMargins(measure(24), measure(16), measure(24), measure(8));
    m_result = new ResultPane(middle);
    m_result->setMinimumWidth(measure(340));
    middle->box()->addWidget(m_leveller, 1);
    middle->box()->addWidget(m_result);
    scroll->setWidget(middle);
    return scroll;
}

QSize DeclareDialog::minimumSizeHint() const
{
    const Measure measure(this);
    return {measure(480), measure(320)};
}

/// Hides the general hints in a low window, to make room for the fields.
void DeclareDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isShort = height() < Measure(this)(440);
    m_hint->setVisible(!isShort);
    m_clock->setVisible(!isShort);
}

QWidget *DeclareDialog::makeTop()
{
    const Measure measure(this);
    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(8));
    m_title = new QLineEdit(top);
    m_title->setFont(typeOf(QApplication::font(), Type::Heading));
    m_title->setMinimumHeight(measure(44));
    m_title->setMaxLength(TextLimit::title);
    m_title->setAccessibleName(tr("Title"));
    m_title->setPlaceholderText(tr("What is wrong, in plain words"));
    layout->addWidget(m_title);
    m_hint
        = mutedLabel(tr("Press Enter to declare. Everything below is optional and can be added later."), top);
    layout->addWidget(m_hint);
    layout->addWidget(makeSimilar());
    layout->addWidget(makeFields());
    layout->addWidget(hairline(top));
    layout->addWidget(makeTruths());
    m_draft = new DraftKeeper(m_workspace, QStringLiteral("declare/title"), m_title);
    connect(m_title, &QLineEdit::textChanged, this, &DeclareDialog::textChanged);
    connect(m_title, &QLineEdit::returnPressed, this, &DeclareDialog::declare);
    return top;
}

QWidget *DeclareDialog::makeSimilar()
{
    const Measure measure(this);
    m_similar = pane(this);
    auto *layout = new QHBoxLayout(m_similar);
    layout->setContentsMargins(measure(12), measure(6), measure(12), measure(6));
    m_similarMark = new QLabel(m_similar);
    layout->addWidget(m_similarMark);
    layout->addWidget(mutedLabel(tr("Possible duplicate:"), m_similar));
    m_similarWords = plainLabel({}, m_similar, Type::Body, Weight::Bold);
    layout->addWidget(m_similarWords, 1);
    QPushButton *open = button(tr("Open incident"), Button::Link, m_similar);
    connect(open, &QPushButton::clicked, this, [this] {
        Q_EMIT incidentChosen(m_similarName);
        reject();
    });
    layout->addWidget(open);
    m_similar->hide();
    return m_similar;
}

QWidget *DeclareDialog::makeFields()
{
    const Measure measure(this);
    auto *folding = new FoldingBox(100, this);
    QBoxLayout *all = folding->box();
    all->setSpacing(measure(8));
    auto *fields = new QHBoxLayout, *times = new QHBoxLayout;
    for (QHBoxLayout *part : {fields, times}) {
        part->setSpacing(measure(8));
        all->addLayout(part, 1);
    }
    m_area = new QComboBox(this);
    m_area->setAccessibleName(tr("Area"));
    m_area->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_area->setMinimumWidth(measure(136));
    m_service = new QLineEdit(this);
    m_service->setAccessibleName(tr("Service"));
    m_service->setPlaceholderText(tr("optional"));
    m_since = new QLineEdit(this);
    m_since->setAccessibleName(tr("Start of impact"));
    m_since->setPlaceholderText(tr("-10m, 14:05"));
    m_since->setFixedWidth(measure(104));
    m_understood = mutedLabel({}, this);
    m_confidential = new QCheckBox(tr("Confidential"), this);
    fields->addWidget(mutedLabel(tr("Area"), this));
    fields->addWidget(m_area);
    fields->addSpacing(measure(12));
    fields->addWidget(mutedLabel(tr("Service"), this));
    fields->addWidget(m_service, 1);
    times->addWidget(mutedLabel(tr("Impact since"), this));
    times->addWidget(m_since);
    times->addWidget(m_understood, 1);
    times->addWidget(m_confidential);
    connect(m_area, &QComboBox::currentIndexChanged, this, &DeclareDialog::areaChanged);
    connect(m_service, &QLineEdit::textChanged, this, &DeclareDialog::textChanged);
    connect(m_since, &QLineEdit::textChanged, this, &DeclareDialog::sinceChanged);
    connect(m_confidential, &QCheckBox::toggled, this, &DeclareDialog::tellWho);
    connect(m_confidential, &QCheckBox::clicked, this, [this] { m_confidentialChosen = true; });
    for (QLineEdit *field : {m_service, m_since})
        connect(field, &QLineEdit::returnPressed, this, &DeclareDialog::declare);
    return folding;
}

QWidget *DeclareDialog::makeTruths()
{
    const Measure measure(this);
    const QColor muted = tokens(QApplication::palette()).muted;
    auto *folding = new FoldingBox(96, this);
    QBoxLayout *truths = folding->box();
    const auto add = [&](const char *sign, const QString &text) {
        auto *truth = new QWidget(folding);
        auto *one = new QHBoxLayout(truth);
        one->setContentsMargins(0, 0, 0, 0);
        auto *mark = new QLabel(truth);
        showIcon(mark, icon(sign, muted), measure(16));
        one->addWidget(mark);
        QLabel *label = plainLabel(text, truth);
        one->addWidget(label, 1);
        truths->addWidget(truth);
        return label;
    };
    truths->setSpacing(measure(8));
    m_called = add("phone", {});
    m_seen = add("eye", {});
    m_clock = add("clock", tr("Deadlines start when you declare"))->parentWidget();
    truths->addStretch();
    return folding;
}

QWidget *DeclareDialog::makeFoot()
{
    const Measure measure(this);
    QWidget *foot = pane(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(measure(24), measure(12), measure(24), measure(12));
    m_kept = mutedLabel({}, foot, Type::Caption);
    layout->addWidget(m_kept);
    m_error = plainLabel({}, foot);
    m_error->setWordWrap(true);
    setColour(m_error, tokens(QApplication::palette()).danger);
    layout->addWidget(m_error, 1);
    QPushButton *cancel = button(tr("Cancel"), Button::Plain, foot);
    connect(cancel, &QPushButton::clicked, this, &DeclareDialog::reject);
    layout->addWidget(cancel);
    m_declare = button(tr("Declare"), Button::Primary, foot);
    m_declare->setEnabled(false);
    connect(m_declare, &QPushButton::clicked, this, &DeclareDialog::declare);
    layout->addWidget(m_declare);
    connect(m_draft, &DraftKeeper::kept, this, [this](const QDateTime &at) {
        m_kept->setText(
            tr("Draft saved %1")
                .arg(at.toTimeZone(m_workspace->context().zone()).toString(QStringLiteral("HH:mm:ss"))));
    });
    return foot;
}

void DeclareDialog::take(const DeclareFacts &facts)
{
    m_facts = facts;
    auto *completer = new QCompleter(facts.services, m_service);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_service->setCompleter(completer);
    const QSignalBlocker quiet(m_area);
    for (auto it = facts.processes.constBegin(); it != facts.processes.constEnd(); ++it)
        m_area->addItem((*it)->title.in(languageOf(this)), it.key().value);
    const ProcessPointer first
        = m_kind == Kind::Sensitive ? confidentialProcess(facts.processes) : defaultProcess(facts.processes);
    m_area->setCurrentIndex(first ? m_area->findData(first->id.value) : 0);
    areaChanged();
    textChanged();
}

const ProcessDefinition *DeclareDialog::process() const
{
    return m_facts.processes.value({m_area->currentData().toString()}).get();
}

QStringList DeclareDialog::services() const
{
    QStringList named;
    const QStringList parts = m_service->text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            named.append(part.trimmed());
    }
    return named;
}

void DeclareDialog::areaChanged()
{
    const ProcessPointer chosen = m_facts.processes.value({m_area->currentData().toString()});
    if (!m_confidentialChosen)
        m_confidential->setChecked(chosen && chosen->confidentialByDefault);
    m_leveller->setProcess(chosen, languageOf(this));
    levelChanged();
}

void DeclareDialog::levelChanged()
{
    if (!process())
        return;
    const auto result = level(*process(), m_leveller->answers(), languageOf(this));
    if (!result)
        return;
    m_result->show(*process(), *result, languageOf(this));
    m_declare->setText(process()->severity(result->severity)
                           ? tr("Declare as %1").arg(severityWord(result->severity))
                           : tr("Declare"));
    tellWho();
}

void DeclareDialog::tellWho()
{
    if (!process())
        return;
    const auto result = level(*process(), m_leveller->answers(), languageOf(this));
    const SeverityKey severity
        = process()->inForce(result ? result->severity : SeverityKey{QStringLiteral("undetermined")});
    m_called->setText(tr("%n role(s) to page", "", int(rolesFor(*process(), severity).size())));
    m_seen->setText(m_confidential->isChecked()
                        ? tr("Visible only to you, until you add people")
                        : tr("Visible to everyone at %1").arg(isolated(m_facts.organisation)));
}

void DeclareDialog::textChanged()
{
    m_declare->setEnabled(!m_busy && !m_title->text().trimmed().isEmpty());
    m_error->clear();
    const auto similar = similarTo(m_title->text(), services(), m_facts.open);
    m_similar->setVisible(similar.has_value());
    if (!similar)
        return;
    m_similarName = similar->name;
    const int size = Measure(this)(16);
    showIcon(m_similarMark, severityIcon(similar->severity, size, tokens(QApplication::palette()).text),
             size);
    m_similarWords->setText(tr("%1  %2, %3", "name, title and state of an incident")
                                .arg(similar->name, isolated(similar->title), similar->stateName));
}

void DeclareDialog::sinceChanged()
{
    if (m_since->text().trimmed().isEmpty()) {
        m_understood->clear();
        return;
    }
    const auto since
        = momentFromText(m_since->text(), m_workspace->context().now(), m_workspace->context().zone());
    m_understood->setText(since ? utcShown(*since) : since.error().message);
}

void DeclareDialog::declare()
{
    if (m_busy || m_title->text().trimmed().isEmpty())
        return;
    DeclareRequest request;
    request.title = m_title->text();
    if (process())
        request.process = process()->id;
    request.sensitive = m_kind == Kind::Sensitive; // used if the processes are not loaded yet
    request.answers = m_leveller->answers();
    request.services = services();
    if (process())
        request.confidential = m_confidential->isChecked();
    request.language = languageOf(this);
    if (!m_since->text().trimmed().isEmpty()) {
        const auto since
            = momentFromText(m_since->text(), m_workspace->context().now(), m_workspace->context().zone());
        if (!since) {
            m_error->setText(since.error().message);
            m_since->setFocus();
            return;
        }
        request.impactStartedAt = *since;
    }
    m_busy = true;
    m_declare->setEnabled(false);
    onFinished(m_workspace->perform(request), this, [this](const Result<Acts> &acts) { finished(acts); });
}

void DeclareDialog::finished(const Result<Acts> &acts)
{
    m_busy = false;
    if (!acts) { // the title is kept, on the screen and as a draft
        m_declare->setEnabled(true);
        m_error->setText(QStringList{acts.error().message, acts.error().hint}.join(QLatin1Char(' ')));
        return;
    }
    m_draft->forget();
    Q_EMIT declared(declaredName(*acts));
    accept();
}

} // namespace Watchroom
