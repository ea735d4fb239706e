// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer/composerstep.h"
#include "kit/performer.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace Watchroom {

class CustomerPreview;
class CutLabel;
class DraftKeeper;
class NextField;
class TemplateList;

/// Writing what customers read: a template, the text, how it will look, when the next word comes, who
/// approves. The filled button is the next step that is open; *posted* is said only once a person said so.
class ComposerView : public QWidget
{
    Q_OBJECT
public:
    ComposerView(Workspace *workspace, const QString &name, QWidget *parent = nullptr);
    /// Begins with the canned word that fits, unless something is being written already. \a publicState is
    /// wished for; empty: whatever fits.
    void begin(const QString &publicState);
    void takeStep();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Posted, or left: back to the response.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeHead();
    QWidget *makeStates();
    QWidget *makeTexts();
    QWidget *makeTerms();
    QWidget *makeFoot();
    int reload();
    void settle();
    void selectField();
    void show(const IncidentShown &shown);
    void showStates();
    void start();
    void useTemplate(const QString &key);
    void chooseState(const QString &key);
    void textChanged();
    void showStep();
    void tick();
    using Saved = std::function<void(const QString &update, const UpdateContent &content)>;
    void saveDraft(const Saved &then);
    void approve(const QString &reportedBy);
    void confirmPost(const QString &update, const UpdateContent &content);
    void tell(const Error &error);
    /// What the screen says, as a whole; Invalid while the promised time can't be read.
    Result<UpdateContent> content() const;
    /// The update that this view writes; null if none was drafted yet, or it was posted or discarded.
    const UpdateRecord *written() const;
    void load(const UpdateRecord &update);
    void follow();
    void markState(const QString &key);
    void saved(const QString &update, const UpdateContent &content);

    Workspace *m_workspace;
    Performer *m_performer;
    IncidentShown m_shown;
    QString m_state, m_template, m_wish;
    /// The update that this view writes as it was when it was loaded or saved: what the person saw.
    struct Base
    {
        Uuid update;
        UpdateContent content;
        QHash<QString, QList<ActId>> seen;
    } m_base;
    bool m_loaded = false, m_wanted = false;
    /// Between a step and the first look at the file after it, no second one is taken: what it would be
    /// decided from is old.
    enum class Busy { Idle, Working, Settling } m_busy = Busy::Idle;
    int m_looks = 0, m_settledAt = 0;
    TemplateList *m_templates;
    QComboBox *m_shortTemplates;
    QWidget *m_side;
    CutLabel *m_context;
    QLabel *m_mark, *m_title, *m_due, *m_hint, *m_count, *m_approval, *m_kept, *m_error;
    QHBoxLayout *m_states;
    QButtonGroup *m_stateGroup;
    QPlainTextEdit *m_text;
    CustomerPreview *m_preview;
    NextField *m_next;
    QLineEdit *m_reportedBy;
    QPushButton *m_step, *m_record;
    DraftKeeper *m_draft = nullptr;
    QTimer m_tick;
};

} // namespace Watchroom
