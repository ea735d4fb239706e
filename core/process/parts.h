// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/objectreader.h"

namespace Watchroom {

// One function a part of the file; each fills its own members of the definition and leaves references in the
// log.
void readFieldsAndSeverities(ObjectReader &file, ProcessDefinition &process);
void readLifecycle(ObjectReader &file, ProcessDefinition &process);
void readRoles(ObjectReader &file, ProcessDefinition &process);
void readCommunications(ObjectReader &file, ProcessDefinition &process);
void readChecklists(ObjectReader &file,
                    ProcessDefinition &process); ///< after readRoles: a list may be a role's duties
void readAfterwards(ObjectReader &file, ProcessDefinition &process); ///< review, documents, how to begin

// What several parts have in common.
Choice readChoice(ObjectReader &in);
FieldDefinition readField(ObjectReader &in);
UpdateTemplate readTemplate(ObjectReader &in);
QString readPhase(ObjectReader &in, Need need);
QList<SeverityKey> severityKeys(const QStringList &words);
QMap<SeverityKey, std::chrono::minutes> readMinutesBySeverity(ObjectReader &in);

} // namespace Watchroom
