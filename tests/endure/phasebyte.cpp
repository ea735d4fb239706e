// SPDX-License-Identifier: GPL-3.0-or-later
#include "phasebyte.h"

#include <QFile>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace Watchroom {

PhaseByte::PhaseByte(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0 || ftruncate(file, 1) != 0)
        qFatal("%s can't be made", qPrintable(path));
    void *memory = mmap(nullptr, 1, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (memory == MAP_FAILED)
        qFatal("%s can't be mapped", qPrintable(path));
    m_byte = static_cast<volatile char *>(memory);
}

PhaseByte::~PhaseByte()
{
    munmap(const_cast<char *>(m_byte), 1);
}

} // namespace Watchroom
