public import JournalCore

/// What a volume holds, counted before its cover, inventory and certification sheet are made (FORMS §18.2–18.5).
public struct VolumeFacts: Hashable, Sendable {
  /// Kinds of sheets, as the cover names them.
  public enum Kind: CaseIterable, Hashable, Sendable {
    case progress, attendance, movement, journal

    /// The kind of the form with the id; nil for forms that are not sewn in.
    public init?(form: String) {
      switch form {
      case "progress-summary": self = .progress
      case "attendance-summary": self = .attendance
      case "class-movement": self = .movement
      case "class-journal": self = .journal
      default: return nil
      }
    }
  }

  /// A line of the inventory.
  public struct Entry: Hashable, Sendable {
    /// The title of the document.
    public let title: String
    /// The day of the document; nil when none is recorded.
    public let day: Day?
    /// Its sheets: «1–3».
    public let sheets: String
    /// The remark: the copy of an order behind it, with its sheet.
    public let note: String

    /// A line of the inventory.
    public init(title: String, day: Day?, sheets: String, note: String) {
      (self.title, self.day, self.sheets, self.note) = (title, day, sheets, note)
    }
  }

  /// A sheet that is not as the others, for the table of the certification sheet.
  public struct Peculiarity: Hashable, Sendable {
    /// What it is.
    public let words: String
    /// Its sheets.
    public let sheets: String

    /// A peculiarity of the sheets.
    public init(words: String, sheets: String) { (self.words, self.sheets) = (words, sheets) }
  }

  /// The index of the file in the school's list of files; empty to be filled in by hand.
  public var fileIndex = ""
  /// The number of the volume.
  public let volume: Int
  /// The classes in the volume.
  public let classes: [ClassLabel]
  /// The last day that the volume tells of.
  public let ended: Day
  /// The period that a quarterly volume is about, with its first day; nil for a volume of the year.
  public var period: Period?
  /// Whether summary sheets are titled «учёта», or «учета».
  public var writesYo = true
  /// How many years it is kept (the profile's `archive.retentionYears`).
  public let retentionYears: Int
  /// What kinds of sheets there are.
  public var kinds: Set<Kind> = [.progress]
  /// The lines of the inventory.
  public var entries: [Entry] = []
  /// Sheets of documents: without cover, inventory and certification sheet.
  public var sheets = 0
  /// The last number.
  public var last = 0
  /// Sheets with letters.
  public var lettered: [String] = []
  /// Sheets of the inventory itself.
  public var inventorySheets = 1
  /// Sheets that are not as the others.
  public var peculiarities: [Peculiarity] = []

  /// A volume of the classes, with nothing in it yet.
  public init(volume: Int, classes: [ClassLabel], ended: Day, retentionYears: Int) {
    (self.volume, self.classes, self.ended, self.retentionYears) = (volume, classes, ended, retentionYears)
  }

  /// The grades in ranges: «1–11», «1–8, 10».
  var grades: String {
    var ranges: [ClosedRange<Int>] = []
    for grade in Set(classes.map(\.grade)).sorted() {
      if let last = ranges.last, last.upperBound == grade - 1 {
        ranges[ranges.count - 1] = last.lowerBound...grade
      } else {
        ranges.append(grade...grade)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
