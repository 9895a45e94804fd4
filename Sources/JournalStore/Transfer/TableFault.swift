public import JournalCore

/// One thing wrong with a row that was to be loaded; it holds no value of the row.
public struct TableFault: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No value where one has to be.
    case missing
    /// Not a whole number.
    case notInteger
    /// Not a day of the calendar.
    case notDay
    /// Not a moment.
    case notMoment
    /// Not a time of day.
    case notTime
    /// An empty text where one has to say something.
    case empty
    /// A text of another length, in characters.
    case length(least: Int, most: Int)
    /// None of the words that may stand there.
    case notOneOf([String])
    /// A number outside of its bounds; without an upper bound only too small.
    case outOfRange(least: Int, most: Int?)
    /// Before, or less than, what stands in the other column.
    case before(String)
    /// Two columns of which both or neither have a value.
    case notTogether(String, String)
    /// The columns have the values of an earlier row; its line when it is known.
    case repeated(first: Int?)
    /// The table has no such record.
    case noSuchRecord(String)
    /// The journal was made under another profile, which is told.
    case otherProfile(journal: String)
    /// What the program cannot read, though the table could hold it.
    case unreadable
    /// Another condition of the table, in SQL.
    case rule(String)
  }

  /// The table.
  public let table: String
  /// The line of the row in its file, from 1.
  public let line: Int
  /// The columns concerned; none when it is the row as a whole.
  public let columns: [String]
  /// What is wrong.
  public let reason: Reason

  /// A fault of the row.
  public init(_ reason: Reason, table: String, line: Int, columns: [String] = []) {
    self.table = table
    self.line = line
    self.columns = columns
    self.reason = reason
  }
}

/// Why a set of tables was not loaded.
public enum TransferRefusal: RuleRefusal {
  /// The journal already has rows in the table.
  case notEmpty(table: String)
  /// Rows cannot be loaded; nothing was.
  case faults([TableFault])

  public var clause: String { "D-30" }
}
