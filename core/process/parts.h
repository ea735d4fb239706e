// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/objectreader.h"

namespace Watchroom {

// One function per part of the file. Each fills its members of the definition and adds references to the log.
void readFieldsAndSeverities(ObjectReader &file, ProcessDefinition &process);
void readLifecycle(ObjectReader &file, ProcessDefinition &process);
void readRoles(ObjectReader &file, ProcessDefinition &process);
void readCommunications(ObjectReader &file, ProcessDefinition &process);
void readChecklists(ObjectReader &file,
                    ProcessDefinition &process); ///< after readRoles(): lists can be duties
void readAfterwards(ObjectReader &file, ProcessDefinition &process); ///< review, documents, how to start

// Shared by several parts.
Choice readChoice(ObjectReader &in);
FieldDefinition readField(ObjectReader &in);
UpdateTemplate readTemplate(ObjectReader &in);
QString readPhase(ObjectReader &in, Need need);
QList<SeverityKey> severityKeys(const QStringList &words);
QMap<SeverityKey, std::chrono::minutes> readMinutesBySeverity(ObjectReader &in);

} // namespace Watchroom
