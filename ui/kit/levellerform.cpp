// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/levellerform.h"

#include "kit/severitymark.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>
#include <QToolButton>
#include <QVBoxLayout>

namespace Watchroom {

namespace {
constexpr qsizetype lettersBeside = 28; ///< of all answers; longer ones are below the question
constexpr int linesShown = 3;           ///< questions shown beside the grid before "Show more"

bool isGrid(const LevellerQuestion &question)
{
    return !question.options.isEmpty()
        && std::all_of(question.options.begin(), question.options.end(),
                       [](const LevellerOption &option) { return option.key.count(QLatin1Char('.')) == 1; });
}

/// The row name of a grid answer, which is written "row, column".
QString rowWords(const QString &answer)
{
    return answer.section(QLatin1Char(','), 0, 0).trimmed();
}
QString columnWords(const QString &answer)
{
    QString words = answer.section(QLatin1Char(','), 1).trimmed();
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}
} // namespace

LevellerForm::LevellerForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Measure(this)(8));
}

void LevellerForm::setProcess(const ProcessPointer &process, const QString &language)
{
    m_process = process;
    m_language = language;
    m_options.clear();
    m_folded.clear();
    m_more = nullptr;
    clear(m_layout);
    if (!process)
        return;
    for (const LevellerQuestion &question : process->leveller) {
        if (isGrid(question))
            addGrid(question);
    }
    for (const LevellerQuestion &question : process->leveller) {
        if (!isGrid(question))
            addLine(question);
    }
    if (!m_folded.isEmpty()) {
        m_more = new QToolButton(this);
        m_more->setProperty("kind", QLatin1String("link"));
        connect(m_more, &QToolButton::clicked, this, [this] { showMore(m_folded.first()->isHidden()); });
        m_layout->addWidget(m_more);
        showMore(false);
    }
    m_layout->addStretch();
}

void LevellerForm::showMore(bool all)
{
    for (QWidget *line : std::as_const(m_folded))
        line->setVisible(all);
    m_more->setText(all ? tr("Show fewer questions")
                        : tr("Show %n more question(s)", "", int(m_folded.size())));
}

QToolButton *LevellerForm::optionButton(const LevellerQuestion &question, const LevellerOption &option)
{
    auto *made = new QToolButton(this);
    made->setCheckable(true);
    made->setProperty("kind", QLatin1String("plain"));
    made->setProperty("question", question.key);
    made->setProperty("option", option.key);
    const QString answer = option.answer.in(m_language);
    made->setAccessibleName(
        option.severity ? tr("%1: %2, results in %3", "question, answer and severity")
                              .arg(question.question.in(m_language), answer, severityWord(option.severity))
                        : tr("%1: %2", "question and answer").arg(question.question.in(m_language), answer));
    made->setFocusPolicy(Qt::StrongFocus);
    connect(made, &QToolButton::clicked, this, [this, made] { choose(made); });
    m_options.append(made);
    return made;
}

void LevellerForm::choose(QToolButton *chosen)
{
    for (QToolButton *other : std::as_const(m_options)) {
        if (other != chosen && other->property("question") == chosen->property("question"))
            other->setChecked(false);
    }
    Q_EMIT changed();
}

void LevellerForm::addGrid(const LevellerQuestion &question)
{
    const Measure measure(this);
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, measure(8));
    grid->setSpacing(measure(4));
    QLabel *title = plainLabel(question.question.in(m_language), box, Type::Body, Weight::Bold);
    title->setWordWrap(true);
    grid->addWidget(title, 0, 0, 1, 5);
    QStringList rows, columns;
    for (const LevellerOption &option : question.options) {
        const QString row = option.key.section(QLatin1Char('.'), 0, 0);
        const QString column = option.key.section(QLatin1Char('.'), 1);
        const QString answer = option.answer.in(m_language);
        if (!rows.contains(row)) {
            rows.append(row);
            grid->addWidget(plainLabel(rowWords(answer), box), int(rows.size()) + 1, 0);
        }
        if (!columns.contains(column)) {
            columns.append(column);
            QLabel *head = mutedLabel(columnWords(answer), box, Type::Caption);
            head->setWordWrap(true);
            grid->addWidget(head, 1, int(columns.size()));
            grid->setColumnStretch(int(columns.size()), 1);
        }
        QToolButton *cell = optionButton(question, option);
        cell->setText(severityWord(option.severity));
        cell->setIcon(severityIcon(option.severity, measure(16), tokens(QApplication::palette()).text));
        cell->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        cell->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        cell->setMinimumHeight(measure(32));
        grid->addWidget(cell, int(rows.indexOf(row)) + 2, int(columns.indexOf(column)) + 1);
    }
    m_layout->addWidget(box);
}

void LevellerForm::addLine(const LevellerQuestion &question)
{
    const Measure measure(this);
    auto *line = new QWidget(this);
    qsizetype letters = 0;
    for (const LevellerOption &option : question.options)
        letters += option.answer.in(m_language).size();
    const bool beside = letters <= lettersBeside;
    auto *layout = new QBoxLayout(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure(4));
    QLabel *words = plainLabel(question.question.in(m_language), line);
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(measure(4));
    for (const LevellerOption &option : question.options) {
        QToolButton *made = optionButton(question, option);
        made->setText(option.answer.in(m_language));
        answers->addWidget(made);
    }
    if (!beside)
        answers->addStretch();
    layout->addLayout(answers);
    m_layout->addWidget(line);
    if (m_layout->count() > linesShown + 1)
        m_folded.append(line);
}

QList<Answer> LevellerForm::answers() const
{
    QList<Answer> given;
    for (const QToolButton *option : m_options) {
        if (option->isChecked())
            given.append({option->property("question").toString(), option->property("option").toString()});
    }
    return given;
}

void LevellerForm::setAnswers(const QList<Answer> &answers)
{
    for (QToolButton *option : std::as_const(m_options)) {
        const Answer own{option->property("question").toString(), option->property("option").toString()};
        option->setChecked(answers.contains(own));
    }
    Q_EMIT changed();
}

} // namespace Watchroom
