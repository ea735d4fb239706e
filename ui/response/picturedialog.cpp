// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/picturedialog.h"

#include "kit/measure.h"
#include "kit/widgets.h"
#include "response/pictures.h"
#include "store/attachments.h"
#include "workspace/inbackground.h"

#include <QDialogButtonBox>
#include <QScreen>
#include <QScrollArea>

namespace Watchroom {

PictureDialog::PictureDialog(Workspace *workspace, const StreamId &stream, const AttachmentRecord &attachment,
                             QWidget *parent)
    : QDialog(parent)
    , m_attachment(attachment)
    , m_picture(plainLabel(tr("Loading the image…"), this))
{
    setWindowTitle(attachment.name);
    auto *layout = new QVBoxLayout(this);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    m_picture->setAlignment(Qt::AlignCenter);
    scroll->setWidget(m_picture);
    layout->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    const Measure measure(this);
    resize(measure(560), measure(400));
    const auto read = workspace->read([stream, digest = attachment.sha256](const Reader &reader) {
        return attachmentBytes(reader.connection(), stream, digest);
    });
    const QSize within = screen()->availableSize() * 0.8 * devicePixelRatioF();
    onFinished(read, this, [this, within](const Result<QByteArray> &bytes) {
        if (!bytes) {
            m_picture->setText(bytes.error().message);
            return;
        }
        inBackground(
            this,
            [bytes = *bytes, type = m_attachment.mediaType, within] {
                return decodedPicture(bytes, type, within);
            },
            [this](const QImage &image) { show(image); });
    });
}

void PictureDialog::show(const QImage &image)
{
    if (image.isNull()) {
        m_picture->setText(tr("%1 can't be displayed. You can save it instead.").arg(m_attachment.shown()));
        return;
    }
    QPixmap pixels = QPixmap::fromImage(image);
    pixels.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(pixels);
    m_picture->setAccessibleName(m_attachment.shown());
    const Measure measure(this);
    const QSize wanted = pixels.deviceIndependentSize().toSize() + QSize(measure(48), measure(96));
    resize(wanted.expandedTo({measure(320), measure(200)}).boundedTo(screen()->availableSize() * 0.9));
}

} // namespace Watchroom
