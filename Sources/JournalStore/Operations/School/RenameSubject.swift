import GRDB
public import JournalCore

/// Gives a subject another official name from a day on; papers of earlier years keep the earlier one (S3-3.3.e).
public struct RenameSubject: RecordedOperation {
  public static let name = "rename-subject"
  public static let summary = "Give a subject another official name from a day on."
  public static let fields: [FieldSpec] = [
    .required("subject", .id, "the subject"), .required("name", .text, "the official name"),
    .optional("short-name", .text, "a shorter name for narrow columns"),
    .required("from", .day, "first day of the name"),
  ]

  let subject: ID<Subject>
  let newName: String
  let shortName: String?
  let day: Day

  /// The name of the subject from the day on; it must be later than the names before.
  public init(_ subject: ID<Subject>, to newName: String, short shortName: String? = nil, from day: Day) {
    self.subject = subject
    self.newName = newName
    self.shortName = shortName
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("subject"), to: try fields.text("name"), short: fields.textIfAny("short-name"),
      from: try fields.day("from"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.planning, .write) }

  /// Throws `noSuchSubject`, `laterSubjectName`, and `constraint` for the name of another subject.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let key = subject.rawValue
    let row = try db.cachedStatement(
      sql: """
        SELECT (SELECT max(valid_from) FROM subject_name WHERE subject_id = ?1) FROM subject WHERE id = ?1
        """
    ).firstRow([key])
    guard let row else { throw StoreError.noSuchSubject(name: "№ \(subject)") }
    let last = try row.dayIfAny(0)
    if let last, last >= day { throw StoreError.rule(PeopleRefusal.laterSubjectName(subject, day: last)) }
    if last == nil {
      try transaction.write(
        """
        INSERT INTO subject_name (subject_id, valid_from, name, short_name)
        SELECT id, '1990-09-01', name, short_name FROM subject WHERE id = ?
        """, [key])
    }
    try transaction.write(
      "INSERT INTO subject_name (subject_id, valid_from, name, short_name) VALUES (?, ?, ?, ?)",
      [key, day.iso, newName, shortName])
    try transaction.write(
      "UPDATE subject SET name = ?, short_name = ? WHERE id = ?", [newName, shortName, key])
    transaction.concerns("subject", key)
  }
}

extension StoreSnapshot {
  /// The subject as it was called on the day; throws `noSuchSubject`.
  public func subject(_ id: ID<Subject>, on day: Day) throws(StoreError) -> Subject {
    try read { db in
      let row = try db.cachedStatement(
        sql: """
          SELECT name, short_name FROM (
            SELECT name, short_name, valid_from FROM subject_name WHERE subject_id = ?1 AND valid_from <= ?2
            UNION ALL SELECT name, short_name, '' FROM subject WHERE id = ?1
          ) ORDER BY valid_from DESC LIMIT 1
          """
      ).firstRow([id.rawValue, day.iso])
      guard let row else { throw StoreError.noSuchSubject(name: "№ \(id)") }
      return Subject(id: id, name: row[0], shortName: row[1])
    }
  }
}
