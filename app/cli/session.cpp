// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "base/timetext.h"
#include "workspace/noticesocket.h"
#include "workspace/whoami.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

namespace Watchroom {

namespace {
QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

/// By the file's word, else by the system's. What is wrong with a file is told by the command that opens it.
QString whoSitsHere(const QString &file)
{
    const auto who = whoAmI(file);
    return who && !who->isEmpty() ? *who : systemUserName();
}
} // namespace

Session::Session(const QString &file, const QString &person, bool json)
    : m_file(file.isEmpty() ? defaultFile() : file)
    , m_json(json)
    , m_context(std::make_unique<SystemContext>(person.isEmpty() ? whoSitsHere(m_file) : person))
{
}

Result<Writer *> Session::writer()
{
    if (!m_writer) {
        auto opened = Writer::open(m_file, installationKey());
        WR_TRY(opened);
        m_writer = std::move(*opened);
        WR_TRY(m_writer->lookAs(m_context->authorHandle()));
    }
    return m_writer.get();
}

Result<std::optional<Moment>> Session::time(const QString &text) const
{
    if (text.isEmpty())
        return std::optional<Moment>();
    const auto moment = momentFromText(text, m_context->now(), m_context->zone());
    WR_TRY(moment);
    return std::optional(*moment);
}

void Session::tellWindow() const
{
    if (m_writer && m_writer->connection().hasWritten())
        pingNotice(m_file);
}

void Session::print(const QJsonValue &value, const QString &text) const
{
    const QByteArray out = m_json ? jsonText(value) : text.toUtf8();
    if (!out.isEmpty())
        std::fprintf(stdout, "%s\n", out.constData());
}

} // namespace Watchroom
