import JournalCore

/// What the program must be able to read of a row beyond the conditions of the schema.
///
/// A text that the store could hold but no reader understands would be loaded well and fail every later report.
enum ReadingRules {
  /// The columns that cannot be read, by their names; values are texts by column.
  static func unreadable(_ table: String, _ value: (String) -> String?) -> [String] {
    switch table {
    case "person_name":
      // A name of blanks alone is none; an empty one breaks a condition of the schema already.
      return ["surname", "given"].filter { column in
        value(column).map { !$0.isEmpty && $0.allSatisfy(\.isWhitespace) } ?? false
      }
    case "school_class":
      guard let grade = value("grade").flatMap({ Int($0) }), (0...12).contains(grade) else { return [] }
      return ClassLabel(grade: grade, letter: value("letter") ?? "") == nil ? ["letter"] : []
    case "period_mark":
      guard let average = value("average") else { return [] }
      return isFraction(average) ? [] : ["average"]
    default: return []
    }
  }

  private static func isFraction(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int64($0) }
    guard parts.count == 2, parts[0] != nil, let divisor = parts[1] else { return false }
    return divisor > 0
  }
}
