import GRDB

/// One condition of the schema on the rows of a table, and what it says to somebody who typed a bad row.
struct TableRule: Hashable {
  /// The condition in SQL: false for a bad row.
  let sql: String
  /// All columns that it looks at.
  let columns: [String]
  /// What is wrong when it is false.
  let reason: TableFault.Reason
}

/// Reads the conditions of a table out of the schema's own text, so that no second list of them can differ.
enum TableRules {
  /// The conditions of the table.
  static func of(_ table: String, in db: Database) throws -> [TableRule] {
    let sql = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", arguments: [table])
    let names = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    return rules(in: sql ?? "", columns: names)
  }

  /// The conditions in the text of a CREATE TABLE statement.
  static func rules(in sql: String, columns: [String]) -> [TableRule] {
    SQLText.checks(in: sql).flatMap { condition -> [TableRule] in
      parts(of: condition).map { part in
        let used = SQLText.words(in: part.sql).filter(columns.contains)
        let unique = used.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return TableRule(sql: part.sql, columns: unique, reason: reason(part.meaning, unique))
      }
    }
  }

  /// A condition whose parts are all to hold, taken apart; `a IS NULL OR …` stays with each part.
  private static func parts(of condition: String) -> [(sql: String, meaning: String)] {
    let options = SQLText.split(condition, at: "OR")
    if options.count == 2, let column = match(options[0], /(\w+) IS NULL/) {
      let rest = SQLText.split(SQLText.opened(options[1]), at: "AND")
      if rest.allSatisfy({ SQLText.words(in: $0).contains(column) }) {
        return rest.map { ("\(column) IS NULL OR (\($0))", $0) }
      }
    }
    guard options.count == 1 else { return [(condition, condition)] }
    return SQLText.split(condition, at: "AND").map { ($0, $0) }
  }

  private static func reason(_ part: String, _ columns: [String]) -> TableFault.Reason {
    if match(part, /(\w+) IS date\(\w+, '\+0 days'\)/) != nil { return .notDay }
    if match(part, /(\w+) IS strftime\('%Y-%m-%dT%H:%M:%S', \w+, '\+0 days'\)/) != nil { return .notMoment }
    if match(part, /length\((\w+)\) = 19/) != nil { return .notMoment }
    if match(part, /(\w+) IS strftime\('%H:%M', \w+\)/) != nil { return .notTime }
    if match(part, /length\((\w+)\) > 0/) != nil { return .empty }
    if let match = part.wholeMatch(of: /length\(\w+\) = (\d+)/), let count = Int(match.1) {
      return .length(least: count, most: count)
    }
    if let match = part.wholeMatch(of: /length\(\w+\) BETWEEN (\d+) AND (\d+)/),
      let least = Int(match.1), let most = Int(match.2)
    {
      return .length(least: least, most: most)
    }
    return words(part) ?? numbers(part) ?? pairs(part) ?? .rule(part)
  }

  private static func words(_ part: String) -> TableFault.Reason? {
    guard let match = part.wholeMatch(of: /\w+ IN \((.*)\)/) else { return nil }
    let words = match.1.split(separator: ",").map { SQLText.unquoted(String($0)) }
    return .notOneOf(words)
  }

  private static func numbers(_ part: String) -> TableFault.Reason? {
    if let match = part.wholeMatch(of: /\w+ BETWEEN (\d+) AND (\d+)/), let least = Int(match.1),
      let most = Int(match.2)
    {
      return .outOfRange(least: least, most: most)
    }
    if let match = part.wholeMatch(of: /\w+ (>=|>|=) (\d+)/), let number = Int(match.2) {
      switch match.1 {
      case ">=": return .outOfRange(least: number, most: nil)
      case ">": return .outOfRange(least: number + 1, most: nil)
      default: return .outOfRange(least: number, most: number)
      }
    }
    return nil
  }

  private static func pairs(_ part: String) -> TableFault.Reason? {
    if let match = part.wholeMatch(of: /[a-z_]+ >=? ([a-z_]+)/) { return .before(String(match.1)) }
    if let match = part.wholeMatch(of: /\((\w+) IS NULL\) = \((\w+) IS NULL\)/) {
      return .notTogether(String(match.1), String(match.2))
    }
    return nil
  }

  private static func match(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> String? {
    text.wholeMatch(of: pattern).map { String($0.output.1) }
  }
}
