import GRDB
public import JournalCore

/// Asks the administrator to add a pupil to a class or to take one off its list (S0-5.3.5).
public struct RequestMovement: RecordedOperation {
  public static let name = "request-movement"
  public static let summary = "Ask that a pupil be added to a class or taken off its list."
  public static let fields: [FieldSpec] = [
    .required("kind", .word, "arrival, departure or classTransfer"),
    .required("class", .classLabel, "the class entered, or left by a departure"),
    .required("date", .day, "the day of the movement"),
    .required("source", .word, "classTeacher, secretary or contingent"),
    .optional("pupil", .id, "the pupil; missing for one who is new"),
    .optional("text", .text, "name and origin of one who is new"),
  ]

  let kind: Movement.Kind
  let label: ClassLabel
  let day: Day
  let source: MovementRequestSource
  let pupil: ID<Pupil>?
  let text: String

  /// The request; `text` names a pupil who is new.
  public init(
    _ kind: Movement.Kind, label: ClassLabel, on day: Day, by source: MovementRequestSource,
    pupil: ID<Pupil>?,
    text: String = ""
  ) {
    self.kind = kind
    self.label = label
    self.day = day
    self.source = source
    self.pupil = pupil
    self.text = text
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      try fields.word("kind"), label: try fields.classLabel("class"), on: try fields.day("date"),
      by: try fields.word("source"), pupil: try fields.idIfAny("pupil"), text: fields.textIfAny("text") ?? "")
  }

  private var year: AcademicYear { AcademicYear(containing: day) }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let id = try transaction.db.requireClass(label, in: year).id.rawValue
    return AccessDemand(.movementOrders, .write, .schoolClass(id, on: day), manner: .request)
  }

  /// The number of the request; throws `noSuchClass`, `noSuchPerson`, and `incomplete` for another kind or a new pupil
  /// who does not arrive.
  public func perform(in transaction: Transaction) throws -> Int64 {
    let db = transaction.db
    let id = try db.requireClass(label, in: year).id.rawValue
    if let pupil { try db.requirePerson(pupil.rawValue, kind: .pupil) }
    let isKnown = pupil != nil || (kind == .arrival && !text.isEmpty)
    guard [.arrival, .departure, .classTransfer].contains(kind), isKnown else {
      throw StoreError.rule(MovementRefusal.incomplete(kind))
    }
    try transaction.write(
      """
      INSERT INTO movement_request (kind, person_id, class_id, day, source, text, filed_on)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        kind.rawValue, pupil?.rawValue, id, day.iso, source.rawValue, text, transaction.session.today.iso,
      ])
    let request = db.lastInsertedRowID
    transaction.concerns("movement-request", request)
    return request
  }
}

/// Declines a request for a movement.
public struct DeclineMovement: RecordedOperation {
  public static let name = "decline-movement"
  public static let summary = "Decline a request for a movement."
  public static let fields: [FieldSpec] = [.required("request", .id, "the request")]

  let request: Int64

  /// The request to decline.
  public init(_ request: Int64) { self.request = request }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("request", of: Movement.self).rawValue)
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.movementOrders, .execute)
  }

  /// Throws `noSuchRequest`, and `requestDone` or `requestClosed` for one that is not open.
  public func perform(in transaction: Transaction) throws {
    try transaction.requireOpenRequest(request)
    try transaction.write(
      "UPDATE movement_request SET declined_on = ? WHERE id = ?", [transaction.session.today.iso, request])
    transaction.concerns("movement-request", request)
  }
}

extension Transaction {
  /// Throws unless the request for a movement is open.
  func requireOpenRequest(_ request: Int64) throws {
    let row = try db.cachedStatement(
      sql: "SELECT movement_id, declined_on FROM movement_request WHERE id = ?"
    )
    .firstRow([request])
    guard let row else { throw StoreError.rule(PeopleRefusal.noSuchRequest(request)) }
    if let movement: Int64 = row[0] {
      throw StoreError.rule(MovementRefusal.requestDone(request: request, movement: movement))
    }
    if try row.dayIfAny(1) != nil { throw StoreError.rule(PeopleRefusal.requestClosed(request)) }
  }
}
