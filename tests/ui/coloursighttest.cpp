// SPDX-License-Identifier: GPL-3.0-or-later
#include "coloursighttest.h"

#include "kit/measure.h"
#include "kit/severitymark.h"
#include "now/nowview.h"
#include "shellwindow.h"

#include <QListView>
#include <QPainter>
#include <QTest>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Watchroom {

namespace {
const QStringList severities{u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"undetermined"_s};

/// Rows of a matrix over linear red, green and blue.
using Sight = std::array<double, 9>;
constexpr Sight grey{0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722};
// Machado, Oliveira, Fernandes 2009, severity 1.0
constexpr Sight protan{0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                       0.099216, -0.003882, -0.048116, 1.051998};
constexpr Sight deutan{0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                       0.047413, -0.011820, 0.042940,  0.968881};
constexpr Sight tritan{1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                       0.147602, 0.004733,  0.691367,  0.303900};

/// How light each pixel is to such eyes, 0 to 1.
class Lightness
{
public:
    Lightness(const QImage &image, const Sight &sight)
        : m_width(image.width())
        , m_height(image.height())
        , m_values(size_t(m_width * m_height))
    {
        const auto linear = [](int value) { return std::pow(value / 255.0, 2.2); };
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                const QRgb rgb = image.pixel(x, y);
                const double r = linear(qRed(rgb)), g = linear(qGreen(rgb)), b = linear(qBlue(rgb));
                double seen = 0;
                for (int row = 0; row < 3; ++row)
                    seen += grey[size_t(row)]
                        * std::clamp(sight[size_t(3 * row)] * r + sight[size_t(3 * row + 1)] * g
                                         + sight[size_t(3 * row + 2)] * b,
                                     0.0, 1.0);
                m_values[size_t(y * m_width + x)] = std::pow(seen, 1 / 2.2);
            }
        }
    }
    int width() const { return m_width; }
    int height() const { return m_height; }
    /// How much lies between a pixel and its neighbours: where the lines are, whatever they enclose.
    double edge(int x, int y) const
    {
        if (x <= 0 || y <= 0 || x >= m_width - 1 || y >= m_height - 1)
            return 0;
        const double across = at(x + 1, y) - at(x - 1, y), down = at(x, y + 1) - at(x, y - 1);
        return std::min(1.0, std::hypot(across, down) * 2);
    }

private:
    double at(int x, int y) const { return m_values[size_t(y * m_width + x)]; }
    int m_width, m_height;
    std::vector<double> m_values;
};

/// How well the lines of \a shape are found with its corner at \a x, \a y: 1 is alike.
double alike(const Lightness &where, int x, int y, const Lightness &shape)
{
    double both = 0, there = 0, own = 0;
    for (int row = 0; row < shape.height(); ++row) {
        for (int column = 0; column < shape.width(); ++column) {
            const double a = where.edge(x + column, y + row), b = shape.edge(column, row);
            both += a * b;
            there += a * a;
            own += b * b;
        }
    }
    return there > 0 && own > 0 ? both / std::sqrt(there * own) : 0;
}

double best(const Lightness &where, const Lightness &shape)
{
    double found = 0;
    for (int y = 0; y + shape.height() <= where.height(); ++y) {
        for (int x = 0; x + shape.width() <= where.width(); ++x)
            found = std::max(found, alike(where, x, y, shape));
    }
    return found;
}

/// Drawn apart, as a person has learned it.
Lightness learned(const QString &severity, int size, const QColor &paper, const QColor &ink)
{
    QImage image(size + 2, size + 2, QImage::Format_RGB32);
    image.fill(paper);
    QPainter painter(&image);
    paintSeverity(painter, QRectF(1, 1, size, size), {severity}, ink);
    painter.end();
    return {image, grey};
}
} // namespace

void ColourSightTest::readsEachSeverityByItsShape_data()
{
    QTest::addColumn<Sight>("sight");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        for (const auto &[name, sight] : {std::pair("no colours", grey), std::pair("protan", protan),
                                          std::pair("deutan", deutan), std::pair("tritan", tritan)})
            QTest::addRow("%s, %s", name, dark ? "dark" : "light") << sight << dark;
    }
}

void ColourSightTest::readsEachSeverityByItsShape()
{
    QFETCH(Sight, sight);
    QFETCH(bool, dark);
    WindowFile file;
    file.perform(EngageRequest{{u"im"_s}, {}}); // who may lower a severity
    for (int i = 1; i < severities.size(); ++i) {
        file.file.declare(u"Of severity %1"_s.arg(severities[i]));
        file.name = u"INC-%1"_s.arg(i + 1);
        if (severities[i] != u"undetermined"_s)
            file.perform(LevelRequest{{severities[i]}, {}, u"As it is"_s});
    }
    MemoryPreferences preferences;
    Look look(*qApp, preferences);
    look.setChoice(dark ? LookChoice::Dark : LookChoice::Light);
    const auto light = qScopeGuard([&] { look.setChoice(LookChoice::Light); });
    NowView view(file.workspace.get());
    view.resize(1208, 800);
    static_cast<QWidget &>(view).show();
    auto *board = view.findChild<QListView *>();
    QVERIFY(board);
    QTRY_COMPARE(board->model()->rowCount(), int(severities.size()));
    const QImage seen = board->viewport()->grab().toImage();
    const QColor paper = seen.pixelColor(seen.width() - 2, seen.height() - 2);
    for (int row = 0; row < severities.size(); ++row) {
        QRect place = board->visualRect(board->model()->index(row, 0));
        place.setLeft(0);
        place.setWidth(48); // where the eye looks for it
        const Lightness where(seen.copy(place), sight);
        const QString words = board->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QMap<double, QString> found;
        for (const QString &severity : severities)
            found.insert(best(where,
                              learned(severity, Measure(view.font())(20), paper,
                                      view.palette().color(QPalette::Text))),
                         severity);
        const QString read = found.last();
        const double margin = found.lastKey() - std::prev(found.end(), 2).key();
        QVERIFY2(words.contains(severityWord({read})), qPrintable(u"“%1” was read as %2"_s.arg(words, read)));
        QVERIFY2(margin > 0.1,
                 qPrintable(u"%1 is hardly told from %2: %3"_s.arg(read, std::prev(found.end(), 2).value(),
                                                                   QString::number(margin))));
    }
}

} // namespace Watchroom
