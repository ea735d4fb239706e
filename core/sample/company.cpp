// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/company.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initSample() // otherwise the linker drops the resources of a static library
{
    Q_INIT_RESOURCE(sample);
}

namespace Watchroom {

namespace {
QMap<QString, QString> textsOf(const QJsonObject &object)
{
    QMap<QString, QString> texts;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        texts.insert(it.key(), it->toString());
    return texts;
}

Scenario scenarioOf(const QJsonObject &json)
{
    Scenario scenario;
    scenario.area = {json.value(QLatin1String("area")).toString()};
    scenario.title = json.value(QLatin1String("title")).toString();
    scenario.service = json.value(QLatin1String("service")).toString();
    scenario.weight = json.value(QLatin1String("weight")).toInt(1);
    for (const char *key : {"impact", "suspected_cause", "mitigation", "root_cause", "summary"})
        scenario.fields.insert(QLatin1String(key), json.value(QLatin1String(key)).toString());
    const QJsonArray notes = json.value(QLatin1String("notes")).toArray();
    for (const QJsonValue &note : notes)
        scenario.notes.append(note.toString());
    scenario.told = textsOf(json.value(QLatin1String("public")).toObject());
    return scenario;
}
} // namespace

Company Company::read()
{
    initSample();
    QFile file(QStringLiteral(":/sample/company.json"));
    const bool there = file.open(QIODevice::ReadOnly);
    Q_ASSERT(there);
    const QJsonObject json = there ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    Company company;
    company.name = json.value(QLatin1String("organisation")).toString();
    const QJsonArray people = json.value(QLatin1String("people")).toArray();
    for (const QJsonValue &person : people)
        company.people.insert(person[QLatin1String("handle")].toString(),
                              person[QLatin1String("name")].toString());
    company.byRole = textsOf(json.value(QLatin1String("roles")).toObject());
    const QJsonArray scenarios = json.value(QLatin1String("scenarios")).toArray();
    for (const QJsonValue &scenario : scenarios)
        company.scenarios.append(scenarioOf(scenario.toObject()));
    return company;
}

QString Company::holderOf(const QString &role) const
{
    return byRole.value(role, people.firstKey());
}

} // namespace Watchroom
