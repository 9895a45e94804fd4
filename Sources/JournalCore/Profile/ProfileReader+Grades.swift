/// Readings of values that speak of grades.
extension ProfileReader {
  /// The grades of the school: `1-11`.
  mutating func gradeRange(_ key: ProfileKey) -> ClosedRange<Int>? {
    value(key, as: "первый и последний класс от 0 до 12", { $0.text.flatMap(GradeSpan.parse) })
  }

  /// A set of grades, all of the range; an empty list is allowed.
  mutating func grades(_ key: ProfileKey, of range: ClosedRange<Int>?) -> Set<Int>? {
    let grades = value(key, as: "список классов") { node -> [Int]? in
      guard let texts = node.texts else { return nil }
      let grades = texts.compactMap { Int($0) }
      return grades.count == texts.count ? grades : nil
    }
    guard let grades else { return nil }
    if let range, let outside = grades.first(where: { !range.contains($0) }) {
      refuse(
        key, "класса \(outside) нет в школе: классы \(range.lowerBound)–\(range.upperBound)",
        "исправьте список или gradeRange")
      return nil
    }
    return Set(grades)
  }

  /// How grades divide their year: every grade of the range exactly once.
  mutating func scheme(_ key: ProfileKey, covering range: ClosedRange<Int>?) -> PeriodScheme? {
    guard let entry = entry(key) else { return nil }
    guard case .mapping(let pairs) = entry.value.content else {
      refuse(key, "ожидаются классы и их деление года, записано: \(entry.value.quoted)")
      return nil
    }
    var kinds: [Int: PeriodKind] = [:]
    for pair in pairs {
      guard let span = GradeSpan.parse(pair.key) else {
        refuse(key, "«\(pair.key)» — не классы от 0 до 12")
        return nil
      }
      guard let kind = pair.value.text.flatMap(PeriodKind.init(rawValue:)) else {
        let choices = PeriodKind.allCases.map(\.rawValue).joined(separator: ", ")
        refuse(key, "неизвестное деление года: \(pair.value.quoted)", "выберите из: \(choices)")
        return nil
      }
      if let twice = span.first(where: { kinds[$0] != nil }) {
        refuse(key, "класс \(twice) назван дважды", "оставьте каждый класс один раз")
        return nil
      }
      for grade in span { kinds[grade] = kind }
    }
    guard let range else { return nil }
    guard let scheme = PeriodScheme(kinds, covering: range) else {
      let missing = range.filter { kinds[$0] == nil }
      let outside = kinds.keys.filter { !range.contains($0) }.sorted()
      let lacks = missing.isEmpty ? [] : ["не названы классы: \(list(missing))"]
      let extra = outside.isEmpty ? [] : ["лишние классы: \(list(outside))"]
      refuse(
        key, (lacks + extra).joined(separator: "; "),
        "назовите каждый класс \(range.lowerBound)–\(range.upperBound) один раз")
      return nil
    }
    return scheme
  }

  private func list(_ grades: [Int]) -> String { grades.map(String.init).joined(separator: ", ") }
}
