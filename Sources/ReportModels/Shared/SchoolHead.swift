public import JournalCore
package import JournalStore

/// What stands above and below every paper of the whole school: its name, the year and who signs (FORMS §1.2, §1.6).
public struct SchoolHead: Hashable, Sendable {
  /// The school.
  public let school: School
  /// The school year.
  public let year: AcademicYear
  /// The day whose state is printed.
  public let moment: Day
  /// The deputy on that day; nil when none is recorded.
  public private(set) var deputy: Personal<PersonName>?
  /// The director on that day; nil when none is recorded.
  public private(set) var director: Personal<PersonName>?

  /// Reads the head for a scope of any kind.
  package static func fetch(_ scope: some ReportScope, from snapshot: StoreSnapshot) throws(StoreError)
    -> SchoolHead
  {
    let school = try snapshot.school().school
    return try snapshot.read { db in
      SchoolHead(
        school: school, year: scope.year, moment: scope.moment,
        deputy: try ClassHead.holder(of: .deputy, on: scope.moment, db),
        director: try ClassHead.holder(of: .director, on: scope.moment, db))
    }
  }

  /// Opens or masks the names of those who sign.
  public mutating func disclose(through clearance: inout Clearance) {
    deputy?.disclose(through: &clearance, mask: .blank)
    director?.disclose(through: &clearance, mask: .blank)
  }
}
