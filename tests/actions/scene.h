// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"
#include "support/fakecontext.h"

namespace Watchroom {

/// The shipped definition \a id, read once.
ProcessPointer shippedDefinition(const QString &id);

/// A snapshot of one open incident of a shipped process, as decide() reads it. Ann is the author; Ben is
/// somebody else.
class Scene
{
public:
    explicit Scene(const QString &process = QStringLiteral("reliability"), quint64 seed = 1);

    void engage(const QString &role, const PersonId &person);
    void addTrack(const QString &process);
    IncidentRecord &incident() { return *now.incident; }

    FakeContext context;
    ProcessPointer process;
    Snapshot now;
    PersonId ann, ben;
};

/// The change of \a kind in the last act; null if there is none.
const Change *changeOf(const Acts &acts, EntityKind kind);
/// The value of \a name in \a change; null if it has none.
Value fieldOf(const Change *change, const char *name);

} // namespace Watchroom
