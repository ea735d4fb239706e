// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/actlines.h"

#include "base/linereader.h"
#include "incident/actkind.h"
#include "log/entityhistory.h"
#include "log/entrycopies.h"
#include "log/takeover.h"
#include "transfer/attachmentlines.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ActLines)
};

constexpr int actsAtOnce = 2'000;
/// An act holds an article or a process definition at most, and base64 makes it a third longer.
constexpr qsizetype longestLine = 64 * 1024 * 1024;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonValue base64(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(bytes.toBase64()));
}

QByteArray bytesOf(const QJsonObject &object, const char *name)
{
    return QByteArray::fromBase64(object.value(QLatin1String(name)).toString().toLatin1());
}

Uuid idOf(const QJsonObject &object, const char *name)
{
    return Uuid::fromString(object.value(QLatin1String(name)).toString());
}

Error broken(qint64 line, const QString &why)
{
    return {ErrorCode::Damaged, Words::tr("Line %1 of the export: %2").arg(line).arg(why),
            QString::number(line), Words::tr("Nothing was taken. Ask for a new export of that file.")};
}

Act actOf(const QJsonObject &json, const OrganisationId &organisation)
{
    Act act;
    act.organisation = organisation;
    act.id = {idOf(json, "id")};
    act.stream = {idOf(json, "stream")};
    act.desk = {idOf(json, "desk")};
    act.n = json.value(QLatin1String("n")).toInteger();
    act.stamp = json.value(QLatin1String("stamp")).toInteger();
    act.kind = json.value(QLatin1String("kind")).toString();
    act.author = {idOf(json, "author")};
    act.systemUser = json.value(QLatin1String("system_user")).toString();
    act.gesture = {idOf(json, "gesture")};
    act.schema = json.value(QLatin1String("schema")).toInt();
    act.salt = bytesOf(json, "salt");
    act.digest = bytesOf(json, "digest");
    act.hash = bytesOf(json, "hash");
    return act;
}

class ActImport
{
public:
    ActImport(QIODevice &file, Writer &writer, const Context &context, ImportReport &report,
              const std::function<Result<void>()> &go)
        : m_lines(file, longestLine)
        , m_writer(writer)
        , m_context(context)
        , m_report(report)
        , m_go(go)
        , m_attachments(writer.connection())
    {
    }
    Result<void> all();

private:
    Result<void> begin();
    Result<QJsonObject> nextLine();
    Result<void> take(const QJsonObject &json);
    Result<void> takePart(const QJsonObject &json);
    Result<void> end(const QJsonObject &json);
    void count(const Act &act);
    void noteMoves(const Act &act);
    Result<void> followRedactions();

    LineReader m_lines;
    Writer &m_writer;
    const Context &m_context;
    ImportReport &m_report;
    const std::function<Result<void>()> &m_go;
    std::unique_ptr<LogWriter> m_log;
    AttachmentImport m_attachments;
    OrganisationId m_organisation;
    qint64 m_line = 0;
    int64_t m_acts = 0;
    QSet<Uuid> m_moved; ///< entries of which a new act says that they were moved, copied or redacted
};

Result<QJsonObject> ActImport::nextLine()
{
    ++m_line;
    const QByteArray text = m_lines.next();
    if (text.isEmpty())
        return fail(broken(m_line, Words::tr("it ends too early.")));
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return fail(broken(m_line, Words::tr("it can't be read.")));
    return document.object();
}

/// Whose acts these are, and whether this file may take them.
Result<void> ActImport::begin()
{
    const auto header = nextLine();
    WR_TRY(header);
    const int version = header->value(QLatin1String("watchroom")).toInt();
    if (version > ActLines::version)
        return fail(ErrorCode::Newer, Words::tr("This export was written by a newer Watchroom."),
                    QString::number(version), Words::tr("Update Watchroom on this machine."));
    m_organisation = {idOf(*header, "organisation")};
    if (version < 1 || m_organisation.isNull())
        return fail(broken(m_line, Words::tr("it names no organisation.")));
    m_report.source = m_organisation.toString();
    Connection &connection = m_writer.connection();
    const auto onlyInit = holdsOnlyInit(connection);
    WR_TRY(onlyInit);
    if (m_writer.identity().organisation != m_organisation) {
        if (!*onlyInit)
            return fail(ErrorCode::Refused,
                        Words::tr("This export is of another organisation than the file."),
                        m_organisation.toString(),
                        Words::tr("Nothing was taken. Start an empty file and bring it in there."),
                        Words::tr("Import it into a new file: watchroom-cli --file NEW init."));
        WR_TRY(takeOver(connection, m_organisation));
        WR_TRY(m_writer.refreshIdentity());
    }
    auto log = m_writer.logWriter(m_context);
    WR_TRY(log);
    m_log = std::move(*log);
    return {};
}

