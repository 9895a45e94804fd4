import GRDB
import JournalCore

/// As which of the parties of a late change a session acts, and which of them are away.
enum ChangeParties {
  /// The first of the parties whose role the principal has; else the first party that any role stands for.
  static func party(of principal: Principal, among parties: [ChangeParty]) -> ChangeParty? {
    let own = ChangeParty.allCases.filter { principal.roles.contains($0.role) }
    return parties.first(where: own.contains) ?? own.first
  }

  /// The parties that are away on the day by the absences on file; a party that nobody holds is away too (S4-4.4.b).
  static func absent(on day: Day, teacher: Int64?, _ db: Database) throws -> Set<ChangeParty> {
    var absent: Set<ChangeParty> = []
    for (party, post) in [
      (ChangeParty.director, "director"), (.deputy, "deputy"), (.administrator, "administrator"),
    ] where try isAway(post: post, on: day, db) {
      absent.insert(party)
    }
    if let teacher, try absences(of: teacher, db).contains(where: { $0.contains(day) }) {
      absent.insert(.teacher)
    }
    return absent
  }

  /// The absences of the person on file.
  static func absences(of person: Int64, _ db: Database) throws -> [DayRange] {
    let statement = try db.cachedStatement(
      sql: "SELECT first_day, last_day FROM teacher_absence WHERE teacher_id = ? ORDER BY first_day")
    return try Row.fetchAll(statement, arguments: [person]).compactMap { row in
      DayRange(try row.day(0), try row.day(1))
    }
  }

  private static func isAway(post: String, on day: Day, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        WITH holder(person_id) AS (
          SELECT person_id FROM appointment WHERE post = ?1 AND valid_from <= ?2
            AND coalesce(valid_to, '9999-12-31') >= ?2
          UNION SELECT u.person_id FROM role_grant r JOIN app_user u ON u.id = r.user_id
          WHERE r.role = ?1 AND u.person_id IS NOT NULL AND date(r.starts_at) <= ?2
            AND (r.ends_at IS NULL OR date(r.ends_at) > ?2))
        SELECT NOT EXISTS (SELECT 1 FROM holder WHERE NOT EXISTS (SELECT 1 FROM teacher_absence t
          WHERE t.teacher_id = holder.person_id AND ?2 BETWEEN t.first_day AND t.last_day))
        """)
    return try statement.value([post, day.iso]) ?? true
  }
}

extension ChangeParty {
  /// The role that acts as the party.
  var role: Role {
    switch self {
    case .teacher: .subjectTeacher
    case .classTeacher: .classTeacher
    case .deputy: .deputy
    case .director: .director
    case .administrator: .administrator
    case .guardian: .guardian
    }
  }
}
