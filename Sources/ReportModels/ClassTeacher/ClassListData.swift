import GRDB
public import JournalCore
public import JournalStore

/// What a class list shows: who is and was in a class by a day, with birth dates (REQUIREMENTS K-17, S0-5.5.1).
public struct ClassListData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The list of the class, those who left by the day included.
  public private(set) var roster: ClassRoster
  /// The birth dates in the order of the list; nil where none is recorded, and for every coded pupil.
  public private(set) var birthDays: [Personal<Day?>]

  /// Reads the paper of the scope's class.
  public static func fetch(
    _ scope: ClassScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ClassListData {
    let roster = try ClassRoster.fetch(scope, from: snapshot)
    let born = try birthDays(in: scope, from: snapshot)
    return ClassListData(
      head: try ClassHead.fetch(scope, from: snapshot), roster: roster,
      birthDays: roster.entries.map { Personal(sealed: born[$0.pupil.id]) })
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    roster.disclose(through: &clearance)
    for index in birthDays.indices { birthDays[index].disclose(through: &clearance, mask: nil) }
  }

  private static func birthDays(
    in scope: ClassScope, from snapshot: StoreSnapshot
  ) throws(StoreError) -> [ID<Pupil>: Day] {
    try snapshot.read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, birth_day FROM person WHERE birth_day IS NOT NULL
          AND id IN (SELECT person_id FROM enrolment WHERE class_id = ?1 AND first_day <= ?2)
          AND id NOT IN (SELECT person_id FROM code_name)
          """)
      return try Row.fetchAll(
        statement, arguments: [scope.ofClass.id.rawValue, scope.moment.iso]
      ).reduce(into: [:]) { days, row in days[ID(row[0])] = try row.day(1) }
    }
  }
}
