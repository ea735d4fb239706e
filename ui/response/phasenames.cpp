// SPDX-License-Identifier: GPL-3.0-or-later
#include "response/phasenames.h"

#include <QCoreApplication>

namespace Watchroom {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Watchroom::Phases)
};
} // namespace

QString phaseName(const QString &phase)
{
    const std::pair<const char *, QString> names[] = {{"before", Words::tr("Before an incident")},
                                                      {"identification", Words::tr("Identification")},
                                                      {"mitigation", Words::tr("Mitigation")},
                                                      {"resolution", Words::tr("Resolution")},
                                                      {"remediation", Words::tr("Remediation")},
                                                      {"post_incident", Words::tr("Post-incident")},
                                                      {"", Words::tr("Other outcomes")}};
    for (const auto &[key, name] : names) {
        if (phase == QLatin1String(key))
            return name;
    }
    return phase;
}

} // namespace Watchroom
