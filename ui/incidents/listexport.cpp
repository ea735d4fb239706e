// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents/listexport.h"

#include "overview/surroundings.h"
#include "queries/incidentlist.h"
#include "transfer/incidentmarkdown.h"

#include <QFileInfo>

namespace Watchroom {

namespace {
/// incidents per read, few enough that other reads do not wait long
constexpr int atATime = 20;
} // namespace

/// Used by one thread at a time: by the UI thread between reads, by the reader thread during a read.
struct ListExport::Work
{
    QSaveFile file;
    std::optional<IncidentDocument> document;
    QList<qint64> keys;
    QString format;
    int at = 0, written = 0;

    Result<void> begin()
    {
        if (!file.open(QIODevice::WriteOnly))
            return fail(
                ErrorCode::Storage, ListExport::tr("%1 can't be written.").arg(file.fileName()),
                file.errorString(),
                ListExport::tr(
                    "Nothing was exported and the incidents were not changed. Choose another folder."));
        auto begun = IncidentDocument::begin(format, file);
        WR_TRY(begun);
        document.emplace(*begun);
        return {};
    }
    Result<void> add(const Reader &reader)
    {
        if (!document)
            WR_TRY(begin());
        const auto rows = IncidentList(reader.connection()).rows(keys.mid(at, atATime), reader.processes());
        WR_TRY(rows);
        const auto timeline = document->needsTimeline() ? IncidentRepository::Timeline::With
                                                        : IncidentRepository::Timeline::Without;
        for (const ListedIncident &row : *rows) {
            const auto incident = IncidentRepository(reader.connection()).find(row.row.name, timeline);
            WR_TRY(incident);
            Surroundings around;
            if (document->needsTimeline()) {
                auto read = surroundingsOf(reader, *incident);
                WR_TRY(read);
                around = std::move(*read);
            }
            WR_TRY(document->add(*incident, around));
            ++written;
        }
        at += atATime;
        return at < keys.size() ? Result<void>() : finish();
    }
    Result<void> finish()
    {
        WR_TRY(document->finish());
        if (!file.commit())
            return fail(ErrorCode::Storage, ListExport::tr("%1 can't be written.").arg(file.fileName()),
                        file.errorString(),
                        ListExport::tr("Nothing was exported and the incidents were not changed. Free some "
                                       "space, or choose another folder."));
        return {};
    }
};

ListExport::ListExport(Workspace *workspace, const QList<qint64> &keys, const QString &format,
                       const QString &path, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_work(std::make_shared<Work>())
{
    m_work->file.setFileName(path);
    m_work->keys = keys;
    m_work->format = format;
}

void ListExport::start()
{
    Q_EMIT progressed(0, int(m_work->keys.size()));
    goOn();
}

void ListExport::goOn()
{
    const auto part = m_workspace->read([work = m_work](const Reader &reader) { return work->add(reader); });
    onFinished(part, this, [this](const Result<void> &done) {
        const int all = int(m_work->keys.size());
        if (!done) {
            deleteLater();
            Q_EMIT failed(done.error());
        } else if (m_work->at >= all) {
            deleteLater();
            Q_EMIT progressed(all, all);
            Q_EMIT finished(m_work->written);
        } else if (m_cancelled) { // the file was never committed, so nothing remains
            deleteLater();
            Q_EMIT failed({ErrorCode::Cancelled, tr("Export cancelled. No file was written."), {}, {}, {}});
        } else {
            Q_EMIT progressed(m_work->at, all);
            goOn();
        }
    });
}

QString tableText(const QList<QStringList> &rows, bool markdown)
{
    QString text;
    bool head = true;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (QString cell : row) {
            cell.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
            cells.append(markdown ? markdownText(cell) : cell);
        }
        if (!markdown) {
            text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
            continue;
        }
        text += QStringLiteral("| %1 |\n").arg(cells.join(QStringLiteral(" | ")));
        if (std::exchange(head, false))
            text += QLatin1Char('|') + QStringLiteral(" --- |").repeated(row.size()) + QLatin1Char('\n');
    }
    return text;
}

} // namespace Watchroom
