// SPDX-License-Identifier: GPL-3.0-or-later
// An incident with 200 entries, to data.
#include "queries/incidentrepository.h"
#include "raw/raw.h"
#include "rows.h"
#include "samples.h"

#include <QFile>

namespace Watchroom::Benching {

Result<Figures> measureOpenIncident(Bench &bench)
{
    const auto path = bench.file();
    WR_TRY(path);
    const auto connection = openToRead(*path);
    WR_TRY(connection);
    sqlite3 *raw = nullptr;
    raw_open(QFile::encodeName(*path).constData(), &raw);
    const QString name = bench.longIncident();
    Samples ours, floor;
    for (int i = 0; i < 220; ++i) {
        Result<IncidentRecord> incident = IncidentRecord();
        int rows = 0;
        Samples &our = ours, &low = floor;
        if (i == 20) // the warm-up is over
            ours = Samples(), floor = Samples();
        our.time([&] { incident = IncidentRepository(**connection).find(name); });
        WR_TRY(incident);
        low.time([&] { rows = raw_incident(raw, name.toLatin1().constData()); });
        if (incident->timeline.size() < 200 || rows < 200)
            return fail(benchError(QStringLiteral("The long incident is short: %1, raw %2.")
                                       .arg(incident->timeline.size())
                                       .arg(rows)));
    }
    sqlite3_close(raw);
    return Figures{{QStringLiteral("open an incident of 200 entries"),
                    ours.median(),
                    QStringLiteral("ms"),
                    QStringLiteral("C API"),
                    floor.median(),
                    2,
                    QStringLiteral("≤ 2 ×"),
                    QStringLiteral("p99 %1 ms").arg(ours.p99(), 0, 'f', 2),
                    {}}};
}

} // namespace Watchroom::Benching
