// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportpreview.h"

#include "kit/widgets.h"
#include "report/pdfreport.h"
#include "reporting/reportsource.h"
#include "workspace/inbackground.h"

#include <QScrollArea>
#include <QScrollBar>

namespace Watchroom {

ReportPreview::ReportPreview(Workspace *workspace, const QString &incident, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Report of %1").arg(incident));
    const Measure measure(this);
    resize(QSize(measure(760), measure(900)).boundedTo(parent->window()->size()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Pages of the report"));
    QWidget *sheets = pane(scroll);
    m_pages = new QVBoxLayout(sheets);
    m_pages->setContentsMargins(measure(24), measure(24), measure(24), measure(24));
    m_pages->setSpacing(measure(16));
    m_state = mutedLabel(tr("Preparing the report…"), sheets);
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_pages->addWidget(m_state);
    scroll->setWidget(sheets);
    layout->addWidget(scroll, 1);
    layout->addWidget(hairline(this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(measure(24), measure(12), measure(24), measure(12));
    QPushButton *close = button(tr("Close"), Button::Plain, this);
    m_elsewhere = button(tr("Save as…"), Button::Plain, this);
    m_save = button(tr("Save as PDF"), Button::Primary, this);
    m_save->setDefault(true);
    foot->setSpacing(measure(8));
    foot->addWidget(close);
    foot->addStretch();
    foot->addWidget(m_elsewhere);
    foot->addWidget(m_save);
    layout->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT saveAsked();
    });
    connect(m_elsewhere, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT saveElsewhereAsked();
    });
    m_save->setFocus();
    const int room = std::min(
        measure(680), this->width() - 2 * measure(24) - scroll->verticalScrollBar()->sizeHint().width());
    const int width = int(room * devicePixelRatioF());
    const auto read = workspace->read(
        [incident, zone = workspace->context().zone()](const Reader &reader) -> Result<ReportContent> {
            const auto source = reportSource(reader, incident, zone);
            WR_TRY(source);
            return reportContent(*source);
        });
    onFinished(read, this, [this, width](const Result<ReportContent> &content) {
        if (!content) {
            m_state->setText(
                QStringList{content.error().message, content.error().hint}.join(QLatin1Char(' ')));
            return;
        }
        inBackground(
            this, [content = *content, width] { return reportPages(content, ReportStyle(), width); },
            [this](const QList<QImage> &pages) { show(pages); });
    });
}

void ReportPreview::show(const QList<QImage> &pages)
{
    m_state->hide();
    int number = 0;
    for (const QImage &page : pages) {
        QPixmap picture = QPixmap::fromImage(page);
        picture.setDevicePixelRatio(devicePixelRatioF());
        auto *sheet = new QLabel(this);
        sheet->setPixmap(picture);
        sheet->setAccessibleName(tr("Page %1 of %2").arg(++number).arg(pages.size()));
        m_pages->addWidget(sheet, 0, Qt::AlignHCenter);
    }
    m_pages->addStretch();
}

} // namespace Watchroom
