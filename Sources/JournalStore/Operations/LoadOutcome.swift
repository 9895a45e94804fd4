/// How many rows a load of class results added, changed and left.
public struct LoadOutcome: Hashable, Sendable {
  /// A count of one kind of rows.
  public struct Tally: Hashable, Sendable {
    /// Rows that are new.
    public internal(set) var added = 0
    /// Rows that were there with other content.
    public internal(set) var changed = 0
    /// Rows that were there as the source has them.
    public internal(set) var unchanged = 0

    mutating func count(_ change: RowChange) {
      switch change {
      case .added: added += 1
      case .changed: changed += 1
      case .unchanged: unchanged += 1
      }
    }
  }

  /// The pupils; changed are those whose sex became known or whom the class newly got.
  public internal(set) var pupils = Tally()
  /// The subjects of the class; changed are those that got a short name or another marks flag.
  public internal(set) var subjects = Tally()
  /// The marks.
  public internal(set) var marks = Tally()
  /// The marks of the class that the source does not have; they stay as they are.
  public internal(set) var marksOnlyInJournal = 0
}

/// What a load did to one row.
enum RowChange {
  case added, changed, unchanged
}
