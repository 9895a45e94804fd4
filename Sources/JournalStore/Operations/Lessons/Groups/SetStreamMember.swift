import GRDB
public import JournalCore

/// Puts a pupil of one of the stream's classes into the stream from a day on, to a last day if that is known.
public struct SetStreamMember: RecordedOperation {
  public static let name = "set-stream-member"
  public static let summary = "Puts a pupil into a stream, or ends the stay."
  public static let fields: [FieldSpec] = [
    .required("stream", .id, "the stream"), .required("pupil", .id, "the pupil"),
    .required("from", .day, "the first day in it"), .optional("until", .day, "the last day in it"),
  ]

  let stream: ID<StudyStream>
  let pupil: ID<Pupil>
  let first: Day
  let last: Day?

  /// The pupil in the stream from the day on.
  public init(_ pupil: ID<Pupil>, into stream: ID<StudyStream>, from first: Day, until last: Day? = nil) {
    self.stream = stream
    self.pupil = pupil
    self.first = first
    self.last = last
  }

  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("pupil"), into: try fields.id("stream"), from: try fields.day("from"),
      until: try fields.dayIfAny("until"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.subgroups, .execute) }

  /// Throws `unknownRecord`, `notInClass` for a pupil of another class, `subjectLeftOut`, `alreadyMember`.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let subject: Int64? = try db.cachedStatement(sql: "SELECT subject_id FROM study_stream WHERE id = ?")
      .value([stream.rawValue])
    guard let subject else {
      throw StoreError.rule(LessonRefusal.unknownRecord(.stream, stream.rawValue))
    }
    let own: Int? = try db.cachedStatement(
      sql: "SELECT 1 FROM stream_class WHERE stream_id = ? AND class_id IS ?"
    ).value([stream.rawValue, try db.classOf(pupil, on: first)?.id.rawValue])
    guard own != nil, let schoolClass = try db.classOf(pupil, on: first)?.id else {
      throw StoreError.rule(LessonRefusal.notInClass(pupil: pupil, first))
    }
    guard try db.studying(ID(subject), in: schoolClass, on: first).contains(pupil) else {
      throw StoreError.rule(LessonRefusal.subjectLeftOut(pupil: pupil))
    }
    let table = MemberTable(db, "stream_member", "stream_id")
    try table.set(pupil, stream.rawValue, from: first, until: last)
    transaction.concerns("stream", stream.rawValue)
    transaction.concerns("pupil", pupil.rawValue)
  }
}

/// Members of streams or courses with their days, which never overlap for one pupil and group.
struct MemberTable {
  private let db: Database
  private let table: String
  private let column: String

  init(_ db: Database, _ table: String, _ column: String) {
    self.db = db
    self.table = table
    self.column = column
  }

  /// Puts the pupil in, or gives a stay that began on the day its last day; throws `alreadyMember` when stays would meet.
  func set(_ pupil: ID<Pupil>, _ group: Int64, from first: Day, until last: Day?) throws {
    let met: Int? = try db.cachedStatement(
      sql: """
        SELECT 1 FROM \(table) WHERE \(column) = ?1 AND person_id = ?2 AND valid_from <> ?3
          AND (?4 IS NULL OR valid_from <= ?4) AND (valid_to IS NULL OR valid_to >= ?3)
        """
    ).value([group, pupil.rawValue, first.iso, last?.iso])
    if met != nil { throw StoreError.rule(LessonRefusal.alreadyMember(pupil: pupil, first)) }
    try JournalWriter(db).run(
      """
      INSERT INTO \(table) (\(column), person_id, valid_from, valid_to) VALUES (?, ?, ?, ?)
      ON CONFLICT (\(column), person_id, valid_from) DO UPDATE SET valid_to = excluded.valid_to
      """, [group, pupil.rawValue, first.iso, last?.iso])
  }
}
