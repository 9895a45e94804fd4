import GRDB
public import JournalCore

/// Enters or replaces the school's names and, when one is given, the id of its profile.
public struct SetSchool: Operation {
  public static let name = "set-school"
  let school: School
  let profile: String?

  /// The school; without a profile the stored one stays.
  public init(_ school: School, profile: String? = nil) {
    self.school = school
    self.profile = profile
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.setUp, .execute)
  }

  /// Throws `noSchool` when no profile is given and none is stored.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let stored = try String.fetchOne(db, sql: "SELECT profile FROM school")
    guard let profile = profile ?? stored else { throw StoreError.noSchool }
    try JournalWriter(db).run(
      """
      INSERT INTO school (id, profile, full_name, short_name) VALUES (1, ?, ?, ?)
      ON CONFLICT DO UPDATE SET profile = excluded.profile, full_name = excluded.full_name,
        short_name = excluded.short_name
      """, [profile, school.fullName, school.shortName])
  }
}
