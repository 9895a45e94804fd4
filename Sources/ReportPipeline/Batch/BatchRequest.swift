public import JournalCore

/// What is asked for: many papers of a school in one run (CLI.md, `batch`).
public struct BatchRequest: Hashable, Sendable {
  /// What is bound into volumes beside, or instead of, the single documents.
  public enum Volumes: String, Hashable, Sendable, CaseIterable {
    /// One file a class with all of its documents.
    case `class`
    /// One file a form with the documents of the whole school.
    case school
  }

  /// What stands on each sheet to find it in the register by.
  public enum Codes: String, Hashable, Sendable, CaseIterable {
    /// Number and control code with a QR symbol.
    case qr
    /// Number and control code in words.
    case text
  }

  /// `term-archive`, `year-archive`, `digests`, `diaries`, or ids of forms with commas between.
  public var kind: String
  /// The classes as the user wrote them; none for all of the year.
  public var classes: [String] = []
  /// The grades, where not all are meant.
  public var grades: ClosedRange<Int>?
  /// The school year; nil for the newest of the journal.
  public var year: AcademicYear?
  /// The period, or the year.
  public var period = PeriodSelection.year
  /// The days of papers from a day to another; nil for those of the period, and for digests for the next that are due.
  public var days: DayRange?
  /// The day whose state is printed.
  public var moment: Day
  /// The folder of the files.
  public var folder: String
  /// How many workers make documents at the same time, 1…64.
  public var jobs = 1
  /// The part of the run that is made here; nil for the whole.
  public var shard: Shard?
  /// Whether documents that did not change are made again.
  public var isForced = false
  /// Whether only documents that differ from the issued ones are made.
  public var onlyChanged = false
  /// Whether the papers are marked as preliminary.
  public var isDraft = false
  /// Volumes beside the documents; nil for none.
  public var volumes: Volumes?
  /// How sheets are marked.
  public var codes = Codes.qr

  /// A request for all classes of the newest year.
  public init(kind: String, moment: Day, folder: String) {
    self.kind = kind
    self.moment = moment
    self.folder = folder
  }
}

/// One of several equal parts of a run, each made by a process of its own: `2/4`.
public struct Shard: Hashable, Sendable {
  /// Which part, 1…`count`.
  public let number: Int
  /// How many parts there are, 1…10 000.
  public let count: Int

  /// A part; nil for an impossible one.
  public init?(number: Int, of count: Int) {
    guard (1...10_000).contains(count), (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// A part written `2/4`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
    self.init(number: number, of: count)
  }

  /// Whether the unit with the index, from 0, belongs to the part: units are dealt like cards.
  func holds(_ index: Int) -> Bool { index % count == number - 1 }
}

extension Shard: CustomStringConvertible {
  public var description: String { "\(number)/\(count)" }
}