Result<void> ActImport::take(const QJsonObject &json)
{
    if (m_attachments.count() > 0)
        return fail(broken(m_line, Words::tr("an act stands behind the attachments.")));
    ++m_acts;
    ++m_report.read;
    const Act received = actOf(json, m_organisation);
    const QByteArray payload = bytesOf(json, "payload");
    Act act = received;
    if (!payload.isEmpty()) {
        const auto decoded = Payload::fromBytes(payload);
        if (!decoded)
            return fail(broken(m_line, decoded.error().message));
        act.payload = *decoded;
    }
    const auto isNew = m_log->receive(act, payload);
    if (!isNew) {
        Error error = isNew.error();
        if (error.code == ErrorCode::Damaged || error.code == ErrorCode::Conflict)
            error.message = Words::tr("Line %1 of the export: %2").arg(m_line).arg(error.message);
        return fail(error);
    }
    if (*isNew && payload.isEmpty() && json.value(QLatin1String("withheld")).toBool())
        WR_TRY(m_log->noteWithheld(act.id));
    if (*isNew) {
        count(act);
        noteMoves(act);
    } else {
        ++m_report.unchanged;
    }
    return m_acts % actsAtOnce == 0 ? m_log->project() : Result<void>();
}

/// A part of what hangs on entries. Which are wanted the tables say, so every act must have reached them.
Result<void> ActImport::takePart(const QJsonObject &json)
{
    if (m_attachments.count() == 0)
        WR_TRY(m_log->project());
    const auto taken = m_attachments.take(json);
    if (!taken && taken.error().code == ErrorCode::Damaged)
        return fail(broken(m_line, taken.error().message));
    return taken;
}

Result<void> ActImport::end(const QJsonObject &json)
{
    if (json.value(QLatin1String("acts")).toInteger() != m_acts)
        return fail(broken(m_line, Words::tr("acts are missing before it.")));
    if (const auto whole = m_attachments.finish(); !whole)
        return fail(broken(m_line - 1, whole.error().message));
    if (json.value(QLatin1String("attachments")).toInteger() != m_attachments.count())
        return fail(broken(m_line, Words::tr("attachments are missing before it.")));
    return {};
}

void ActImport::count(const Act &act)
{
    ++m_report.added.acts;
    for (const Change &change : act.payload.changes) {
        if (!change.creation)
            continue;
        m_report.added.incidents += change.kind == EntityKind::Incident;
        m_report.added.timelineEntries += change.kind == EntityKind::TimelineEntry;
        m_report.added.statusUpdates += change.kind == EntityKind::StatusUpdate;
        m_report.added.services += change.kind == EntityKind::Service;
        m_report.added.people += change.kind == EntityKind::Person;
    }
}

void ActImport::noteMoves(const Act &act)
{
    static const QSet<QString> kinds{QStringLiteral("move_entry"), QStringLiteral("withdraw"),
                                     QStringLiteral("redact"), QStringLiteral("mark_redacted")};
    if (!kinds.contains(act.kind))
        return;
    m_report.emptied = m_report.emptied || actKind(act.kind) == ActKind::Redact;
    for (const Change &change : act.payload.changes) {
        if (change.kind == EntityKind::TimelineEntry)
            m_moved.insert(change.entity);
    }
}

