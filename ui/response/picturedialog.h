// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/attachment.h"
#include "workspace/workspace.h"

#include <QDialog>
#include <QLabel>

namespace Watchroom {

/// Shows an attached image at its size, limited to the size of the screen.
class PictureDialog : public QDialog
{
    Q_OBJECT
public:
    PictureDialog(Workspace *workspace, const StreamId &stream, const AttachmentRecord &attachment,
                  QWidget *parent = nullptr);

private:
    void show(const QImage &image);

    AttachmentRecord m_attachment;
    QLabel *m_picture;
};

} // namespace Watchroom
