// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/stage.h"

#include "sample/sample.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTimeZone>

namespace Watchroom {

namespace {
const QByteArray installation(16, 's');
const QString leader = QStringLiteral("ann");

Instant at(int hour, int minute, int second = 0)
{
    return fromMs(QDateTime(QDate(2026, 6, 23), QTime(hour, minute, second), Qt::UTC).toMSecsSinceEpoch());
}

template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}
} // namespace

QByteArray StageContext::randomBytes(int count) const
{
    const QMutexLocker lock(&m_guard);
    return SampleContext::randomBytes(count);
}

Stage::Stage(const QString &folder)
    : m_path(folder + QStringLiteral("/stage.wr"))
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_path + QLatin1String(suffix));
    StageContext context(1);
    context.set(at(13, 30), leader);
    must(Writer::init(m_path, installation, initWithShippedProcesses(QStringLiteral("Fernhill")), context));
    const auto writer = must(Writer::open(m_path, installation));
    must(fillSample(*writer, {60, 7, at(13, 30), leader}));
    play(*writer);
    must(compact(writer->connection())); // leaves no WAL file
}

namespace {
/// A screenshot as of a dashboard: a rising curve.
QByteArray graphPicture()
{
    QImage image(640, 280, QImage::Format_RGB32);
    image.fill(QColor(250, 250, 248));
    QPainter painter(&image);
    painter.setPen(QPen(QColor(200, 200, 196), 1));
    for (int y = 40; y < 280; y += 60)
        painter.drawLine(30, y, 620, y);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(190, 60, 40), 3));
    QPolygonF line;
    for (int x = 30; x <= 620; x += 10)
        line.append(
            QPointF(x, 230 - (x > 300 ? 160.0 * (1 - std::exp((300 - x) / 60.0)) : 0) - x % 30 / 3.0));
    painter.drawPolyline(line);
    painter.end();
    QByteArray bytes;
    QBuffer out(&bytes);
    image.save(&out, "PNG");
    return bytes;
}
} // namespace

void Stage::play(Writer &writer)
{
    StageContext context(2);
    const auto by = [&](Instant time, const char *who, const auto &request) {
        context.set(time, QString::fromLatin1(who));
        return must(writer.perform(request, context, m_incident));
    };
    const auto note = [&](Instant time, const char *who, const char *text, const char *kind = "note",
                          std::optional<Moment> happened = {}) {
        by(time, who, NoteRequest{QString::fromUtf8(text), happened, entryKind(QString::fromLatin1(kind))});
    };
    DeclareRequest declare;
    declare.title = QStringLiteral("Checkout fails for customers in Europe");
    declare.services = {QStringLiteral("Checkout"), QStringLiteral("Payments")};
    declare.impactStartedAt = Moment{at(13, 38), Precision::Minute};
    m_incident = declaredName(by(at(13, 44), "sam", declare));
    note(at(13, 46), "sam", "Payment gateway 4.12 rolled out to Europe", "note",
         Moment{at(13, 38) - std::chrono::hours(21), Precision::Minute});
    LevelRequest level;
    level.answers = {{QStringLiteral("users_and_workaround"), QStringLiteral("20_or_more.none")}};
    by(at(13, 49), "ann", level);
    for (const char *role : {"lead", "im"})
        by(at(13, 50), "ann", EngageRequest{{QString::fromLatin1(role)}, {}});
    by(at(13, 51), "sam", EngageRequest{{QStringLiteral("eoc")}, {}});
    by(at(13, 52), "ann", EngageRequest{{QStringLiteral("cmoc")}, QStringLiteral("ken")});
    by(at(13, 56), "ann", CallRequest{{QStringLiteral("infra_lead")}, {}, {}});
    by(at(14, 0), "ann", CallRequest{{QStringLiteral("exec_liaison")}, {}, {}});
    note(at(13, 58), "sam", "Only card payments fail, invoices work");
    note(at(14, 1), "ann", "Compare gateway 4.11 on one host before rolling back", "decision");
    NoteRequest graph{QStringLiteral("Declined cards since the roll-out"), {}};
    graph.files = {*AttachedFile::of(QStringLiteral("declined-cards.png"), graphPicture())};
    by(at(14, 2), "sam", graph);
    NoteRequest trace{QString(), {}};
    trace.files = {*AttachedFile::of(QStringLiteral("gateway-4.12.log"), QByteArray(48'213, '.'))};
    by(at(14, 2), "sam", trace);
    for (const char *address : {"https://code.example.org/payments/gateway/-/merge_requests/412",
                                "https://status.example.org/incidents/checkout-europe?lang=en"})
        by(at(14, 2), "sam", linkIn(QString::fromLatin1(address)).value_or(LinkRequest()));
    const auto task = [&](const char *text, const char *owner, Instant due) {
        by(at(14, 2), "ann",
           TaskRequest{QString::fromUtf8(text), QString::fromLatin1(owner), Moment::exact(due)});
    };
    task("Compare 4.11 on one host", "sam", at(14, 10));
    task("Count tickets about declined cards", "ken", at(14, 15));
    task("Second card provider: yes or no", "ann", at(14, 15));
}

/// Deletes drafts, so that text typed for one screenshot does not appear in the next.
QString Stage::copy() const
{
    return m_path + QStringLiteral(".copy");
}

Workspace *Stage::open()
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(copy() + QLatin1String(suffix));
    QFile::copy(m_path, copy());
    m_context = std::make_shared<StageContext>(3);
    m_context->set(at(14, 3, 24), leader);
    return new Workspace(copy(), installation, m_context);
}

void Stage::goOn()
{
    const auto writer = Writer::open(copy(), installation);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    StageContext context(4);
    const auto note = [&](int minute, const char *who, const char *text) {
        context.set(at(14, minute), QString::fromLatin1(who));
        must((*writer)->perform(NoteRequest{QString::fromUtf8(text), {}}, context, m_incident));
    };
    note(5, "sam", "4.11 takes the cards that 4.12 declines");
    note(7, "ken", "Forty tickets name declined cards");
    m_context->set(at(14, 9), leader);
}

} // namespace Watchroom
