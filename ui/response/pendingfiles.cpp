// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/pendingfiles.h"

#include "kit/icon.h"
#include "kit/tokens.h"
#include "kit/widgets.h"
#include "store/attachments.h"
#include "workspace/inbackground.h"

#include <QApplication>
#include <QBuffer>

namespace Watchroom {

namespace {
constexpr int mostAtOnce = 10; ///< limits memory use
} // namespace

PendingFiles::PendingFiles(Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Measure(this)(2));
    hide();
}

void PendingFiles::keepBeside(const QString &key)
{
    m_key = key;
    const auto kept = m_workspace->local([key](LocalStore &store) { return store.draftFiles(key); });
    onFinished(kept, this, [this](const Result<QList<AttachedFile>> &before) {
        if (!before) {
            Q_EMIT refused(before.error());
            return;
        }
        const QList<AttachedFile> since = std::exchange(m_files, *before);
        for (const AttachedFile &file : since) {
            if (!m_files.contains(file))
                m_files.append(file);
        }
        refresh();
    });
    keep(m_files); // added before the draft key was known
}

void PendingFiles::addPaths(const QStringList &paths)
{
    for (const QString &path : paths)
        add([path] { return fileToAttach(path); });
}

void PendingFiles::addPicture(const QByteArray &png, const QImage &pixels, const QString &name)
{
    add([png, pixels, name] {
        QByteArray bytes = png;
        if (bytes.isEmpty()) {
            QBuffer out(&bytes);
            pixels.save(&out, "PNG");
        }
        return AttachedFile::of(name, bytes);
    });
}

void PendingFiles::add(std::function<Result<AttachedFile>()> make)
{
    if (m_files.size() + m_reading >= mostAtOnce) {
        Q_EMIT refused({ErrorCode::Invalid,
                        tr("Nothing was attached: an entry can have at most %n file(s).", "", mostAtOnce),
                        {},
                        tr("Save these first, then attach the others."),
                        {}});
        return;
    }
    ++m_reading;
    inBackground(this, std::move(make), [this](const Result<AttachedFile> &file) {
        --m_reading;
        if (file && !m_files.contains(*file)) {
            m_files.append(*file);
            keep({*file});
        }
        refresh();
        if (!file)
            Q_EMIT refused(file.error());
    });
}

void PendingFiles::keep(const QList<AttachedFile> &files)
{
    if (m_key.isEmpty() || files.isEmpty())
        return;
    const auto kept = m_workspace->local([key = m_key, files](LocalStore &store) -> Result<void> {
        for (const AttachedFile &file : files)
            WR_TRY(store.saveDraftFile(key, file));
        return {};
    });
    onFinished(kept, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT refused(done.error());
    });
}

void PendingFiles::forget(const QList<AttachedFile> &files)
{
    erase_if(m_files, [&](const AttachedFile &each) { return files.contains(each); });
    refresh();
    const auto gone = m_workspace->local([key = m_key, files](LocalStore &store) -> Result<void> {
        for (const AttachedFile &file : files)
            WR_TRY(store.forgetDraftFile(key, file.about()));
        return {};
    });
    onFinished(gone, this, [](const Result<void> &) {}); // failure is harmless
}

void PendingFiles::refresh()
{
    Watchroom::clear(m_rows);
    const Measure measure(this);
    for (const AttachedFile &file : std::as_const(m_files)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(measure(6));
        auto *sign = new QLabel(this);
        showIcon(sign, icon("attach", tokens(QApplication::palette()).muted), measure(16));
        row->addWidget(sign);
        row->addWidget(plainLabel(file.about().shown(), this, Type::Caption));
        QPushButton *remove = button(tr("Remove"), Button::Link, this);
        remove->setAccessibleName(tr("Remove %1").arg(isolated(file.about().name)));
        connect(remove, &QPushButton::clicked, this, [this, file] { forget({file}); });
        row->addWidget(remove);
        row->addStretch();
        m_rows->addLayout(row);
    }
    setVisible(!m_files.isEmpty());
    Q_EMIT changed();
}

} // namespace Watchroom
