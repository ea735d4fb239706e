// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/snapshot.h"

namespace Watchroom {

/// Sets one field, clock or flag. The text is read by the field's type.
struct SetFieldRequest
{
    FieldKey field;
    QString value; ///< empty clears the field
    QString reason;
    std::optional<QList<ActId>>
        seen; ///< heads of the field that a form showed; empty: replaces what is there
    QString
        reportedBy; ///< who decided it, for a field that needs a right the author lacks; empty: the author
};
/// Invalid for an unknown field or an unfit value; a clock that is set already changes only with a reason;
/// Forbidden for lifting a flag without one of its roles.
Result<Acts> decide(const Snapshot &now, const SetFieldRequest &request, const Context &context);

/// All names that SetFieldRequest takes on this incident.
QStringList settableFields(const Snapshot &now);

} // namespace Watchroom
