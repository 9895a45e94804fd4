import GRDB
import JournalCore

/// Refusals of the electronic diary as they are stored.
extension Database {
  /// The first day of the refusal that goes on, or nil.
  func openDiaryRefusal(of pupil: ID<Pupil>) throws -> Day? {
    let row = try cachedStatement(
      sql: "SELECT first_day FROM diary_refusal WHERE person_id = ? AND last_day IS NULL"
    ).firstRow([pupil.rawValue])
    return try row?.day(0)
  }

  /// Ends the refusal that goes on, if there is one.
  func endDiaryRefusal(of pupil: ID<Pupil>, on day: Day) throws {
    try cachedStatement(
      sql: "UPDATE diary_refusal SET last_day = max(first_day, ?) WHERE person_id = ? AND last_day IS NULL"
    ).execute(arguments: [day.iso, pupil.rawValue])
  }
}
