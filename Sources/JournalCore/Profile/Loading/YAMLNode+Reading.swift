/// Readings of nodes inside a value; each throws what is wrong.
extension YAMLNode {
  /// A text of one line that is not empty.
  func line(mayBeEmpty: Bool = false) throws(Misreading) -> String {
    guard let text else { throw Misreading(expected: "текст", at: self) }
    guard mayBeEmpty || !text.isEmpty else { throw Misreading("значение пусто", at: self) }
    guard !text.contains(where: \.isNewline) else {
      throw Misreading("в значении больше одной строки", at: self)
    }
    return text
  }

  /// A list of texts.
  func lines() throws(Misreading) -> [String] {
    guard let texts else { throw Misreading(expected: "список", at: self) }
    return texts
  }

  /// The nodes of a list.
  func list() throws(Misreading) -> [YAMLNode] {
    guard case .list(let nodes) = content else { throw Misreading(expected: "список", at: self) }
    return nodes
  }

  /// `true` or `false`.
  func truth() throws(Misreading) -> Bool {
    switch text {
    case "true": true
    case "false": false
    default: throw Misreading(expected: "true или false", at: self)
    }
  }

  /// A whole number of the range.
  func integer(in range: ClosedRange<Int>) throws(Misreading) -> Int {
    guard let number = text.flatMap({ Int($0) }) else { throw Misreading(expected: "целое число", at: self) }
    guard range.contains(number) else {
      throw Misreading("\(number) вне пределов \(range.lowerBound)…\(range.upperBound)", at: self)
    }
    return number
  }

  /// A list of words, each once; empty only where that is allowed.
  func words<Word: ProfileWord>(_ type: Word.Type, mayBeEmpty: Bool) throws(Misreading) -> [Word] {
    let texts = try lines()
    if let wrong = texts.first(where: { Word(rawValue: $0) == nil }) {
      throw Misreading("неизвестное слово «\(wrong)»", advice: "выберите из: \(Word.choices)", at: self)
    }
    guard mayBeEmpty || !texts.isEmpty else { throw Misreading("список пуст", at: self) }
    if let twice = texts.firstRepeated {
      throw Misreading("«\(twice)» названо дважды", advice: "оставьте его один раз", at: self)
    }
    return texts.compactMap(Word.init(rawValue:))
  }

  /// Keys with values, all of them known.
  func fields(_ known: [String]) throws(Misreading) -> YAMLFields {
    guard case .mapping(let pairs) = content else {
      throw Misreading(expected: "набор полей \(known.joined(separator: ", "))", at: self)
    }
    if let unknown = pairs.first(where: { !known.contains($0.key) }) {
      let near = NearestName.suggestion(for: unknown.key, among: known)
      throw Misreading(
        "неизвестное поле «\(unknown.key)»",
        advice: near.map { "возможно, имелось в виду «\($0)»" }
          ?? "оставьте только \(known.joined(separator: ", "))",
        at: unknown.value)
    }
    return YAMLFields(owner: self, pairs: pairs)
  }
}

/// The fields of a value while it is read.
struct YAMLFields {
  fileprivate let owner: YAMLNode
  fileprivate let pairs: [YAMLNode.Pair]

  /// The field's node; throws when it is missing.
  func required(_ name: String) throws(Misreading) -> YAMLNode {
    guard let node = self[name] else { throw Misreading("нет поля «\(name)»", at: owner) }
    return node
  }

  /// The field's node, nil when it is missing.
  subscript(_ name: String) -> YAMLNode? { pairs.first { $0.key == name }?.value }
}

extension [String] {
  /// The first text that stands twice.
  var firstRepeated: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted }
  }
}
