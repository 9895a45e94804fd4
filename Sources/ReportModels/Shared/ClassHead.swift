import GRDB
public import JournalCore
package import JournalStore

/// What stands above and below every paper of a class: the school, the class and who signs.
public struct ClassHead: Hashable, Sendable {
  /// The school.
  public let school: School
  /// The class.
  public let schoolClass: SchoolClass
  /// The day whose state is printed.
  public let moment: Day
  /// The class teacher on that day; nil when none is recorded.
  public private(set) var classTeacher: Personal<PersonName>?
  /// The deputy on that day.
  public private(set) var deputy: Personal<PersonName>?
  /// The director on that day.
  public private(set) var director: Personal<PersonName>?

  /// Reads the head for a scope.
  package static func fetch(_ scope: ClassScope, from snapshot: StoreSnapshot) throws(StoreError)
    -> ClassHead
  {
    try snapshot.remembering(scope) { () throws(StoreError) in
      let school = try snapshot.school().school
      return try snapshot.read { db in
        ClassHead(
          school: school, schoolClass: scope.ofClass, moment: scope.moment,
          classTeacher: try leader(of: scope.ofClass, on: scope.moment, db),
          deputy: try holder(of: .deputy, on: scope.moment, db),
          director: try holder(of: .director, on: scope.moment, db))
      }
    }
  }

  /// Opens or masks the names of those who sign.
  public mutating func disclose(through clearance: inout Clearance) {
    classTeacher?.disclose(through: &clearance, mask: .blank)
    deputy?.disclose(through: &clearance, mask: .blank)
    director?.disclose(through: &clearance, mask: .blank)
  }

  /// Who leads the class on the day.
  static func leader(
    of schoolClass: SchoolClass, on day: Day, _ db: Database
  ) throws -> Personal<PersonName>? {
    let person = try Int64.fetchOne(
      db,
      sql: """
        SELECT person_id FROM class_leadership WHERE class_id = ? AND valid_from <= ?
        ORDER BY valid_from DESC LIMIT 1
        """, arguments: [schoolClass.id.rawValue, day.iso])
    return try person.flatMap { try name(of: $0, on: day, db) }
  }

  /// Who holds the post on the day.
  static func holder(of post: Post, on day: Day, _ db: Database) throws -> Personal<PersonName>? {
    let person = try Int64.fetchOne(
      db,
      sql: """
        SELECT person_id FROM appointment
        WHERE post = ?1 AND valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)
        ORDER BY valid_from, person_id LIMIT 1
        """, arguments: [post.rawValue, day.iso])
    return try person.flatMap { try name(of: $0, on: day, db) }
  }

  private static func name(of person: Int64, on day: Day, _ db: Database) throws -> Personal<PersonName>? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT surname, given, patronymic FROM person_name WHERE person_id = ?1
        ORDER BY valid_from <= ?2 DESC, CASE WHEN valid_from <= ?2 THEN valid_from END DESC, valid_from LIMIT 1
        """, arguments: [person, day.iso])
    return try row.map { Personal(sealed: try $0.personName(0)) }
  }
}

extension PersonName {
  /// The mask of a person who signs: a line to be filled in by hand.
  static var blank: PersonName {
    guard let name = PersonName(surname: "________", given: "_", patronymic: "_") else {
      preconditionFailure("the mask has a surname and a first name")
    }
    return name
  }
}
