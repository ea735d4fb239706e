// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localstore.h"

#include "store/rows.h"

namespace Watchroom {

namespace {
const QString copyKey = QStringLiteral("copy/");
const QString copyBegunKey = QStringLiteral("copying/");

Draft draftOf(const Statement &row)
{
    return {row.text(0), row.text(1), int(row.integer(2)), fromMs(row.integer(3))};
}
} // namespace

Result<void> LocalStore::saveDraft(const Draft &draft)
{
    Statement &write
        = m_connection.statement(draft.text.isEmpty() ? "local/forget_draft" : "local/save_draft");
    write.bind(":key", draft.key);
    if (!draft.text.isEmpty())
        write.bind(":text", draft.text)
            .bind(":cursor", int64_t(draft.cursor))
            .bind(":saved", toMs(draft.saved));
    if (!write.run())
        return fail(m_connection.lastError());
    return m_connection.stillThere();
}

Result<std::optional<Draft>> LocalStore::draft(const QString &key)
{
    Statement &read = m_connection.statement("local/draft");
    read.bind(":key", key);
    std::optional<Draft> found;
    WR_TRY(read.each([&found](const Statement &row) { found = draftOf(row); }));
    return found;
}

Result<QList<Draft>> LocalStore::drafts()
{
    Statement &read = m_connection.statement("local/drafts");
    QList<Draft> found;
    WR_TRY(read.each([&found](const Statement &row) { found.append(draftOf(row)); }));
    return found;
}

Result<void> LocalStore::saveDraftFile(const QString &key, const AttachedFile &file)
{
    Statement &write = m_connection.statement("local/save_draft_file");
    write.bind(":draft", key).bind(":sha256", file.about().sha256).bind(":name", file.about().name);
    if (!write.bind(":bytes", file.bytes()).run())
        return fail(m_connection.lastError());
    return {};
}

Result<void> LocalStore::forgetDraftFile(const QString &key, const AttachmentRecord &file)
{
    Statement &write = m_connection.statement("local/forget_draft_file");
    if (!write.bind(":draft", key).bind(":sha256", file.sha256).bind(":name", file.name).run())
        return fail(m_connection.lastError());
    return {};
}

Result<QList<AttachedFile>> LocalStore::draftFiles(const QString &key)
{
    Statement &read = m_connection.statement("local/draft_files");
    read.bind(":draft", key);
    QList<AttachedFile> found;
    WR_TRY(read.each([&found](const Statement &row) {
        if (const auto file = AttachedFile::of(row.text(0), row.blob(1));
            file && file->about().sha256 == row.blob(2))
            found.append(*file);
    }));
    return found;
}

Result<QStringList> LocalStore::draftsWithFiles()
{
    QStringList found;
    WR_TRY(m_connection.statement("local/drafts_with_files").each([&found](const Statement &row) {
        found.append(row.text(0));
    }));
    return found;
}

Result<void> LocalStore::saveSetting(const QString &key, const QString &value)
{
    if (!m_connection.statement("local/save_setting").bind(":key", key).bind(":value", value).run())
        return fail(m_connection.lastError());
    return m_connection.stillThere();
}

Result<QString> LocalStore::setting(const QString &key)
{
    Statement &read = m_connection.statement("local/setting");
    read.bind(":key", key);
    return read.first(QString(), [](const Statement &row) { return row.text(0); });
}

Result<void> LocalStore::noteCopy(const CopyMade &copy)
{
    const auto seq = m_connection.statementFor("SELECT coalesce(max(seq), 0) FROM act").firstInteger(0);
    WR_TRY(seq);
    return saveSetting(copyKey + copy.path, QStringLiteral("%1 %2").arg(toMs(copy.at)).arg(*seq));
}

Result<QList<CopyMade>> LocalStore::copies()
{
    Statement &read = m_connection.statement("local/copies");
    QList<CopyMade> found;
    WR_TRY(read.each([&found](const Statement &row) {
        const QString value = row.text(1); // one of an older version has the time alone
        CopyMade copy{row.text(0).mid(copyKey.size()), fromMs(value.section(u' ', 0, 0).toLongLong()), {}};
        if (value.contains(u' '))
            copy.upTo = value.section(u' ', 1).toLongLong();
        found.append(copy);
    }));
    return found;
}

Result<void> LocalStore::noteCopyBegun(const QString &path)
{
    return saveSetting(copyBegunKey + path, QStringLiteral("1"));
}

Result<void> LocalStore::noteCopyEnded(const QString &path)
{
    if (!m_connection.statement("local/forget_setting").bind(":key", copyBegunKey + path).run())
        return fail(m_connection.lastError());
    return m_connection.stillThere();
}

Result<QStringList> LocalStore::copiesBegun()
{
    QStringList found;
    WR_TRY(m_connection.statement("local/copies_begun").each([&found](const Statement &row) {
        found.append(row.text(0).mid(copyBegunKey.size()));
    }));
    return found;
}

} // namespace Watchroom
