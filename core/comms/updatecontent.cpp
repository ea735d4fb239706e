// SPDX-License-Identifier: GPL-3.0-or-later
#include "comms/updatecontent.h"

namespace Watchroom {

UpdateContent contentOf(const UpdateRecord &update)
{
    return {update.publicState, update.body, update.promisedNextAt, update.templateKey};
}

} // namespace Watchroom
