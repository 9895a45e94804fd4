import GRDB
public import JournalCore
public import JournalStore

/// What the movement of the school shows: figures of classes, parallels, levels and the school by periods (FORMS §8).
public struct SchoolMovementData: ReportData {
  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period that is printed, or the year.
  public let period: PeriodSelection
  /// The periods from the first to the printed one that began by the data moment; every class is counted by their dates.
  public let periods: [Period]
  /// Whether the paper is of all classes of the year.
  public let isWhole: Bool
  /// The classes that divide their year otherwise and are counted by the dates of these periods all the same.
  public let otherDivision: [ClassLabel]
  /// The figures; nil when the movements do not lead to the lists.
  public package(set) var sheet: SchoolMovementSheet?
  /// The figures of the girls among them.
  public let girls: SchoolMovementSheet?
  /// How many pupils of the classes have no sex on record and count as neither.
  public let withoutSex: Int
  /// Why there are no figures.
  public let refusal: MovementRefusal?

  /// Whether the printed period began by the data moment.
  public var hasBegun: Bool {
    if case .period(_, let number) = period { periods.last?.number == number } else { true }
  }

  /// Reads the paper of the scope's classes.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> SchoolMovementData {
    let kind = scope.leadingKind
    let periods = try snapshot.periods(in: scope.year, kind: kind).filter { period in
      guard period.days.first <= scope.moment else { return false }
      if case .period(_, let number) = scope.period { return period.number <= number }
      return true
    }
    let spans = MovementSheet.spans(of: periods, in: scope.year, upTo: scope.moment)
    let count = try snapshot.contingent(of: scope.year)
    let sexes = try snapshot.sexes(in: scope.year)
    var (sheet, girls): (SchoolMovementSheet?, SchoolMovementSheet?)
    var refusal: MovementRefusal?
    do throws(MovementRefusal) {
      sheet = try SchoolMovementSheet(scope.classes, over: spans.periods, year: spans.year, count: count)
      girls = try SchoolMovementSheet(
        scope.classes, over: spans.periods, year: spans.year, count: count.only { sexes[$0] == .female })
    } catch {
      refusal = error
    }
    let listed = count.list(of: Set(scope.classes.map(\.id)), on: spans.year.last)
    return SchoolMovementData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period, periods: periods,
      isWhole: try snapshot.classes(in: scope.year).count == scope.classes.count,
      otherDivision: scope.classes.filter { $0.periodKind != kind }.map(\.label), sheet: sheet, girls: girls,
      withoutSex: listed.count { sexes[$0] == .unknown }, refusal: refusal)
  }

  public mutating func disclose(through clearance: inout Clearance) { head.disclose(through: &clearance) }
}

extension SchoolScope {
  /// The division whose dates a paper of classes goes by: that of the period asked for, else that of most classes.
  var leadingKind: PeriodKind {
    if case .period(let kind, _) = period { return kind }
    let counts = Dictionary(grouping: classes, by: \.periodKind).mapValues(\.count)
    return PeriodKind.allCases.max { (counts[$0] ?? 0, $1.code) < (counts[$1] ?? 0, $0.code) } ?? .quarter
  }
}

extension StoreSnapshot {
  /// The sex of everybody who was in a class of the year.
  func sexes(in year: AcademicYear) throws(StoreError) -> [ID<Pupil>: Sex] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, sex FROM person WHERE id IN (
            SELECT person_id FROM enrolment JOIN school_class ON school_class.id = class_id
            JOIN academic_year ON academic_year.id = year_id WHERE start_year = ?)
          """)
      return try Row.fetchAll(statement, arguments: [year.startYear]).reduce(into: [:]) { sexes, row in
        sexes[ID(row[0])] = try row.word(1, as: Sex.self)
      }
    }
  }
}
