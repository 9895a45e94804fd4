import GRDB
public import JournalCore

/// Gives leave for a change of a locked record, or refuses it (S4-4.1).
public struct DecideChangeRequest: RecordedOperation {
  public static let name = "decide-change-request"
  public static let summary = "Grant or refuse a request to change a locked record."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the year of the register"), .required("number", .integer, "the request"),
    .required("grant", .truth, "whether leave is given"),
  ]

  let year: AcademicYear
  let number: Int
  let grants: Bool

  /// A decision about the request of the register.
  public init(_ number: Int, of year: AcademicYear, grants: Bool) {
    self.number = number
    self.year = year
    self.grants = grants
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    _ = try fields.text("grant")
    self.init(try fields.integer("number"), of: try fields.year("year"), grants: try fields.truth("grant"))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.decideLateChange, .approve)
  }

  /// Throws `noSuchRequest`, `notApprover` or `wrongState`.
  public func perform(in transaction: Transaction) throws {
    let session = transaction.session
    let stored = try StoredRequest.require(number, in: year, transaction.db)
    let approver = session.profile.lateChange.approver
    let step = ChangeRequest.Step(
      ChangeParties.party(of: session.principal, among: [approver]) ?? approver, at: session.now)
    let decided = try stored.request.decided(grants: grants, by: step, under: session.profile)
    try transaction.db.cachedStatement(
      sql: "UPDATE change_request SET state = ?, decided_by = ?, decider_id = ?, decided_at = ? WHERE id = ?"
    ).execute(arguments: [
      decided.state.rawValue, step.party.rawValue, try Author.person(transaction)?.rawValue, step.at.iso,
      stored.id,
    ])
    transaction.concerns("change-request", stored.id)
  }
}
