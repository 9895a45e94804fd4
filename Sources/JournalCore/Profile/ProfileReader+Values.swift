/// Readings of a profile's values; what is wrong is noted, and something harmless stands in for it.
extension ProfileReader {
  /// A value that reads itself.
  mutating func read<Value: ProfileReadable>(_ key: ProfileKey) -> Value {
    value(key, else: Value.standIn, \.printed, Value.init(yaml:))
  }

  /// A set of words; empty only where that is allowed.
  mutating func words<Word: ProfileWord>(_ key: ProfileKey, mayBeEmpty: Bool = false) -> Set<Word> {
    value(key, else: [], \.printed) { (node) throws(Misreading) in
      Set(try node.words(Word.self, mayBeEmpty: mayBeEmpty))
    }
  }

  /// Words whose order counts, at least one.
  mutating func orderedWords<Word: ProfileWord>(_ key: ProfileKey) -> [Word] {
    value(key, else: [], { $0.map(\.printed).joined(separator: ", затем ") }) { (node) throws(Misreading) in
      try node.words(Word.self, mayBeEmpty: false)
    }
  }

  /// A text of one line; empty only where that is allowed.
  mutating func text(_ key: ProfileKey, mayBeEmpty: Bool = false) -> String {
    value(key, else: "", { $0.isEmpty ? "не указано" : $0 }) { (node) throws(Misreading) in
      try node.line(mayBeEmpty: mayBeEmpty)
    }
  }

  /// A list of texts.
  mutating func lines(_ key: ProfileKey) -> [String] {
    value(key, else: [], { $0.isEmpty ? "нет" : $0.joined(separator: " / ") }) { (node) throws(Misreading) in
      try node.lines()
    }
  }

  /// Codes of languages, at least one.
  mutating func languages(_ key: ProfileKey) -> [String] {
    value(key, else: [], { $0.joined(separator: ", ") }) { (node) throws(Misreading) in
      let nodes = try node.list()
      guard !nodes.isEmpty else { throw Misreading("список пуст", at: node) }
      var codes: [String] = []
      for node in nodes { codes.append(try node.languageCode()) }
      return codes
    }
  }

  /// One visible character that is neither a mark nor a code.
  mutating func symbol(_ key: ProfileKey) -> String {
    value(key, else: "", \.self) { (node) throws(Misreading) in
      let text = try node.line()
      guard text.count == 1, !text.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw Misreading(expected: "один знак, не буква и не цифра", at: node)
      }
      return text
    }
  }

  /// `true` or `false`.
  mutating func truth(_ key: ProfileKey) -> Bool {
    value(key, else: false, \.printed) { (node) throws(Misreading) in try node.truth() }
  }

  /// A whole number of the range, in words with its unit where there is one.
  mutating func integer(_ key: ProfileKey, in range: ClosedRange<Int>, _ unit: Span.Unit? = nil) -> Int {
    let words = { (number: Int) in unit.map { Span.accusative(number, $0) } ?? String(number) }
    return value(key, else: range.lowerBound, words) { (node) throws(Misreading) in
      try node.integer(in: range)
    }
  }

  /// A whole number of the range, or `off`.
  mutating func integerOrOff(_ key: ProfileKey, in range: ClosedRange<Int>) -> Int? {
    value(key, else: nil, { $0.map(String.init) ?? "нет" }) { (node) throws(Misreading) in
      node.text == "off" ? nil : try node.integer(in: range)
    }
  }

  /// A measure of the range in the unit, with a decimal point or none.
  mutating func measure(_ key: ProfileKey, in range: ClosedRange<Int>, _ unit: String) -> Double {
    let words = { (number: Double) in
      "\(Rational(Int((number * 100).rounded()), over: 100)?.printedBriefly ?? "") \(unit)"
    }
    return value(key, else: Double(range.lowerBound), words) { (node) throws(Misreading) in
      guard let text = node.text, text.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }),
        let number = Double(text)
      else { throw Misreading(expected: "число", at: node) }
      guard (Double(range.lowerBound)...Double(range.upperBound)).contains(number) else {
        throw Misreading("\(text) вне пределов \(range.lowerBound)…\(range.upperBound) \(unit)", at: node)
      }
      return number
    }
  }

  /// A decimal fraction between the two, each end included but zero.
  mutating func fraction(_ key: ProfileKey, from low: Rational, to high: Rational) -> Rational {
    value(key, else: high, \.printedBriefly) { (node) throws(Misreading) in
      guard let fraction = node.text.flatMap(Rational.init(decimal:)) else {
        throw Misreading(expected: "число вида 0.50", at: node)
      }
      guard low <= fraction, fraction <= high, fraction > Rational(0) else {
        throw Misreading(
          "\(node.text ?? "") вне пределов \(low.printedBriefly)…\(high.printedBriefly)", at: node)
      }
      return fraction
    }
  }

  /// A pattern of code names.
  mutating func pattern(_ key: ProfileKey) -> CodeNamePattern {
    value(key, else: .standIn, \.text) { (node) throws(Misreading) in
      let text = try node.line()
      guard let pattern = CodeNamePattern(text) else {
        throw Misreading("в образце «\(text)» место номера {n} должно стоять ровно один раз", at: node)
      }
      return pattern
    }
  }

  /// A time zone of Russia by its IANA name.
  mutating func zone(_ key: ProfileKey) -> String {
    value(key, else: "", \.self) { (node) throws(Misreading) in
      let text = try node.line()
      guard RussianTimeZones.names.contains(text) else {
        let near = NearestName.suggestion(for: text, among: RussianTimeZones.names)
        throw Misreading(
          "неизвестный часовой пояс «\(text)»",
          advice: near.map { "возможно, имелся в виду «\($0)»" }, at: node)
      }
      return text
    }
  }

  /// The value of the key as read by the closure, kept in words; the stand-in when it is missing or wrong.
  mutating func value<Value>(
    _ key: ProfileKey, else standIn: @autoclosure () -> Value, _ words: (Value) -> String,
    _ read: (YAMLNode) throws(Misreading) -> Value
  ) -> Value {
    guard let entry = entry(key) else { return standIn() }
    do throws(Misreading) {
      let value = try read(entry.value)
      keep(key, words(value))
      return value
    } catch {
      refuse(key, error.what, error.advice, line: error.line)
      return standIn()
    }
  }
}

extension CodeNamePattern {
  static var standIn: CodeNamePattern {
    guard let pattern = CodeNamePattern("{n}") else { preconditionFailure("a number alone is a pattern") }
    return pattern
  }
}

extension YAMLNode {
  /// A code of a language: two or three small Latin letters.
  func languageCode() throws(Misreading) -> String {
    guard let text, (2...3).contains(text.count), text.allSatisfy({ ("a"..."z").contains($0) }) else {
      throw Misreading(expected: "код языка из двух или трёх латинских букв", at: self)
    }
    return text
  }
}

extension Rational {
  /// The number written `2.50`, with at most three digits after the point; nil for anything else.
  init?(decimal text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...4).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } })
    else { return nil }
    let digits = parts.count == 2 ? parts[1].count : 0
    guard digits <= 3, let number = Int(parts.joined()) else { return nil }
    self.init(number, over: [1, 10, 100, 1000][digits])
  }

  /// A decimal comma only where it is needed: `2,5`, `8`.
  var printedBriefly: String {
    let digits = (0...3).first { Rational(rounded(digits: $0), over: [1, 10, 100, 1000][$0]) == self }
    return printed(digits: digits ?? 3)
  }
}
