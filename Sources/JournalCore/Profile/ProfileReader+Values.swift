/// Typed readings of a profile's values; each notes what is wrong and gives nil then.
extension ProfileReader {
  /// A text of one line; empty only where that is allowed.
  mutating func text(_ key: ProfileKey, mayBeEmpty: Bool = false) -> String? {
    guard let text = value(key, as: "текст", { $0.text }) else { return nil }
    guard mayBeEmpty || !text.isEmpty else {
      refuse(key, "значение пусто")
      return nil
    }
    guard !text.contains(where: \.isNewline) else {
      refuse(key, "в значении больше одной строки")
      return nil
    }
    return text
  }

  /// A list of texts.
  mutating func texts(_ key: ProfileKey) -> [String]? { value(key, as: "список", { $0.texts }) }

  /// `true` or `false`.
  mutating func truth(_ key: ProfileKey) -> Bool? {
    value(key, as: "true или false") { node in
      switch node.text {
      case "true": true
      case "false": false
      default: nil
      }
    }
  }

  /// A whole number of the range.
  mutating func integer(_ key: ProfileKey, in range: ClosedRange<Int>) -> Int? {
    guard let number = value(key, as: "целое число", { $0.text.flatMap { Int($0) } }) else { return nil }
    guard range.contains(number) else {
      refuse(key, "\(number) вне пределов \(range.lowerBound)…\(range.upperBound)")
      return nil
    }
    return number
  }

  /// A measure of the range in the unit, with a decimal point or none.
  mutating func measure(_ key: ProfileKey, in range: ClosedRange<Int>, _ unit: String) -> Double? {
    let number = value(key, as: "число") { node -> Double? in
      guard let text = node.text, text.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }) else {
        return nil
      }
      return Double(text)
    }
    guard let number else { return nil }
    guard (Double(range.lowerBound)...Double(range.upperBound)).contains(number) else {
      refuse(
        key, "\(entry(key)?.value.text ?? "") вне пределов \(range.lowerBound)…\(range.upperBound) \(unit)")
      return nil
    }
    return number
  }

  /// One word of the choices.
  mutating func choice<Choice>(_ key: ProfileKey, _ type: Choice.Type) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    value(key, as: "одно из: \(words(type))") { $0.text.flatMap(Choice.init(rawValue:)) }
  }

  /// A list of words of the choices, at least one.
  mutating func choices<Choice>(_ key: ProfileKey, _ type: Choice.Type) -> Set<Choice>?
  where Choice: RawRepresentable<String> & CaseIterable & Hashable {
    guard let texts = texts(key) else { return nil }
    if let wrong = texts.first(where: { Choice(rawValue: $0) == nil }) {
      refuse(key, "неизвестное слово «\(wrong)»", "выберите из: \(words(type))")
      return nil
    }
    guard !texts.isEmpty else {
      refuse(key, "список пуст")
      return nil
    }
    return Set(texts.compactMap(Choice.init(rawValue:)))
  }

  /// A set of period marks, at least one.
  mutating func marks(_ key: ProfileKey) -> Set<PeriodMark>? {
    guard let texts = texts(key) else { return nil }
    if let wrong = texts.first(where: { PeriodMark(printed: $0) == nil }) {
      refuse(key, "неизвестная отметка «\(wrong)»", "выберите из: 1, 2, 3, 4, 5, осв, н/а, безотм, зач, н/з")
      return nil
    }
    guard !texts.isEmpty else {
      refuse(key, "список пуст")
      return nil
    }
    return Set(texts.compactMap(PeriodMark.init(printed:)))
  }

  /// A pattern of code names.
  mutating func pattern(_ key: ProfileKey) -> CodeNamePattern? {
    guard let text = text(key) else { return nil }
    guard let pattern = CodeNamePattern(text) else {
      refuse(key, "в образце «\(text)» место номера {n} должно стоять ровно один раз")
      return nil
    }
    return pattern
  }

  /// A time zone of Russia by its IANA name.
  mutating func zone(_ key: ProfileKey) -> String? {
    guard let text = text(key) else { return nil }
    guard RussianTimeZones.names.contains(text) else {
      let near = NearestName.suggestion(for: text, among: RussianTimeZones.names)
      refuse(
        key, "неизвестный часовой пояс «\(text)»",
        near.map { "возможно, имелся в виду «\($0)»" } ?? "запишите, например: \(key.example)")
      return nil
    }
    return text
  }

  /// The value of the key as read by the closure.
  mutating func value<Value>(
    _ key: ProfileKey, as expected: String, _ read: (YAMLNode) -> Value?
  ) -> Value? {
    guard let entry = entry(key) else { return nil }
    guard let value = read(entry.value) else {
      refuse(key, "ожидается \(expected), записано: \(entry.value.quoted)")
      return nil
    }
    return value
  }

  private func words<Choice>(_ type: Choice.Type) -> String
  where Choice: RawRepresentable<String> & CaseIterable {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
