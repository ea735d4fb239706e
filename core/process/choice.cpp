// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/choice.h"

#include "base/text.h"

#include <QCoreApplication>
#include <algorithm>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::ProcessChoice)
};
} // namespace

ProcessPointer defaultProcess(const Processes &processes)
{
    const auto found = std::find_if(processes.begin(), processes.end(),
                                    [](const ProcessPointer &each) { return each->isDefault; });
    if (found != processes.end())
        return *found;
    return processes.isEmpty() ? nullptr : processes.first();
}

ProcessPointer confidentialProcess(const Processes &processes)
{
    const auto found = std::find_if(processes.begin(), processes.end(),
                                    [](const ProcessPointer &each) { return each->confidentialByDefault; });
    return found != processes.end() ? *found : defaultProcess(processes);
}

Result<ProcessPointer> processWithId(const Processes &processes, const ProcessId &id)
{
    if (const auto found = processes.constFind(id); found != processes.constEnd())
        return *found;
    QStringList known;
    for (const ProcessPointer &each : processes)
        known.append(each->id.value);
    return failUnknown(Words::tr("process"), id.value, known);
}

QStringList areasOf(const Processes &processes)
{
    QStringList areas;
    for (const ProcessPointer &each : processes)
        areas.append(each->area.value);
    areas.removeDuplicates();
    return areas;
}

Result<ProcessPointer> processOfArea(const Processes &processes, const AreaKey &area)
{
    QList<ProcessPointer> ofArea;
    QStringList ids;
    for (const ProcessPointer &each : processes) {
        if (each->area != area)
            continue;
        ofArea.append(each);
        ids.append(each->id.value);
    }
    if (ofArea.isEmpty())
        return failUnknown(Words::tr("area"), area.value, areasOf(processes));
    if (ofArea.size() == 1)
        return ofArea.first();
    for (const ProcessPointer &each : std::as_const(ofArea)) {
        if (each->isDefault || each->id.value == area.value)
            return each;
    }
    return fail(ErrorCode::Invalid, Words::tr("Area %1 has several processes.").arg(area.value), area.value,
                Words::tr("Choose one of them: %1.").arg(ids.join(QStringLiteral(", "))),
                Words::tr("Choose one with --process: %1.").arg(ids.join(QStringLiteral(", "))));
}

} // namespace Watchroom
