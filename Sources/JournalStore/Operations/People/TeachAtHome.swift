import GRDB
public import JournalCore

/// Lets a pupil be taught at home by an order; marks go to the class's lessons by topic (S0-4.12.10).
public struct TeachAtHome: RecordedOperation {
  public static let name = "teach-at-home"
  public static let summary = "Let a pupil be taught at home by an order."
  public static let fields: [FieldSpec] =
    [
      .required("pupil", .id, "the pupil"), .required("from", .day, "first day"),
      .optional("to", .day, "last day"),
    ] + FieldReader.orderFields

  let pupil: ID<Pupil>
  let validity: Validity
  let order: OrderReference

  /// Teaching at home over the days by the order.
  public init(_ pupil: ID<Pupil>, over validity: Validity, by order: OrderReference) {
    self.pupil = pupil
    self.validity = validity
    self.order = order
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("pupil"), over: try fields.validity(), by: try fields.orderReference())
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write, transaction.target(pupil))
  }

  /// Throws `noSuchPerson`, and `atHomeAlready` on shared days.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    if let other = try db.homeTeaching(of: pupil).first(where: { $0.overlaps(validity) }) {
      throw StoreError.rule(PeopleRefusal.atHomeAlready(pupil, other))
    }
    try JournalWriter(db).homeTeaching(
      of: pupil.rawValue, from: validity.first, to: validity.last, by: order)
    transaction.concerns("pupil", pupil.rawValue)
  }
}

extension Database {
  /// The spans in which the pupil is taught at home.
  func homeTeaching(of pupil: ID<Pupil>) throws -> [Validity] {
    try Row.fetchAll(
      cachedStatement(
        sql: "SELECT first_day, last_day FROM home_teaching WHERE person_id = ? ORDER BY first_day"),
      arguments: [pupil.rawValue]
    ).map { try $0.validity(0) }
  }
}
