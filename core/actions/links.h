// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// A link to another incident (its name), a change, an issue, a page. A link to a confidential incident
/// belongs to that one: an open incident must not name it.
struct LinkRequest
{
    QString kind = QStringLiteral("related"); ///< related, duplicate, change, follow_up, caused_by, page
    QString target;
};
Result<Acts> decide(const Snapshot &now, const LinkRequest &request, const Context &context);

/// A whole address of http or https.
bool isWebAddress(const QString &text);
/// What \a text links if it is an address and nothing else: of http or https, or watchroom:incident/INC-42.
/// The kind is guessed from where it leads: an issue, a change, else a page.
std::optional<LinkRequest> linkIn(const QString &text);

struct UnlinkRequest
{
    QString kind, target;
};
/// NotFound if the incident has no such link.
Result<Acts> decide(const Snapshot &now, const UnlinkRequest &request, const Context &context);

/// Ends the incident as a duplicate of Snapshot::other.
struct MergeRequest
{
    QString into; ///< name: also when the store found it
};
Result<Acts> decide(const Snapshot &now, const MergeRequest &request, const Context &context);

} // namespace Watchroom
