import GRDB
import JournalCore

extension Database {
  /// The pupils for whom the person stands on the day.
  func wards(of guardian: Int64, on day: Day) throws -> [Int64] {
    let statement = try cachedStatement(
      sql: """
        SELECT pupil_id FROM guardianship WHERE guardian_id = ?1 AND valid_from <= ?2
          AND (valid_to IS NULL OR valid_to >= ?2) ORDER BY pupil_id
        """)
    return try Int64.fetchAll(statement, arguments: [guardian, day.iso])
  }

  /// What the person is to the school on the day, for the roles that they may have; throws `noSuchPerson`.
  func group(ofPerson person: Int64, on day: Day) throws -> PersonGroup {
    let kind = try String.fetchOne(
      cachedStatement(sql: "SELECT kind FROM person WHERE id = ?"), arguments: [person])
    guard let kind else { throw StoreError.noSuchPerson(id: person) }
    return PersonGroup(
      isStaff: kind == PersonKind.staff.rawValue, isPupil: kind == PersonKind.pupil.rawValue,
      isGuardian: try !wards(of: person, on: day).isEmpty)
  }

  /// Whether the person is a guardian none of whose families agreed to have data kept: then there is no account
  /// (S0-11.2.1).
  func lacksConsent(guardian: Int64, on day: Day) throws -> Bool {
    let wards = try wards(of: guardian, on: day)
    guard !wards.isEmpty else { return false }
    return try wards.allSatisfy { pupil in
      try familyStanding(of: ID(pupil), on: day).map { !$0.permitsGuardianAccount } ?? false
    }
  }
}

extension FamilyState {
  /// Whether guardians may have an account (S0-11.2.1, S0-11.3.2).
  var permitsGuardianAccount: Bool { self != .consentRefused && self != .consentWithdrawn }
}
