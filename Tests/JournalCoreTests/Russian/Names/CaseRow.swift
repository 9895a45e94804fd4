import JournalCore

/// A row of a table of names written by hand: the nominative and the five other cases.
///
/// `?` after a form says that another one is in use, `!` that the nominative is left because nothing is sure; a
/// single word is the same in all cases.
struct CaseRow: Sendable, CustomStringConvertible {
  let forms: [String]
  let origins: [NameFormOrigin]

  init(_ line: Substring) {
    let words = line.split(separator: " ").map(String.init)
    precondition(words.count == 1 || words.count == 6, "six forms: \(line)")
    let cells = words.count == 6 ? words : Array(repeating: words[0], count: 6)
    forms = cells.map { String($0.prefix { $0 != "?" && $0 != "!" }).replacing("_", with: " ") }
    origins = cells.enumerated().map { index, cell in
      if index == 0 { return .stored }
      return cell.hasSuffix("?") ? .doubtful : cell.hasSuffix("!") ? .unsure : .rule
    }
  }

  var nominative: String { forms[0] }
  var description: String { forms[0] }
}

/// Reads a table: a row a line; empty lines do not count.
func rows(_ table: String) -> [CaseRow] { table.split(separator: "\n").map { CaseRow($0) } }
