// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/facttable.h"

#include <QDataStream>
#include <algorithm>

namespace Watchroom {

namespace {
template<typename T>
void writeColumn(QDataStream &out, const std::vector<T> &column)
{
    out << quint64(column.size());
    out.writeRawData(reinterpret_cast<const char *>(column.data()), int(column.size() * sizeof(T)));
}

/// Reads a column of \a rows values, or an empty one if \a mayBeEmpty. Returns false for any other size.
template<typename T>
bool readColumn(QDataStream &in, std::vector<T> &column, size_t rows, bool mayBeEmpty = false)
{
    quint64 size = 0;
    in >> size;
    if (in.status() != QDataStream::Ok || (size != rows && !(mayBeEmpty && size == 0)))
        return false;
    column.resize(size);
    const int bytes = int(size * sizeof(T));
    return in.readRawData(reinterpret_cast<char *>(column.data()), bytes) == bytes;
}

QString monthOf(const Moment &declared)
{
    return toIso(Moment::cut(declared.at, std::min(declared.precision, Precision::Month)));
}

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}
} // namespace

std::optional<size_t> FactTable::row(int64_t key) const
{
    const auto end = m_keys.begin() + ptrdiff_t(m_sorted);
    const auto found = std::lower_bound(m_keys.begin(), end, key);
    if (found != end && *found == key)
        return size_t(found - m_keys.begin());
    const auto other = m_others.constFind(key);
    return other == m_others.constEnd() ? std::optional<size_t>() : *other;
}

void FactTable::put(int64_t key, const IncidentFacts &facts)
{
    size_t row = size();
    if (const auto known = this->row(key)) {
        row = *known;
    } else {
        if (m_sorted == size() && (m_keys.empty() || m_keys.back() < key))
            ++m_sorted;
        else
            m_others.insert(key, row);
        m_keys.push_back(key);
        m_declared.push_back(0);
        m_engaged.push_back(0);
        m_declaredPrecision.push_back(0);
        m_flags.push_back(0);
        for (auto &codes : m_codes)
            codes.push_back(0);
        for (Times &times : m_clocks) {
            if (!times.at.empty()) {
                times.at.push_back(0);
                times.precision.push_back(0);
            }
        }
    }
    place(row, facts);
    for (auto &[measure, column] : m_columns) {
        column.counts.resize(size(), Counts::Gone);
        column.ms.resize(size());
        count(measure, column, row);
        column.stale.push_back(uint32_t(row));
    }
}

void FactTable::remove(size_t row)
{
    m_flags[row] |= Gone;
    for (auto &[measure, column] : m_columns) {
        column.counts[row] = Counts::Gone;
        column.stale.push_back(uint32_t(row));
    }
}

void FactTable::place(size_t row, const IncidentFacts &facts)
{
    m_declared[row] = toMs(facts.declared.at);
    m_declaredPrecision[row] = uint8_t(facts.declared.precision);
    m_engaged[row] = facts.engaged.count();
    m_flags[row]
        = uint8_t(uint8_t(facts.course) | (facts.excluded ? Excluded : 0)
                  | (facts.someoneEngaged ? SomeoneEngaged : 0) | (facts.anyoneEngaged ? AnyoneEngaged : 0));
    for (size_t i = 0; i < clockCount; ++i) {
        Times &times = m_clocks[i];
        const auto &moment = facts.clocks[i];
        if (moment && times.at.empty()) {
            times.at.resize(size());
            times.precision.resize(size());
        }
        if (times.at.empty())
            continue;
        times.at[row] = moment ? toMs(moment->at) : 0;
        times.precision[row] = moment ? uint8_t(moment->precision) : 0;
    }
    const auto set = [&](GroupBy by, const QString &word) { m_codes[size_t(by)][row] = code(by, word); };
    set(GroupBy::Area, orNull(facts.area));
    set(GroupBy::Severity, orNull(facts.severity));
    set(GroupBy::Month, monthOf(facts.declared));
    set(GroupBy::State, orNull(facts.state));
    set(GroupBy::Category, orNull(facts.category));
    set(GroupBy::RootCause, orNull(facts.rootCause));
    m_codes[size_t(GroupBy::Service)][row] = setCode(facts.services);
}

