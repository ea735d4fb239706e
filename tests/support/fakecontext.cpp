// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakecontext.h"

#include <QCryptographicHash>

namespace Watchroom {

QByteArray FakeContext::randomBytes(int count) const
{
    QByteArray bytes;
    while (bytes.size() < count) {
        ++m_count;
        bytes += QCryptographicHash::hash(QByteArray::number(seed) + '/' + QByteArray::number(m_count),
                                          QCryptographicHash::Sha256);
    }
    return bytes.left(count);
}

} // namespace Watchroom
