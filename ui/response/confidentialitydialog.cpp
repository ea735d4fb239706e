// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/confidentialitydialog.h"

#include "kit/timeshown.h"
#include "kit/tokens.h"
#include "kit/widgets.h"

#include <QApplication>

namespace Watchroom {

ConfidentialityDialog::ConfidentialityDialog(Performer *performer, const IncidentShown &shown,
                                             QWidget *parent)
    : QDialog(parent)
    , m_performer(performer)
    , m_makesConfidential(!shown.incident.confidential)
{
    setWindowTitle(m_makesConfidential ? tr("Make %1 confidential").arg(shown.incident.name)
                                       : tr("Open %1 to everyone").arg(shown.incident.name));
    const Measure measure(this);
    resize(measure(560), measure(380));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure(24), measure(20), measure(24), measure(16));
    layout->setSpacing(measure(8));
    m_exposure = plainLabel(tr("Loading what this affects…"), this);
    m_exposure->setWordWrap(true);
    layout->addWidget(m_exposure);
    m_copies = new QPlainTextEdit(this);
    m_copies->setReadOnly(true);
    m_copies->setTabChangesFocus(true);
    m_copies->setAccessibleName(tr("Copies that were made before"));
    layout->addWidget(m_copies, 1);
    m_reason = new QLineEdit(this);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason"));
    layout->addWidget(m_reason);
    m_error = plainLabel({}, this);
    m_error->setWordWrap(true);
    setColour(m_error, tokens(QApplication::palette()).danger);
    layout->addWidget(m_error);
    addFoot(layout);
    const auto read
        = performer->workspace()->read([incident = shown.incident](const Reader &reader) -> Result<Exposure> {
              return exposureOf(reader.connection(), incident);
          });
    onFinished(read, this, [this](const Result<Exposure> &exposure) { showExposure(exposure); });
}

void ConfidentialityDialog::addFoot(QVBoxLayout *layout)
{
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    QPushButton *cancel = button(tr("Cancel"), Button::Plain, this);
    m_go = button(m_makesConfidential ? tr("Make confidential") : tr("Open to everyone"), Button::Primary,
                  this);
    m_go->setDefault(true);
    m_go->setEnabled(false);
    foot->addWidget(cancel);
    foot->addWidget(m_go);
    layout->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ConfidentialityDialog::confirm);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &reason) { m_go->setEnabled(!reason.trimmed().isEmpty()); });
    connect(m_performer, &Performer::refused, this, [this](const Error &error) {
        m_error->setText(QStringList{error.message, error.hint}.join(QLatin1Char(' ')));
    });
    m_reason->setFocus();
}

void ConfidentialityDialog::showExposure(const Result<Exposure> &exposure)
{
    if (!exposure) {
        m_exposure->setText(exposure.error().message);
        return;
    }
    QStringList lines;
    lines.append(m_makesConfidential
                     ? tr("Only people on its access list will see it, in this file and in later exports. "
                          "Everyone who holds or held a role gets access.")
                     : tr("Everyone who has this file, or a later export of it, will see all of it."));
    lines.append(tr("%n timeline entry(s)", "", int(exposure->entries)));
    lines.append(tr("%n attachment(s)", "", int(exposure->attachments)));
    lines.append(tr("%n status update(s)", "", int(exposure->updates)));
    lines.append(exposure->copies.isEmpty() ? tr("No copies were made on this computer.")
                                            : tr("These copies were made before and are not changed:"));
    m_exposure->setText(lines.join(QLatin1Char('\n')));
    QStringList copies;
    for (const CopyMade &copy : exposure->copies)
        copies.append(tr("%1  %2", "a time and a path").arg(utcShown(Moment::exact(copy.at)), copy.path));
    m_copies->setPlainText(copies.join(QLatin1Char('\n')));
    m_copies->setVisible(!copies.isEmpty());
}

void ConfidentialityDialog::confirm()
{
    const ConfidentialityRequest request{m_makesConfidential, m_reason->text().trimmed()};
    m_performer->perform(request, this, [this](bool done) {
        if (done)
            accept();
    });
}

} // namespace Watchroom
