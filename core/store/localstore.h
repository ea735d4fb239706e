// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/attachment.h"
#include "store/connection.h"

namespace Watchroom {

struct Draft
{
    QString key; ///< "incident/<id>/entry", "declare/title" …
    QString text;
    int cursor = 0;
    Instant saved{};
    friend bool operator==(const Draft &, const Draft &) = default;
};

/// A copy of the file, or of what is in it, that was made for somewhere else.
struct CopyMade
{
    QString path; ///< where it was put; it may have gone further since
    Instant at{};
    std::optional<int64_t> upTo = {}; ///< seq of the last act that it can hold; none: nobody knows
    friend bool operator==(const CopyMade &, const CopyMade &) = default;
};

/// What belongs to this desk only: unfinished text, settings, window state. Not logged, shared or exported.
/// The only writing of the file that is not an act.
class LocalStore
{
public:
    explicit LocalStore(Connection &connection)
        : m_connection(connection)
    {
    }
    /// On the disk when it returns; an empty text removes the draft.
    Result<void> saveDraft(const Draft &draft);
    Result<std::optional<Draft>> draft(const QString &key);
    Result<QList<Draft>> drafts();
    /// A file that waits to be attached to what the draft \a key becomes, which need not have a text. On the
    /// disk when it returns.
    Result<void> saveDraftFile(const QString &key, const AttachedFile &file);
    Result<void> forgetDraftFile(const QString &key, const AttachmentRecord &file);
    /// In the order in which they were added. One that is no longer whole is left out.
    Result<QList<AttachedFile>> draftFiles(const QString &key);
    Result<QStringList> draftsWithFiles();
    Result<void> saveSetting(const QString &key, const QString &value);
    Result<QString> setting(const QString &key);
    /// Remembers a backup or export, so that a redaction can name where words may have gone. It can hold what
    /// the file holds now, whatever \a copy says.
    Result<void> noteCopy(const CopyMade &copy);
    /// A backup is about to be made at \a path: should the program die meanwhile, what it leaves is found.
    Result<void> noteCopyBegun(const QString &path);
    /// It was made, or failed and left nothing.
    Result<void> noteCopyEnded(const QString &path);
    Result<QStringList> copiesBegun();
    /// In the order of their paths; of each path the last time.
    Result<QList<CopyMade>> copies();

private:
    Connection &m_connection;
};

} // namespace Watchroom
