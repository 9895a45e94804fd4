public import JournalCore

/// What is asked for: the electronic archive of a year, its place, its copies.
public struct ArchiveBagRequest: Hashable, Sendable {
  /// The forms of every archive (K-42); the profile's `archive.contents` adds others.
  public static let forms = ["progress-summary", "attendance-summary", "class-movement", "class-journal"]

  /// The forms of the archive of a school whose volumes hold the parts: the electronic twin lacks nothing that is on paper.
  static func forms(for contents: Set<ArchivePart>) -> [String] {
    forms + (contents.contains(.changeTable) ? ["change-register"] : [])
      + (contents.contains(.changeRequests) ? ["change-requests"] : [])
  }

  /// The forms of a weekly archive: the journals of the classes as they stand (S2-9.a).
  static let weeklyForms = ["class-journal"]

  /// The new folder.
  public var place: String
  /// Media that get a copy, each a new folder.
  public var copies: [String] = []
  /// The school year; nil for the newest of the journal.
  public var year: AcademicYear?
  /// The classes as the user wrote them; none for all of the year.
  public var classes: [String] = []
  /// The ids of the forms; none for those that the profile asks for.
  public var forms: [String] = []
  /// Whether it is the archive of a week: the journals as they stand, marked as preliminary (S2-9.a).
  public var isWeekly = false
  /// The day whose state is kept; nil for today, or for the year's last day when it is over.
  public var moment: Day?
  /// Whether papers are made of what there is, as a rehearsal.
  public var isDraft = false
  /// How each copy is handed over, in the order of the copies; none when they are not entered into the journal.
  public var handovers: [CopyRecordRun.Handover] = []

  /// A request for the newest year, whole.
  public init(place: String) { self.place = place }
}

/// What an archive run made.
public struct ArchiveBagOutcome: Hashable, Sendable, Codable {
  /// The archive's folder; nil when papers were refused, for then nothing is kept.
  public var bag: String?
  /// How many papers there are.
  public var papers = 0
  /// How many pages they have.
  public var pages = 0
  /// How many files the archive holds.
  public var files = 0
  /// How many bytes they have.
  public var bytes = 0
  /// Copies that were read back and are equal.
  public var copies: [String] = []
  /// The school year and the day of the archive, for its register; nil when nothing was kept.
  var year: AcademicYear?
  var moment: Day?
  /// Papers that could not be made.
  public var refused: [RunReport.Note] = []
  /// Papers that lack something.
  public var warnings: [RunReport.Note] = []

  private enum CodingKeys: CodingKey { case bag, papers, pages, files, bytes, copies, refused, warnings }

  /// 0 when the archive was made, 1 when papers were refused (CLI.md).
  public var exitCode: Int32 { refused.isEmpty ? 0 : Problem.Kind.refusedDocument.rawValue }
}
