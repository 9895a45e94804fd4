public import JournalCore

/// What is asked for: the volumes of a year on paper, sewn with running sheet numbers (FORMS §18).
public struct VolumeRequest: Hashable, Sendable {
  /// The folder of the files.
  public var folder: String
  /// The index in the school's list of files: `02-15`; empty to be filled in by hand.
  public var fileIndex = ""
  /// The school year; nil for the newest of the journal.
  public var year: AcademicYear?
  /// The year, or a period for the school that prints by periods (C-18).
  public var period = PeriodSelection.year
  /// The classes as the user wrote them; none for all of the year.
  public var classes: [String] = []
  /// The day whose state is printed; nil for today, or for the year's last day when it is over.
  public var moment: Day?
  /// Whether papers are made of what there is, as a rehearsal.
  public var isDraft = false
  /// The most sheets of a volume (FORMS §18.1).
  public var mostSheets = 250
  /// Options that win over the profile's `form.archive-volume.…`.
  public var overrides: [String: String] = [:]

  /// A request for the newest year, whole.
  public init(folder: String) { self.folder = folder }
}

/// What a run made of a year's sheets.
public struct VolumeOutcome: Hashable, Sendable, Codable {
  /// A volume that was made.
  public struct Volume: Hashable, Sendable, Codable {
    /// The path of the file.
    public let path: String
    /// The number of the volume.
    public let number: Int
    /// The classes in it.
    public let classes: [String]
    /// Sheets of documents, as the certification sheet tells them.
    public let sheets: Int
    /// Pages of the file: with cover, inventory, certification sheet and label.
    public let pages: Int
  }

  /// The volumes in order; none when papers were refused.
  public var volumes: [Volume] = []
  /// Papers that could not be made.
  public var refused: [RunReport.Note] = []
  /// Papers that lack something.
  public var warnings: [RunReport.Note] = []

  /// 0 when all volumes were made, 1 when papers were refused (CLI.md).
  public var exitCode: Int32 { refused.isEmpty ? 0 : Problem.Kind.refusedDocument.rawValue }
}
