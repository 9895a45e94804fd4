import GRDB
public import JournalCore

/// Takes back a pupil's last movement whose order was wrong, with the stays that followed from it.
public struct CancelMovement: RecordedOperation {
  public static let name = "cancel-movement"
  public static let summary = "Take back the last movement of a pupil."
  public static let fields: [FieldSpec] = [.required("movement", .id, "the movement")]

  let movement: ID<Movement>

  /// The movement to take back.
  public init(_ movement: ID<Movement>) { self.movement = movement }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("movement")) }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.movementOrders, .execute)
  }

  /// Throws `noSuchMovement`, and `laterMovement` when it is not the pupil's last.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let row = try db.cachedStatement(sql: "SELECT person_id, kind, day FROM movement WHERE id = ?")
      .firstRow([movement.rawValue])
    guard let row else { throw StoreError.rule(MovementRefusal.noSuchMovement(movement)) }
    let (kind, day): (Movement.Kind, Day) = (try row.word(1), try row.day(2))
    let pupil = ID<Pupil>(row[0])
    let old = try db.enrolmentHistory(of: pupil)
    guard let event = old.events.last(where: { $0.kind == kind && $0.date == day }) else {
      throw StoreError.rule(MovementRefusal.noSuchMovement(movement))
    }
    var new = old
    try ruled { try new.cancel(event) }
    try JournalWriter(db).stays(from: old, to: new)
    try transaction.write(
      "UPDATE movement_request SET movement_id = NULL WHERE movement_id = ?", [movement.rawValue])
    try transaction.write("DELETE FROM movement WHERE id = ?", [movement.rawValue])
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("movement", movement.rawValue)
  }
}
