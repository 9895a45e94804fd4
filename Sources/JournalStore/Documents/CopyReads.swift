import GRDB
public import JournalCore

extension StoreSnapshot {
  /// The electronic copies of the year's archive in the order of handing over, with their readings.
  public func electronicCopies(of year: AcademicYear) throws(StoreError) -> [ElectronicCopy] {
    try read { db in try db.electronicCopies(of: year) }
  }
}

extension Database {
  /// The electronic copies of the year.
  func electronicCopies(of year: AcademicYear) throws -> [ElectronicCopy] {
    try electronicCopies(where: "year = ?", [year.startYear])
  }

  /// The electronic copies for which the condition holds.
  func electronicCopies(where condition: String, _ arguments: StatementArguments) throws -> [ElectronicCopy] {
    let sql = """
      SELECT id, year, day, manifest, files, medium, place, giver, receiver FROM electronic_copy
      WHERE \(condition) ORDER BY day, id
      """
    return try Row.fetchAll(self, sql: sql, arguments: arguments).map { row in
      let id: Int64 = row[0]
      let checks = try Row.fetchAll(
        self, sql: "SELECT day, files, findings FROM copy_check WHERE copy_id = ? ORDER BY day",
        arguments: [id]
      ).map { ElectronicCopy.Check(day: try $0.day(0), files: $0[1], findings: $0[2]) }
      return ElectronicCopy(
        id: ID(id), year: AcademicYear(startYear: row[1]), day: try row.day(2), manifest: row[3],
        files: row[4],
        medium: row[5], place: row[6], giver: row[7], receiver: row[8], checks: checks)
    }
  }
}
