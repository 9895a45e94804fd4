import GRDB
public import JournalCore
public import JournalStore

/// What the sheets around an archive volume show of the school: who signs, the councils' days, the orders behind code
/// names (FORMS §18).
public struct VolumeData: ReportData {
  /// An order by which pupils of a class have code names; it names nobody (S0-11.3.5).
  public struct Order: Hashable, Sendable {
    /// The number.
    public let number: String
    /// The day.
    public let day: Day

    /// An order of the number and the day.
    public init(number: String, day: Day) { (self.number, self.day) = (number, day) }
  }

  /// A code name that an order gave: its kind and number, which lead to the vault.
  public struct Code: Hashable, Sendable {
    /// Of a pupil, or of a guardian.
    public let kind: CodeKind
    /// The number of the code name.
    public let number: Int
  }

  /// School and signers.
  public private(set) var head: SchoolHead
  /// The code names of all orders up to the moment.
  public let codes: [Code]
  /// The day of the council that decided last on pupils of a class; none for a class without decisions.
  public let councilDays: [ID<SchoolClass>: Day]
  /// The orders of each class with code names, by day.
  public let orders: [ID<SchoolClass>: [Order]]

  /// Reads what the volume of the scope's year needs; what is later than the moment is left out.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> VolumeData {
    let head = try SchoolHead.fetch(scope, from: snapshot)
    return try snapshot.read { db in
      VolumeData(
        head: head, codes: try codes(scope, db), councilDays: try councilDays(scope, db),
        orders: try orders(scope, db))
    }
  }

  public mutating func disclose(through clearance: inout Clearance) { head.disclose(through: &clearance) }

  private static func codes(_ scope: SchoolScope, _ db: Database) throws -> [Code] {
    try Row.fetchAll(
      db, sql: "SELECT kind, number FROM code_name WHERE order_day <= ? ORDER BY kind, number",
      arguments: [scope.moment.iso]
    ).map { row in Code(kind: try row.word(0), number: row[1]) }
  }

  private static func councilDays(_ scope: SchoolScope, _ db: Database) throws -> [ID<SchoolClass>: Day] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT enrolment.class_id, max(protocol_day) FROM council_decision
        JOIN academic_year ON academic_year.id = council_decision.year_id
        JOIN enrolment ON enrolment.person_id = council_decision.person_id
        JOIN school_class ON school_class.id = enrolment.class_id AND school_class.year_id = academic_year.id
        WHERE start_year = ?1 AND protocol_day <= ?2 GROUP BY enrolment.class_id
        """, arguments: [scope.year.startYear, scope.moment.iso])
    return try rows.reduce(into: [:]) { days, row in days[ID(row[0])] = try row.day(1) }
  }

  private static func orders(_ scope: SchoolScope, _ db: Database) throws -> [ID<SchoolClass>: [Order]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT class_id, order_number, order_day FROM code_name
        JOIN enrolment ON enrolment.person_id = code_name.person_id
        JOIN school_class ON school_class.id = class_id
        JOIN academic_year ON academic_year.id = year_id
        WHERE code_name.kind = 'pupil' AND start_year = ?1 AND order_day <= ?2
        ORDER BY order_day, order_number
        """, arguments: [scope.year.startYear, scope.moment.iso])
    return try rows.reduce(into: [:]) { orders, row in
      orders[ID(row[0]), default: []].append(Order(number: row[1], day: try row.day(2)))
    }
  }
}
