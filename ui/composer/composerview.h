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

/// The editor for status updates: template, text, preview, time of the next update and approval. The primary
/// button performs the next step. An update counts as posted only once a person has marked it as posted.
class ComposerView : public QWidget
{
    Q_OBJECT
public:
    ComposerView(Workspace *workspace, const QString &name, QWidget *parent = nullptr);
    /// Starts with the matching template, unless an update is being written already. \a publicState is the
    /// preferred state; empty: the one that fits.
    void begin(const QString &publicState);
    void takeStep();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The update was posted, or the user left: show the response view.
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
    /// The content as shown on the screen; Invalid while the time of the next update can't be parsed.
    Result<UpdateContent> content() const;
    /// The update that this view edits; null if none was drafted yet, or it was posted or discarded.
    const UpdateRecord *written() const;
    void load(const UpdateRecord &update);
    void follow();
    void markState(const QString &key);
    void saved(const QString &update, const UpdateContent &content);

    Workspace *m_workspace;
    Performer *m_performer;
    IncidentShown m_shown;
    QString m_state, m_template, m_wish;
    /// The update that this view edits, as it was when loaded or saved: what the user saw.
    struct Base
    {
        Uuid update;
        UpdateContent content;
        QHash<QString, QList<ActId>> seen;
    } m_base;
    bool m_loaded = false, m_wanted = false;
    /// After a step, no second one is possible until the file was read again, because it would be based on
    /// outdated data.
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
