import GRDB
public import JournalCore

/// Ends all posts of a member of the staff; lessons still assigned are listed by `assignmentsOfDismissed` (S0-9.7.c).
public struct DismissStaff: RecordedOperation {
  public static let name = "dismiss-staff"
  public static let summary = "End all posts of a member of the staff."
  public static let fields: [FieldSpec] = [
    .required("person", .id, "the member of the staff"), .required("last", .day, "last working day"),
  ]

  let member: ID<StaffMember>
  let last: Day

  /// The end of all posts of the member after the day.
  public init(_ member: ID<StaffMember>, last: Day) {
    self.member = member
    self.last = last
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.id("person"), last: try fields.day("last"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// Throws `noSuchPerson`, and `notEmployed` when the member holds no post on the day.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    try db.requireStaff(member)
    let terms = try db.appointments()
    try ruled { try AppointmentRules.requirePosts(of: member, among: terms, on: last) }
    try transaction.write(
      """
      UPDATE appointment SET valid_to = ?2
      WHERE person_id = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to > ?2)
      """, [member.rawValue, last.iso])
    transaction.concerns("person", member.rawValue)
  }
}