uint32_t FactTable::code(GroupBy by, const QString &word)
{
    QHash<QString, uint32_t> &places = m_places[size_t(by)];
    if (const auto known = places.constFind(word); known != places.constEnd())
        return *known;
    const auto made = uint32_t(m_words[size_t(by)].size());
    m_words[size_t(by)].append(word);
    places.insert(word, made);
    return made;
}

uint32_t FactTable::setCode(const QStringList &services)
{
    if (const auto known = m_setPlaces.constFind(services); known != m_setPlaces.constEnd())
        return *known;
    std::vector<uint32_t> words;
    for (const QString &service : services.isEmpty() ? QStringList{QString()} : services)
        words.push_back(code(GroupBy::Service, service));
    const auto made = uint32_t(m_setWords.size());
    m_setWords.push_back(std::move(words));
    m_setPlaces.insert(services, made);
    return made;
}

/// The facts of a row for measure(); texts that it does not use are left out.
IncidentFacts FactTable::factsAt(size_t row) const
{
    IncidentFacts facts;
    facts.area = m_words[size_t(GroupBy::Area)][qsizetype(m_codes[size_t(GroupBy::Area)][row])];
    facts.declared = {fromMs(m_declared[row]), static_cast<Precision>(m_declaredPrecision[row])};
    facts.engaged = std::chrono::seconds(m_engaged[row]);
    const uint8_t flags = m_flags[row];
    facts.course = static_cast<Course>(flags & CourseBits);
    facts.excluded = flags & Excluded;
    facts.someoneEngaged = flags & SomeoneEngaged;
    facts.anyoneEngaged = flags & AnyoneEngaged;
    for (size_t i = 0; i < clockCount; ++i) {
        const Times &times = m_clocks[i];
        if (!times.at.empty() && times.precision[row])
            facts.clocks[i] = Moment{fromMs(times.at[row]), static_cast<Precision>(times.precision[row])};
    }
    return facts;
}

void FactTable::count(Measure measure, Column &column, size_t row) const
{
    if (m_flags[row] & Gone) {
        column.counts[row] = Counts::Gone;
        return;
    }
    const Measured measured = Watchroom::measure(measure, factsAt(row), Instant{});
    switch (measured.outcome) {
    case Outcome::Computed:
        column.counts[row] = Counts::Computed;
        column.ms[row] = measured.length.count();
        return;
    case Outcome::Open: {
        const bool isSince = measured.from && measured.from->isTimed();
        column.counts[row] = isSince ? Counts::OpenSince : Counts::Open;
        column.ms[row] = isSince ? toMs(measured.from->at) : 0;
        return;
    }
    case Outcome::Missing:
        column.counts[row] = Counts::Missing;
        return;
    case Outcome::Imprecise:
        column.counts[row] = Counts::Imprecise;
        return;
    case Outcome::Excluded:
        column.counts[row] = Counts::Excluded;
        return;
    }
}

const FactTable::Column &FactTable::column(Measure measure) const
{
    const auto [place, isNew] = m_columns.try_emplace(measure);
    Column &column = place->second;
    if (!isNew)
        return column;
    column.counts.resize(size());
    column.ms.resize(size());
    std::vector<std::pair<int64_t, uint32_t>> lengths;
    for (size_t row = 0; row < size(); ++row) {
        count(measure, column, row);
        if (column.counts[row] == Counts::Computed)
            lengths.emplace_back(column.ms[row], uint32_t(row));
    }
    std::sort(lengths.begin(), lengths.end());
    column.order.reserve(lengths.size());
    for (const auto &[ms, row] : lengths)
        column.order.push_back(row);
    return column;
}

const FactTable::Column &FactTable::ordered(Measure measure) const
{
    const Column &made = column(measure);
    bringUpToDate(m_columns.at(measure));
    return made;
}

