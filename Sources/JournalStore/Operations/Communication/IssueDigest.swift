import GRDB
public import JournalCore

/// Records a digest of results for a pupil's family: its days follow those of the last one (S2-A2.2, S0-11.4.3).
public struct IssueDigest: RecordedOperation {
  /// Which digests it belongs to.
  public enum Series: String, Hashable, Sendable, CaseIterable {
    /// The one that covers every day once.
    case series
    /// The report of a period, besides.
    case period
    /// The report of the year, besides.
    case year
  }

  public static let name = "issue-digest"
  public static let summary = "Record a digest of results for a family."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("from", .day, "first day"),
    .required("to", .day, "last day"),
    .optional("series", .word, "series (by default), period or year"),
    .optional("document", .text, "number of the printed document"),
  ]

  let pupil: ID<Pupil>
  let range: DayRange
  let series: Series
  let document: String?

  /// A digest of the days, with the content of this moment.
  public init(for pupil: ID<Pupil>, over range: DayRange, _ series: Series = .series, document: String? = nil)
  {
    self.pupil = pupil
    self.range = range
    self.series = series
    self.document = document
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    guard let range = DayRange(try fields.day("from"), try fields.day("to")) else {
      throw FieldFault("to", "раньше начала", advice: "укажите день не раньше поля from")
    }
    self.init(
      for: try fields.id("pupil"), over: range, try fields.wordIfAny("series") ?? .series,
      document: fields.textIfAny("document"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.printDigests, .print, transaction.target(pupil))
  }

  /// The digest; throws `noSuchPerson`, `digestTooEarly`, `digestGap` or `digestOverlap`. One made after it was due is
  /// flagged `late`.
  public func perform(in transaction: Transaction) throws -> ID<ParentDigest> {
    let (db, session) = (transaction.db, transaction.session)
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    guard range.last <= session.today else {
      throw StoreError.rule(CommunicationRefusal.digestTooEarly(last: range.last, today: session.today))
    }
    if series == .series {
      let ranges = try db.digestRanges(
        of: pupil, on: range.last, under: session.profile, startingAt: range.first)
      let made = try db.digestsMade(for: pupil)
      try ruled { try ranges.check(range, after: made) }
      if ranges.next(after: made)?.isOverdue(on: session.today) == true { transaction.note("late") }
    }
    try transaction.write(
      """
      INSERT INTO parent_digest (pupil_id, kind, first_day, last_day, content_at, document)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        pupil.rawValue, series.rawValue, range.first.iso, range.last.iso, session.now.iso, document,
      ])
    let id = db.lastInsertedRowID
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("digest", id)
    return ID(id)
  }
}
