public import JournalCore

/// What is asked for: the electronic archive of a year, its place, its copies.
public struct ArchiveBagRequest: Hashable, Sendable {
  /// The forms of an archive, as far as the profile or the user names no others (K-42).
  public static let forms = ["progress-summary", "attendance-summary", "class-movement", "class-journal"]

  /// The new folder.
  public var place: String
  /// Media that get a copy, each a new folder.
  public var copies: [String] = []
  /// The school year; nil for the newest of the journal.
  public var year: AcademicYear?
  /// The classes as the user wrote them; none for all of the year.
  public var classes: [String] = []
  /// The ids of the forms.
  public var forms = ArchiveBagRequest.forms
  /// The day whose state is kept; nil for today, or for the year's last day when it is over.
  public var moment: Day?
  /// Whether papers are made of what there is, as a rehearsal.
  public var isDraft = false

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
  /// Papers that could not be made.
  public var refused: [RunReport.Note] = []
  /// Papers that lack something.
  public var warnings: [RunReport.Note] = []

  /// 0 when the archive was made, 1 when papers were refused (CLI.md).
  public var exitCode: Int32 { refused.isEmpty ? 0 : Problem.Kind.refusedDocument.rawValue }
}
