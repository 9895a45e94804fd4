import GRDB
public import JournalCore

/// Asks that a pupil's data be corrected: by the class teacher, or by a guardian's application (S2-3.2.1.b, S2-6.2.b).
public struct RequestCorrection: RecordedOperation {
  public static let name = "request-correction"
  public static let summary = "Ask that the data of a pupil be corrected."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("source", .word, "classTeacher or guardian"),
    .required("text", .text, "what is to be corrected"), .required("on", .day, "the day of the request"),
  ]

  let pupil: ID<Pupil>
  let source: CorrectionSource
  let text: String
  let day: Day

  /// The request of the day.
  public init(for pupil: ID<Pupil>, by source: CorrectionSource, _ text: String, on day: Day) {
    self.pupil = pupil
    self.source = source
    self.text = text
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      for: try fields.id("pupil"), by: try fields.word("source"), try fields.text("text"),
      on: try fields.day("on"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write, transaction.target(pupil), manner: .request)
  }

  /// The number of the request; throws `noSuchPerson`, `inFuture` or `emptyText`.
  public func perform(in transaction: Transaction) throws -> Int64 {
    let db = transaction.db
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    try transaction.requirePast(day)
    if text.allSatisfy(\.isWhitespace) { throw StoreError.rule(PeopleRefusal.emptyText("text")) }
    try transaction.write(
      "INSERT INTO correction_request (person_id, source, text, filed_on) VALUES (?, ?, ?, ?)",
      [pupil.rawValue, source.rawValue, text, day.iso])
    let id = db.lastInsertedRowID
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("correction-request", id)
    return id
  }
}

/// Confirms or closes a request for correction.
public struct SettleCorrection: RecordedOperation {
  public static let name = "settle-correction"
  public static let summary = "Confirm, carry out or decline a request for correction."
  public static let fields: [FieldSpec] = [
    .required("request", .id, "the request"),
    .required("step", .word, "confirmed, executed or declined"), .required("on", .day, "the day"),
  ]

  let request: Int64
  let step: CorrectionStep
  let day: Day

  /// The step of the request on the day.
  public init(_ request: Int64, _ step: CorrectionStep, on day: Day) {
    self.request = request
    self.step = step
    self.day = day
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.id("request", of: Person.self).rawValue, try fields.word("step"), on: try fields.day("on"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let row = try transaction.db.cachedStatement(
      sql: "SELECT person_id FROM correction_request WHERE id = ?"
    ).firstRow([request])
    guard let row else { throw StoreError.rule(PeopleRefusal.noSuchRequest(request)) }
    return AccessDemand(.personalData, .write, transaction.target(ID<Pupil>(row[0])))
  }

  /// Throws `noSuchRequest`, `inFuture`, and `requestClosed` for one carried out or declined before.
  public func perform(in transaction: Transaction) throws {
    try transaction.requirePast(day)
    let row = try transaction.db.cachedStatement(
      sql: "SELECT closed_on, person_id FROM correction_request WHERE id = ?"
    ).firstRow([request])
    guard let row else { throw StoreError.rule(PeopleRefusal.noSuchRequest(request)) }
    if try row.dayIfAny(0) != nil { throw StoreError.rule(PeopleRefusal.requestClosed(request)) }
    switch step {
    case .confirmed:
      try transaction.write(
        "UPDATE correction_request SET confirmed_on = ? WHERE id = ?", [day.iso, request])
    case .executed, .declined:
      try transaction.write(
        "UPDATE correction_request SET closed_on = ?, outcome = ? WHERE id = ?",
        [day.iso, step.rawValue, request])
    }
    transaction.concerns("correction-request", request)
    transaction.concerns("pupil", row[1])
  }
}