void FactTable::bringUpToDate(Column &column) const
{
    if (column.stale.empty())
        return;
    std::vector<uint32_t> &stale = column.stale;
    std::sort(stale.begin(), stale.end());
    stale.erase(std::unique(stale.begin(), stale.end()), stale.end());
    const auto isStale
        = [&stale](uint32_t row) { return std::binary_search(stale.begin(), stale.end(), row); };
    column.order.erase(std::remove_if(column.order.begin(), column.order.end(), isStale), column.order.end());
    const auto kept = ptrdiff_t(column.order.size());
    const auto shorter = [&column](uint32_t a, uint32_t b) {
        return std::pair(column.ms[a], a) < std::pair(column.ms[b], b);
    };
    for (const uint32_t row : stale) {
        if (column.counts[row] == Counts::Computed)
            column.order.push_back(row);
    }
    std::sort(column.order.begin() + kept, column.order.end(), shorter);
    std::inplace_merge(column.order.begin(), column.order.begin() + kept, column.order.end(), shorter);
    stale.clear();
}

void FactTable::write(QDataStream &out) const
{
    writeColumn(out, m_keys);
    writeColumn(out, m_declared);
    writeColumn(out, m_engaged);
    writeColumn(out, m_declaredPrecision);
    writeColumn(out, m_flags);
    for (const Times &times : m_clocks) {
        writeColumn(out, times.at);
        writeColumn(out, times.precision);
    }
    for (const auto &codes : m_codes)
        writeColumn(out, codes);
    for (const QStringList &words : m_words)
        out << words;
    out << quint64(m_setWords.size());
    for (const auto &words : m_setWords)
        writeColumn(out, words);
}

bool FactTable::read(QDataStream &in)
{
    *this = {};
    quint64 rows = 0;
    in >> rows;
    constexpr quint64 most = 100'000'000; // a column of this size still fits in one allocation
    if (in.status() != QDataStream::Ok || rows > most)
        return false;
    m_keys.resize(rows);
    m_sorted = rows;
    const int bytes = int(rows * sizeof(int64_t));
    bool whole = in.readRawData(reinterpret_cast<char *>(m_keys.data()), bytes) == bytes
        && readColumn(in, m_declared, rows) && readColumn(in, m_engaged, rows)
        && readColumn(in, m_declaredPrecision, rows) && readColumn(in, m_flags, rows);
    for (Times &times : m_clocks)
        whole = whole && readColumn(in, times.at, rows, true)
            && readColumn(in, times.precision, times.at.size());
    for (auto &codes : m_codes)
        whole = whole && readColumn(in, codes, rows);
    for (size_t by = 0; whole && by < groupings; ++by) {
        in >> m_words[by];
        for (qsizetype i = 0; i < m_words[by].size(); ++i)
            m_places[by].insert(m_words[by][i], uint32_t(i));
    }
    quint64 sets = 0;
    in >> sets;
    whole = whole && in.status() == QDataStream::Ok && sets <= rows + 1;
    for (quint64 i = 0; whole && i < sets; ++i) {
        quint64 size = 0;
        in >> size;
        std::vector<uint32_t> words(size <= rows + 1000 ? size_t(size) : 0);
        const int length = int(words.size() * sizeof(uint32_t));
        whole = in.status() == QDataStream::Ok && words.size() == size
            && in.readRawData(reinterpret_cast<char *>(words.data()), length) == length;
        QStringList services;
        for (const uint32_t word : words) {
            whole = whole && word < uint32_t(m_words[size_t(GroupBy::Service)].size());
            services.append(whole ? m_words[size_t(GroupBy::Service)][qsizetype(word)] : QString());
        }
        if (services == QStringList{QString()})
            services.clear();
        m_setPlaces.insert(services, uint32_t(i));
        m_setWords.push_back(std::move(words));
    }
    for (size_t by = 0; whole && by < groupings; ++by) {
        const size_t known = by == size_t(GroupBy::Service) ? m_setWords.size() : size_t(m_words[by].size());
        whole
            = std::all_of(m_codes[by].begin(), m_codes[by].end(), [known](uint32_t c) { return c < known; });
    }
    return whole && std::is_sorted(m_keys.begin(), m_keys.end());
}

} // namespace Watchroom