/// One desk moved an entry, another one redacted it: here both are known for the first time.
Result<void> ActImport::followRedactions()
{
    if (m_moved.isEmpty())
        return {};
    const auto toFollow = redactionsToFollow(m_writer.connection(), m_moved);
    WR_TRY(toFollow);
    if (toFollow->isEmpty())
        return {};
    const auto now = m_writer.snapshot({}, m_context);
    WR_TRY(now);
    for (const RedactionToFollow &request : *toFollow) {
        const auto acts = decide(*now, request, m_context);
        WR_TRY(acts);
        for (const Act &act : *acts)
            WR_TRY(m_log->append(act, m_context.randomBytes(16), m_context.now()));
        m_report.emptied = true;
    }
    return m_log->project();
}

Result<void> ActImport::all()
{
    WR_TRY(begin());
    while (true) {
        const auto json = nextLine();
        WR_TRY(json);
        if (json->value(QLatin1String("end")).toBool()) {
            WR_TRY(end(*json));
            break;
        }
        WR_TRY(m_go());
        WR_TRY(AttachmentImport::isLine(*json) ? takePart(*json) : take(*json));
    }
    WR_TRY(m_log->project());
    WR_TRY(followRedactions());
    return everyGapIsRedacted(m_writer.connection());
}
} // namespace

QByteArray ActLines::header(const OrganisationId &organisation)
{
    return compact(
        {{QStringLiteral("organisation"), organisation.toString()}, {QStringLiteral("watchroom"), version}});
}

QByteArray ActLines::line(const LogRow &row)
{
    const Act &act = row.act;
    QJsonObject line{{QStringLiteral("id"), act.id.toString()},
                     {QStringLiteral("stream"), act.stream.toString()},
                     {QStringLiteral("desk"), act.desk.toString()},
                     {QStringLiteral("n"), qint64(act.n)},
                     {QStringLiteral("stamp"), qint64(act.stamp)},
                     {QStringLiteral("kind"), act.kind},
                     {QStringLiteral("author"), act.author.toString()},
                     {QStringLiteral("system_user"), act.systemUser},
                     {QStringLiteral("gesture"), act.gesture.toString()},
                     {QStringLiteral("schema"), act.schema},
                     {QStringLiteral("salt"), base64(act.salt)},
                     {QStringLiteral("payload"), base64(row.payload)},
                     {QStringLiteral("digest"), base64(act.digest)},
                     {QStringLiteral("hash"), base64(act.hash)}};
    if (row.isWithheld)
        line.insert(QStringLiteral("withheld"), true);
    return compact(line);
}

QByteArray ActLines::end(int64_t acts, int64_t attachments)
{
    QJsonObject line{{QStringLiteral("end"), true}, {QStringLiteral("acts"), qint64(acts)}};
    if (attachments > 0)
        line.insert(QStringLiteral("attachments"), qint64(attachments));
    return compact(line);
}

bool ActLines::isHeader(const QByteArray &line)
{
    return QJsonDocument::fromJson(line.trimmed()).object().contains(QLatin1String("watchroom"));
}

Result<int64_t> exportActs(Writer &writer, const std::optional<Instant> &since,
                           const std::function<bool(const QByteArray &)> &write)
{
    const Error notWritten{ErrorCode::Storage,
                           Words::tr("The export could not be written."),
                           {},
                           Words::tr("Is there space left where it goes?"),
                           {},
                           {}};
    const int64_t from = since ? toMs(*since) << 16 : 0;
    int64_t acts = 0;
    if (!write(ActLines::header(writer.identity().organisation)))
        return fail(notWritten);
    Statement &read = writer.connection().statement("read/acts_in_order");
    WR_TRY(read.each([&](const Statement &found) -> Result<void> {
        const LogRow row = rawLogRow(found);
        if (row.act.stamp < from)
            return {};
        ++acts;
        return write(ActLines::line(row)) ? Result<void>() : fail(notWritten);
    }));
    const auto attachments = exportAttachments(writer.connection(), from, write);
    WR_TRY(attachments);
    if (!write(ActLines::end(acts, *attachments)))
        return fail(notWritten);
    return acts;
}

Result<void> importActs(QIODevice &file, Writer &writer, const Context &context, ImportReport &report,
                        const std::function<Result<void>()> &go)
{
    return ActImport(file, writer, context, report, go).all();
}

} // namespace Watchroom
