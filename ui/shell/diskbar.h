// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace Watchroom {

/// A bar across the window when the disk is full or the file is missing, with the number of unsaved entries
/// and the ways to save them; a less prominent one when the disk is nearly full. Otherwise hidden.
class DiskBar : public QFrame
{
    Q_OBJECT
public:
    explicit DiskBar(QWidget *parent = nullptr);
    void follow(Workspace *workspace);

Q_SIGNALS:
    void said(const QString &words);
    void failed(const Watchroom::Error &error);

private:
    QString wordsOfFull(bool inVain) const;
    QString wordsOfGone(bool inVain) const;
    void show(bool inVain = false);
    void copyText();
    void saveCopy();

    QPointer<Workspace> m_workspace;
    QLabel *m_words;
    QPushButton *m_again, *m_save, *m_copy;
};

} // namespace Watchroom
