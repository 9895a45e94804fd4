import GRDB
import JournalCore

/// Hours of plan and load.
extension Database {
  /// The hours a week and a year of the subject in the plan of the class; nil when the plan does not have it.
  func plannedHours(
    of subject: ID<Subject>, in classID: Int64
  ) throws -> (weekly: WeeklyHours, yearly: Int)? {
    let statement = try cachedStatement(
      sql: "SELECT weekly_hundredths, year_hours FROM plan_item WHERE class_id = ? AND subject_id = ?")
    return try Row.fetchOne(statement, arguments: [classID, subject.rawValue]).map { row in
      guard let weekly = WeeklyHours(hundredths: row[0]) else {
        throw StoreError.corrupt(detail: "impossible hours")
      }
      return (weekly, row[1])
    }
  }

  /// The parts of the load of the subject in the class: whole class, subgroups and streams.
  func loadShares(of subject: ID<Subject>, in classID: Int64) throws -> [LoadShare] {
    let statement = try cachedStatement(
      sql: """
        SELECT a.subgroup_id, a.stream_id, a.weekly_hundredths, a.valid_from, a.valid_to
        FROM teaching_assignment a LEFT JOIN subgroup g ON g.id = a.subgroup_id
        WHERE a.subject_id = ?1 AND (a.class_id = ?2 OR g.class_id = ?2
          OR a.stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = ?2))
        """)
    return try Row.fetchAll(statement, arguments: [subject.rawValue, classID]).map { row in
      let (group, stream): (Int64?, Int64?) = (row[0], row[1])
      guard let weekly = WeeklyHours(hundredths: row[2]) else {
        throw StoreError.corrupt(detail: "impossible hours")
      }
      return LoadShare(
        part: group.map { .subgroup(ID($0)) } ?? stream.map { .stream(ID($0)) }, weekly: weekly,
        first: try row.day(3), last: try row.dayIfAny(4))
    }
  }
}
