// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer/composerview.h"
#include "composer/customerpreview.h"
#include "composer/nextfield.h"
#include "composer/templatelist.h"
#include "kit/foldingbox.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>

namespace Watchroom {

QWidget *ComposerView::makeSide()
{
    const Measure measure(this);
    QWidget *side = pane(this);
    m_side = side;
    side->setFixedWidth(measure(224));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(measure(8), measure(12), measure(8), measure(8));
    QLabel *title = plainLabel(tr("Templates"), side, Type::Body, Weight::Bold);
    title->setContentsMargins(measure(8), 0, 0, 0);
    layout->addWidget(title);
    m_templates = new TemplateList(side);
    layout->addWidget(m_templates, 1);
    connect(m_templates, &TemplateList::chosen, this, &ComposerView::useTemplate);
    return side;
}

QWidget *ComposerView::makeHead()
{
    const Measure measure(this);
    auto *head = new QWidget(this);
    head->setMinimumHeight(measure(56));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(measure(16), measure(8), measure(16), measure(8));
    layout->setSpacing(measure(8));
    m_mark = new QLabel(head);
    m_title = plainLabel({}, head, Type::Heading, Weight::Bold);
    m_context = new CutLabel(head);
    setMuted(m_context, true);
    m_due = plainLabel({}, head, Type::Body, Weight::Bold);
    layout->addWidget(m_mark);
    layout->addWidget(m_title);
    layout->addWidget(m_context, 1);
    layout->addWidget(m_due);
    return head;
}

QWidget *ComposerView::makeStates()
{
    const Measure measure(this);
    auto *folding = new FoldingBox(84, this);
    folding->box()->setSpacing(measure(8));
    m_shortTemplates = new QComboBox(folding); // replaces the list in a small window
    m_shortTemplates->setAccessibleName(tr("Template"));
    m_shortTemplates->setModel(m_templates->model());
    m_shortTemplates->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_shortTemplates->hide();
    connect(m_shortTemplates, &QComboBox::activated, m_templates, &TemplateList::choose);
    folding->box()->addWidget(m_shortTemplates);
    auto *line = new QHBoxLayout;
    line->setSpacing(measure(8));
    line->addWidget(mutedLabel(tr("State"), folding));
    m_states = new QHBoxLayout;
    m_states->setSpacing(measure(4));
    line->addLayout(m_states);
    m_hint = mutedLabel({}, folding);
    m_hint->setWordWrap(true);
    line->addWidget(m_hint, 1);
    folding->box()->addLayout(line, 1);
    m_stateGroup = new QButtonGroup(this);
    return folding;
}

QWidget *ComposerView::makeTexts()
{
    const Measure measure(this);
    auto *folding = new FoldingBox(84, this);
    QBoxLayout *texts = folding->box();
    texts->setSpacing(measure(16));
    auto *writing = new QVBoxLayout;
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Text"), this, Type::Body, Weight::Bold));
    head->addStretch();
    m_count = mutedLabel({}, this, Type::Caption);
    head->addWidget(m_count);
    writing->addLayout(head);
    m_text = new QPlainTextEdit(this);
    m_text->setAccessibleName(tr("Text of the update"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(measure(88));
    m_text->installEventFilter(this);
    writing->addWidget(m_text, 1);
    auto *seeing = new QVBoxLayout;
    seeing->addWidget(plainLabel(tr("As customers will see it"), this, Type::Body, Weight::Bold));
    m_preview = new CustomerPreview(this);
    m_preview->setMinimumHeight(measure(120));
    seeing->addWidget(m_preview, 1);
    texts->addLayout(writing, 1);
    texts->addLayout(seeing, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ComposerView::textChanged);
    return folding;
}

QWidget *ComposerView::makeTerms()
{
    const Measure measure(this);
    auto *terms = new QWidget(this);
    auto *layout = new QHBoxLayout(terms);
    layout->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    layout->setSpacing(measure(8));
    auto *nextSide = new QWidget(terms), *approvalSide = new QWidget(terms);
    for (QWidget *side : {nextSide, approvalSide})
        side->setSizePolicy(QSizePolicy::Ignored,
                            QSizePolicy::Preferred); // two halves, whatever their content
    auto *next = new QVBoxLayout(nextSide);
    next->setContentsMargins(0, 0, 0, 0);
    next->addWidget(plainLabel(tr("Next update"), terms, Type::Body, Weight::Bold));
    m_next = new NextField(m_workspace->context(), terms);
    next->addWidget(m_next);
    next->addStretch();
    auto *approval = new QVBoxLayout(approvalSide);
    approval->setContentsMargins(0, 0, 0, 0);
    approval->addWidget(plainLabel(tr("Approval"), terms, Type::Body, Weight::Bold));
    m_approval = plainLabel({}, terms);
    m_approval->setWordWrap(true);
    approval->addWidget(m_approval);
    auto *spoken = new QHBoxLayout;
    m_reportedBy = new QLineEdit(terms);
    m_reportedBy->setAccessibleName(tr("Spoken approval by"));
    m_reportedBy->setPlaceholderText(tr("spoken approval by …"));
    m_record = button(tr("Record spoken approval"), Button::Plain, terms);
    spoken->addWidget(m_reportedBy, 1);
    spoken->addWidget(m_record);
    approval->addLayout(spoken);
    layout->addWidget(nextSide, 1);
    layout->addWidget(approvalSide, 1);
    connect(m_next, &NextField::changed, this, &ComposerView::textChanged);
    const auto record = [this] {
        if (!m_reportedBy->text().trimmed().isEmpty())
            approve(m_reportedBy->text().trimmed());
        else
            m_reportedBy->setFocus();
    };
    connect(m_record, &QPushButton::clicked, this, record);
    connect(m_reportedBy, &QLineEdit::returnPressed, this, record);
    return terms;
}

QWidget *ComposerView::makeFoot()
{
    const Measure measure(this);
    QWidget *foot = pane(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(measure(16), measure(12), measure(16), measure(12));
    layout->setSpacing(measure(8));
    QPushButton *back = button(tr("Back"), Button::Plain, foot);
    back->setToolTip(tr("Esc. Your draft is kept."));
    connect(back, &QPushButton::clicked, this, &ComposerView::closed);
    m_kept = mutedLabel({}, foot, Type::Caption);
    m_error = plainLabel({}, foot);
    m_error->setWordWrap(true);
    setColour(m_error, tokens(QApplication::palette()).danger);
    m_step = button({}, Button::Primary, foot);
    m_step->setToolTip(tr("Ctrl+Enter"));
    layout->addWidget(back);
    layout->addWidget(m_kept);
    layout->addWidget(m_error, 1);
    layout->addWidget(m_step);
    connect(m_step, &QPushButton::clicked, this, &ComposerView::takeStep);
    return foot;
}

} // namespace Watchroom
