// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace Watchroom {

/// One bar across the window when the disk is full or the file gone, with what waits in memory and the ways
/// out; a quieter one when the disk soon will be full. Hidden otherwise.
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
