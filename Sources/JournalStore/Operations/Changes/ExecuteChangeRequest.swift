import GRDB
public import JournalCore

/// Makes the one change that a granted request names, once (S4-4.4).
public struct ExecuteChangeRequest: RecordedOperation {
  public static let name = "execute-change-request"
  public static let summary = "Make the one change that a granted request names."
  public static let fields: [FieldSpec] = [
    .required("year", .year, "the year of the register"), .required("number", .integer, "the request"),
  ]

  let year: AcademicYear
  let number: Int
  let cell: ChangeCell?

  /// Executes the request of the register; a cell that is told must be the request's.
  public init(_ number: Int, of year: AcademicYear, on cell: ChangeCell? = nil) {
    self.number = number
    self.year = year
    self.cell = cell
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(try fields.integer("number"), of: try fields.year("year"))
  }

  /// The first executor executes, the others stand in; no role changes for it (S4-4.4.a, I-9).
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let session = transaction.session
    let stored = try StoredRequest.require(number, in: year, transaction.db)
    let executors = session.profile.lateChange.executors
    let party = ChangeParties.party(of: session.principal, among: executors)
    let target = try ChangeableCell(cell: stored.request.filing.cell, year: stored.cellYear).place(
      transaction
    ).target
    return AccessDemand(
      .executeLateChange, .execute, target, manner: party == executors.first ? .direct : .standIn)
  }

  /// Throws `noSuchRequest`, what `ChangeRequest.executed` refuses, or what the area of the cell refuses but its lock.
  public func perform(in transaction: Transaction) throws {
    let (db, session) = (transaction.db, transaction.session)
    let stored = try StoredRequest.require(number, in: year, db)
    let target = ChangeableCell(cell: stored.request.filing.cell, year: stored.cellYear)
    let place = try target.place(transaction)
    try ArchiveLock.check(place.target, db)
    let party = ChangeParties.party(of: session.principal, among: session.profile.lateChange.executors)
    let step = ChangeRequest.Step(party ?? .guardian, at: session.now)
    let executed = try stored.request.executed(
      by: step, on: cell ?? target.cell, holding: try target.current(db),
      absent: try ChangeParties.absent(on: session.today, teacher: place.teacher, db), under: session.profile)
    try target.write(executed.filing.wanted, ground: executed.filing.ground, in: transaction)
    try db.cachedStatement(
      sql:
        "UPDATE change_request SET state = ?, executed_by = ?, executor_id = ?, executed_at = ? WHERE id = ?"
    ).execute(arguments: [
      executed.state.rawValue, step.party.rawValue, try Author.person(transaction)?.rawValue, step.at.iso,
      stored.id,
    ])
    transaction.concerns("change-request", stored.id)
    if let due = stored.request.due(under: session.profile), session.now > due { transaction.note("late") }
    try answerErrorReport(executed, transaction)
  }

  private func answerErrorReport(_ request: ChangeRequest, _ transaction: Transaction) throws {
    guard let report = request.filing.errorReport else { return }
    try transaction.db.cachedStatement(
      sql: "UPDATE error_report SET closed_at = ?, answer = ? WHERE id = ? AND closed_at IS NULL"
    ).execute(arguments: [transaction.session.now.iso, "исправлено по заявке \(request.number)", report])
  }
}
