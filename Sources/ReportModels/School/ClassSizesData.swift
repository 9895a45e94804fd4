import GRDB
public import JournalCore
public import JournalStore

/// What «Наполняемость классов» shows: how many pupils each class has on a day, and on 20 September (FORMS §9).
public struct ClassSizesData: ReportData {
  /// A class with who leads it.
  public struct Entry: Hashable, Sendable {
    /// The class.
    public let schoolClass: SchoolClass
    /// The class teacher on the data moment; nil when none is recorded.
    public internal(set) var teacher: Personal<PersonName>?
    /// The shift that the class learns in on the day; nil when none is recorded.
    public let shift: Int?
  }

  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period that is printed, or the year.
  public let period: PeriodSelection
  /// The day whose lists are counted: the data moment, or the period's last day when that was earlier.
  public let day: Day
  /// The day of federal statistics in the year.
  public let censusDay: Day
  /// Whether the paper is of all classes of the year.
  public let isWhole: Bool
  /// The classes in order.
  public private(set) var rows: [Entry]
  /// The figures of every line that the paper may have.
  public package(set) var sizes: [ContingentTable.Scope: ClassSize]

  /// Reads the paper of the scope's classes.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> ClassSizesData {
    let day = try lastDay(of: scope, from: snapshot)
    let census = scope.year.days.first.adding(days: 19)
    let count = try snapshot.contingent(of: scope.year)
    let sexes = try snapshot.sexes(in: scope.year)
    var sizes: [ContingentTable.Scope: ClassSize] = [:]
    for line in ContingentTable.Scope.outline(of: scope.classes, levels: SchoolLevel.allCases) {
      let members = Set(line.members(of: scope.classes).map(\.id))
      sizes[line] = ClassSize(
        classes: members.count, list: count.list(of: members, on: day),
        census: day >= census ? count.list(of: members, on: census) : nil, sexes: sexes)
    }
    let teachers = try snapshot.read { db in try ClassLeaders.fetch(scope.year, on: scope.moment, db) }
    let shifts = try snapshot.read { db in try Self.shifts(in: scope.year, on: day, db) }
    let rows = scope.classes.sorted { $0.label < $1.label }.map { schoolClass in
      Entry(schoolClass: schoolClass, teacher: teachers[schoolClass.id], shift: shifts[schoolClass.id])
    }
    return ClassSizesData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period, day: day, censusDay: census,
      isWhole: try snapshot.classes(in: scope.year).count == scope.classes.count, rows: rows, sizes: sizes)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in rows.indices { rows[index].teacher?.disclose(through: &clearance, mask: .blank) }
  }

  /// The last day of the period, or of the year's last period, when the moment is later.
  private static func lastDay(of scope: SchoolScope, from snapshot: StoreSnapshot) throws(StoreError) -> Day {
    let periods = try snapshot.periods(in: scope.year, kind: scope.leadingKind)
    let last: Period? =
      switch scope.period {
      case .year: periods.last
      case .period(_, let number): periods.first { $0.number == number }
      }
    return min(scope.moment, last?.days.last ?? scope.year.days.last)
  }

  private static func shifts(in year: AcademicYear, on day: Day, _ db: Database) throws -> [ID<SchoolClass>:
    Int]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT class_id, shift FROM class_shift WHERE valid_from <= ?2 AND class_id IN (
          SELECT school_class.id FROM school_class JOIN academic_year ON academic_year.id = year_id
          WHERE start_year = ?1)
        ORDER BY valid_from
        """)
    return try Row.fetchAll(statement, arguments: [year.startYear, day.iso]).reduce(into: [:]) {
      shifts, row in
      shifts[ID(row[0])] = row[1]
    }
  }
}
