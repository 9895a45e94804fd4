import GRDB
import JournalCore

/// A request of the register as its row holds it.
struct StoredRequest {
  let id: Int64
  /// The school year of the cell, which may be an earlier one than the register's.
  let cellYear: AcademicYear
  let request: ChangeRequest
  let initiator: Int64?
  let executor: Int64?
  let classID: Int64?
  let subject: Int64?

  /// The columns that a row is read from, in order.
  static let columns = """
    r.id, y.start_year, r.number, r.filed_at, r.initiator, r.cell, r.record_id, r.person_id, r.subject_id, r.slot,
    r.day, r.old_value, r.wanted_value, r.ground, r.ground_text, r.document_number, r.document_day,
    r.error_report_id, r.state, r.decided_by, r.decided_at, r.executed_by, r.executed_at, r.initiator_id,
    r.executor_id, r.class_id, r.cell_year
    """

  /// The request of the register; throws `noSuchRequest`.
  static func require(_ number: Int, in year: AcademicYear, _ db: Database) throws -> StoredRequest {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM change_request r JOIN academic_year y ON y.id = r.year_id
        WHERE y.start_year = ? AND r.number = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [year.startYear, number]) else {
      throw ChangeRefusal.noSuchRequest(number: number, year)
    }
    return try StoredRequest(row)
  }

  init(_ row: Row) throws {
    let (pupil, subject): (Int64?, Int64?) = (row[7], row[8])
    let kind: ChangeCell.Kind = try row.word(5)
    let cell = ChangeCell(
      kind: kind, record: row[6], pupil: pupil.map { ID($0) },
      subject: kind == .periodMark ? subject.map { ID($0) } : nil,
      slot: row.hasNull(atIndex: 9) ? nil : try row.slot(9))
    guard let cell else { throw StoreError.corrupt(detail: "an impossible cell") }
    var filing = ChangeFiling(
      initiator: try row.word(4), cell: cell, day: try row.day(10), old: row[11], wanted: row[12],
      ground: try row.word(13))
    filing.text = row[14]
    filing.document = try row.dayIfAny(16).map { OrderReference(number: row[15], date: $0) }
    filing.errorReport = row[17]
    id = row[0]
    cellYear = AcademicYear(startYear: row[26])
    request = ChangeRequest(
      number: row[2], filedAt: try row.moment(3), filing: filing, state: try row.word(18),
      decision: try StoredRequest.step(row, 19), execution: try StoredRequest.step(row, 21))
    initiator = row[23]
    executor = row[24]
    classID = row[25]
    self.subject = subject
  }

  private static func step(_ row: Row, _ index: Int) throws -> ChangeRequest.Step? {
    guard let moment = try row.momentIfAny(index + 1) else { return nil }
    return ChangeRequest.Step(try row.word(index), at: moment)
  }
}
