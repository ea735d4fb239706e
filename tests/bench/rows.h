// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"

namespace Watchroom::Benching {

/// One row of the table of budgets (design.md §10), in a file of its own. It warms up, measures both sides in
/// turns and gives a figure for each budget; fails if it could not measure.
using RowFunction = Result<Figures> (*)(Bench &bench);

Result<Figures> measureCommit(Bench &bench);
Result<Figures> measureImport(Bench &bench);
Result<Figures> measurePage(Bench &bench);
Result<Figures> measureSearch(Bench &bench);
Result<Figures> measureOpenIncident(Bench &bench);
Result<Figures> measureMeasure(Bench &bench);
Result<Figures> measureStart(Bench &bench);
Result<Figures> measureCommandLine(Bench &bench);
Result<Figures> measureIncidentList(Bench &bench);
Result<Figures> measureJourney(Bench &bench);
Result<Figures> measureReport(Bench &bench);

} // namespace Watchroom::Benching
