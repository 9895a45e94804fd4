/// The little of SQL's grammar that conditions of the schema need: quotes, brackets, words.
enum SQLText {
  /// The conditions behind every CHECK of a statement, in their order, without their brackets, blanks made one.
  static func checks(in sql: String) -> [String] {
    var conditions: [String] = []
    var rest = sql[...]
    while let found = rest.firstRange(of: "CHECK (") {
      let body = rest[found.upperBound...]
      let end = closing(in: body)
      conditions.append(
        body[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " "))
      rest = body[end...]
    }
    return conditions
  }

  /// The text cut at the word where it stands outside of all brackets and quotes; the AND of a BETWEEN does not count.
  static func split(_ text: String, at word: String) -> [String] {
    var (parts, depth, isQuoted, isBetween) = ([[String]](), 0, false, false)
    parts.append([])
    for token in text.split(separator: " ").map(String.init) {
      let isOutside = depth == 0 && !isQuoted
      if isOutside, token == word, !(word == "AND" && isBetween) {
        parts.append([])
        continue
      }
      if isOutside, token == "BETWEEN" { isBetween = true }
      if isOutside, token == "AND" { isBetween = false }
      for letter in token {
        if letter == "'" { isQuoted.toggle() }
        if !isQuoted, letter == "(" { depth += 1 }
        if !isQuoted, letter == ")" { depth -= 1 }
      }
      parts[parts.count - 1].append(token)
    }
    return parts.map { $0.joined(separator: " ") }
  }

  /// The text without the brackets that stand around the whole of it.
  static func opened(_ text: String) -> String {
    guard text.first == "(", closing(in: text.dropFirst()) == text.index(before: text.endIndex) else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  /// The words outside of quotes.
  static func words(in text: String) -> [String] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter {
      $0.offset.isMultiple(of: 2)
    }
    .flatMap { $0.element.split { !($0.isLetter || $0.isNumber || $0 == "_") } }.map(String.init)
  }

  /// A literal without its quotes and the blanks around it.
  static func unquoted(_ literal: String) -> String {
    literal.filter { $0 != "'" }.split(separator: " ").joined(separator: " ")
  }

  /// Where the bracket that was opened before the text is closed.
  private static func closing(in text: Substring) -> Substring.Index {
    var (depth, isQuoted) = (1, false)
    for index in text.indices {
      switch text[index] {
      case "'": isQuoted.toggle()
      case "(" where !isQuoted: depth += 1
      case ")" where !isQuoted: depth -= 1
      default: break
      }
      if depth == 0 { return index }
    }
    return text.endIndex
  }
}
