// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "declare/declarefacts.h"
#include "workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Watchroom {

class DraftKeeper;
class LevellerForm;
class ResultPane;

/// The dialog that declares an incident. Only the title is required.
class DeclareDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Kind {
        Usual,     ///< starts with the default process
        Sensitive, ///< starts with the first process whose incidents are confidential by default
    };
    DeclareDialog(Workspace *workspace, Kind kind, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The incident was declared and saved under this name.
    void declared(const QString &name);
    void incidentChosen(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeMiddle();
    QWidget *makeSimilar();
    QWidget *makeFields();
    QWidget *makeTruths();
    QWidget *makeFoot();
    void take(const DeclareFacts &facts);
    void areaChanged();
    void textChanged();
    void sinceChanged();
    void levelChanged();
    void tellWho();
    void declare();
    void finished(const Result<Acts> &acts);
    const ProcessDefinition *process() const;
    QStringList services() const;

    Workspace *m_workspace;
    DeclareFacts m_facts;
    Kind m_kind;
    QLineEdit *m_title, *m_service, *m_since;
    DraftKeeper *m_draft;
    QComboBox *m_area;
    QCheckBox *m_confidential;
    QWidget *m_similar, *m_clock;
    QLabel *m_hint, *m_similarMark, *m_similarWords, *m_understood, *m_called, *m_seen, *m_kept, *m_error;
    QString m_similarName;
    LevellerForm *m_leveller;
    ResultPane *m_result;
    QPushButton *m_declare;
    bool m_busy = false;
    bool m_confidentialChosen = false; ///< by the user: the area no longer changes it
};

} // namespace Watchroom
