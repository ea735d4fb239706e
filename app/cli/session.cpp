// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "base/text.h"
#include "base/timetext.h"
#include "maintenance/searchupkeep.h"
#include "queries/incidentrepository.h"
#include "store/localstore.h"
#include "workspace/noticesocket.h"
#include "workspace/whoami.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace Watchroom {

namespace {
/// Search stays fast with up to \c partsLeft segments in the full-text index. A command merges at most \c
/// mostPagesJoined pages, so that it stays short after an import.
constexpr int partsLeft = 16, mostPagesJoined = 4'000;

QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}
} // namespace

Session::Session(const QString &file, const QString &person, bool json)
    : m_file(file.isEmpty() ? defaultFile() : file)
    , m_json(json)
{
    QString who = person;
    std::unique_ptr<Writer> open;
    if (who.isEmpty()) { // uses the handle stored in the file; errors in the file are reported by the command
                         // that opens it
        if (auto opened = Writer::open(m_file, installationKey())) {
            open = std::move(*opened);
            who = whoAmI(open->connection()).value_or(QString());
        }
    }
    m_context = std::make_unique<SystemContext>(who.isEmpty() ? systemUserName() : who);
    if (open && open->lookAs(m_context->authorHandle()))
        m_writer = std::move(open);
}

Result<Writer *> Session::writer()
{
    if (!m_writer) {
        auto opened = Writer::open(m_file, installationKey());
        WR_TRY(opened);
        WR_TRY((*opened)->lookAs(m_context->authorHandle()));
        m_writer = std::move(*opened);
    }
    return m_writer.get();
}

Result<Writer *> Session::reader()
{
    const auto open = writer();
    WR_TRY(open);
    if (!m_snapshot)
        WR_TRY(m_snapshot.emplace((*open)->connection()).begin());
    return open;
}

Result<Writer *> Session::readerOf(const QString &incident)
{
    const auto open = writer();
    WR_TRY(open);
    const auto read
        = IncidentRepository((*open)->connection()).find(incident, IncidentRepository::Timeline::Without);
    WR_TRY(read);
    WR_TRY((*open)->noteReading(*read, *m_context));
    return reader();
}

Result<std::optional<Moment>> Session::time(const QString &text) const
{
    if (text.isEmpty())
        return std::optional<Moment>();
    const auto moment = momentFromText(text, m_context->now(), m_context->zone());
    WR_TRY(moment);
    sayUnderstood(text, *moment);
    return std::optional(*moment);
}

Result<std::optional<Moment>> Session::nextTime(const QString &text) const
{
    if (text.isEmpty())
        return std::optional<Moment>();
    const auto moment = nextMomentFromText(text, m_context->now(), m_context->zone());
    WR_TRY(moment);
    sayUnderstood(text, *moment);
    return std::optional(*moment);
}

/// Prints how a time was understood, so that the user notices a time in the future, such as "23:58" typed
/// just after midnight, or one that occurs twice, such as "2:30" when clocks are set back.
void Session::sayUnderstood(const QString &text, const Moment &moment) const
{
    const QString iso = toIso(moment);
    if (m_json || text == iso)
        return;
    QString line
        = QStringLiteral("%1: %2").arg(visibleControls(text), readingText(text, moment, m_context->zone()));
    if (moment.isTimed() && moment.at > m_context->now() + std::chrono::minutes(1))
        line += QCoreApplication::translate("Watchroom::Session", ", in the future");
    std::fprintf(stderr, "%s\n", qPrintable(line));
}

Result<void> Session::note(const std::function<Result<void>(LocalStore &)> &what)
{
    m_snapshot.reset();
    const auto open = writer();
    WR_TRY(open);
    if (!(*open)->mayWrite())
        return {};
    LocalStore store((*open)->connection());
    const auto noted = what(store);
    if (!noted && noted.error().code != ErrorCode::Full) // a full disk is why a copy is made elsewhere
        return fail(noted.error());
    return {};
}

Result<void> Session::noteCopy(const QString &path)
{
    return note([&](LocalStore &store) {
        return store.noteCopy({QFileInfo(path).absoluteFilePath(), m_context->now(), {}});
    });
}

Result<void> Session::noteCopyBegun(const QString &path)
{
    return note([&](LocalStore &store) { return store.noteCopyBegun(QFileInfo(path).absoluteFilePath()); });
}

Result<void> Session::noteCopyEnded(const QString &path)
{
    return note([&](LocalStore &store) { return store.noteCopyEnded(QFileInfo(path).absoluteFilePath()); });
}

void Session::finish()
{
    m_snapshot.reset();
    if (!m_writer || !m_writer->connection().hasWritten())
        return;
    pingNotice(m_file);
    const auto parts = searchParts(m_writer->connection());
    if (parts && *parts > partsLeft) // not an error of this command; the next one tries again
        static_cast<void>(joinSearchParts(m_writer->connection(), mostPagesJoined));
}

void Session::print(const QJsonValue &value, const QString &text) const
{
    const QByteArray out = m_json ? jsonText(value) : visibleControls(text).toUtf8();
    if (!out.isEmpty())
        std::fprintf(stdout, "%s\n", out.constData());
}

} // namespace Watchroom
