// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/record.h"
#include "process/definition.h"

#include <QMap>
#include <QStringList>

namespace Watchroom {

/// What the incident itself can say of a template's fields: when it began, which service, when the next word
/// comes.
QMap<QString, QString> templateValues(const IncidentRecord &incident, const std::optional<Moment> &next);
/// The names between braces in \a text, each once, in order.
QStringList fieldsIn(const QString &text);
/// \a text with each {name} replaced by its value; names without one stay as they are and are listed in
/// \a unfilled. Values are not looked into: a brace in a value is only a brace.
QString filled(const QString &text, const QMap<QString, QString> &values, QStringList *unfilled);
/// True if \a body is the template \a text in one of its languages, with anything in place of its fields.
bool isFilledFrom(const LocalText &text, const QString &body);

} // namespace Watchroom
