import GRDB
public import JournalCore
import JournalStore

/// What every order has around its text: the letterhead, number and date, who signs, who executes (FORMS §15.1).
public struct OrderHead: Hashable, Sendable {
  /// The school.
  public let school: School
  /// The lines above the order.
  public let letterhead: Letterhead
  /// Number and date.
  public let order: OrderReference
  /// The school year.
  public let year: AcademicYear
  /// The day whose state is printed.
  public let moment: Day
  /// What the school calls a pupil.
  public let noun: PupilNoun
  /// The director on the order's date; nil when none is recorded.
  public private(set) var director: Personal<DeclinedPerson>?
  /// The administrator of the journal on that date.
  public private(set) var administrator: Personal<DeclinedPerson>?
  /// The secretary on the data moment, who certifies copies.
  public private(set) var secretary: Personal<DeclinedPerson>?

  static func fetch(
    _ scope: OrderScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> OrderHead {
    let school = try snapshot.school().school
    return try snapshot.read { db in
      let issued = try holders(on: scope.order.date, db)
      let now = try holders(on: scope.moment, db)
      let director = issued[.director] ?? now[.director]
      let administrator = issued[.administrator] ?? now[.administrator]
      let people = try DeclinedPeople(
        of: [director, administrator].compactMap(\.self), on: scope.order.date, db)
      let secretaries = try DeclinedPeople(of: [now[.secretary]].compactMap(\.self), on: scope.moment, db)
      return OrderHead(
        school: school,
        letterhead: Letterhead(
          typed: profile.identity.letterheadLines, languages: profile.identity.letterheadLanguages),
        order: scope.order, year: scope.year, moment: scope.moment,
        noun: PupilNoun(rawValue: profile.identity.pupilWord) ?? .learner,
        director: people[director], administrator: people[administrator],
        secretary: secretaries[now[.secretary]])
    }
  }

  /// Opens or masks the names of the staff.
  public mutating func disclose(through clearance: inout Clearance) {
    director?.disclose(through: &clearance, mask: .blank)
    administrator?.disclose(through: &clearance, mask: .blank)
    secretary?.disclose(through: &clearance, mask: .blank)
  }

  /// Who holds each post on the day; of several the first.
  private static func holders(on day: Day, _ db: Database) throws -> [Post: Int64] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT post, person_id FROM appointment
        WHERE post <> 'teacher' AND valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)
        ORDER BY valid_from DESC, person_id DESC
        """)
    return try Row.fetchAll(statement, arguments: [day.iso]).reduce(into: [:]) { found, row in
      found[try row.word(0)] = row[1]
    }
  }
}
