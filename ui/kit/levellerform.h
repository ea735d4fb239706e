// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity/leveller.h"

#include <QWidget>

class QGridLayout;
class QToolButton;
class QVBoxLayout;

namespace Watchroom {

/// The severity questions on one page: the question whose options are named "row.column" is a grid of
/// severities, the others are a row of buttons each. A question without a selected button is unanswered;
/// pressing the selected button clears the answer.
class LevellerForm : public QWidget
{
    Q_OBJECT
public:
    explicit LevellerForm(QWidget *parent = nullptr);

    void setProcess(const ProcessPointer &process, const QString &language);
    QList<Answer> answers() const;
    void setAnswers(const QList<Answer> &answers);

Q_SIGNALS:
    void changed();

private:
    void addGrid(const LevellerQuestion &question);
    void addLine(const LevellerQuestion &question);
    QToolButton *optionButton(const LevellerQuestion &question, const LevellerOption &option);
    void choose(QToolButton *chosen);
    void showMore(bool all);

    ProcessPointer m_process;
    QString m_language;
    QVBoxLayout *m_layout;
    QList<QToolButton *> m_options;
    QList<QWidget *> m_folded;
    QToolButton *m_more = nullptr;
};

} // namespace Watchroom
