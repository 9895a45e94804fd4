import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

@Suite struct MovementSheetProperties {
  /// Whatever movements were recorded, each class's sheet closes and says what the tables of the journal say.
  ///
  /// Shows S0-5.3.11.g, D-23.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func sheetsOfClassesCloseAndEqualTheTables(seed: UInt64) throws {
    let journal = try Journal.moved(80, seed: seed)
    let snapshot = try journal.store.snapshot()
    var listed = 0
    for label in ["7А", "7Б", "8А"] {
      let scope = try journal.scope(label)
      let data = try ClassMovementData.fetch(scope, from: snapshot, under: House.profile())
      let sheet = try #require(data.sheet, "seed \(seed), \(label): \(data.refusal?.description ?? "")")
      #expect(
        sheet.disagreements(in: label, periods: ["1", "2", "3", "4"], year: "год") == [], "seed \(seed)")
      for (period, line) in zip(data.periods, sheet.periods) {
        #expect(
          line.end == (try Self.list(of: scope.ofClass, on: period.days.last, snapshot)), "seed \(seed)")
      }
      let counts = try snapshot.numbers(Self.movements(of: scope.ofClass, data.days))[0]
      let year = sheet.year
      #expect(
        counts == [
          year.arrived.outside, year.arrived.classes, year.left.outside, year.left.classes, year.left.other,
        ], "seed \(seed), \(label)")
      listed += data.entries.count
    }
    let sides = try snapshot.numbers(
      """
      SELECT sum((from_class_id IS NOT NULL) + (to_class_id IS NOT NULL)) FROM movement
      WHERE CASE WHEN kind IN ('departure', 'graduation') THEN day BETWEEN '2025-09-01' AND '2026-05-25'
        WHEN kind IN ('temporaryLeave', 'returnFromLeave') THEN day BETWEEN '2025-09-01' AND '2026-05-26'
        ELSE day BETWEEN '2025-09-02' AND '2026-05-26' END
      """)
    #expect(sides == [[listed]], "seed \(seed): every movement is on the sheet of each class that it touches")
    #expect(listed > 5, "seed \(seed)")
  }

  private static func list(of schoolClass: SchoolClass, on day: Day, _ snapshot: StoreSnapshot) throws -> Int
  {
    try snapshot.numbers(
      """
      SELECT count(*) FROM enrolment WHERE class_id = \(schoolClass.id)
      AND first_day <= '\(day.iso)' AND (last_day IS NULL OR last_day >= '\(day.iso)')
      """)[0][0]
  }

  private static func movements(of schoolClass: SchoolClass, _ days: DayRange) -> String {
    let (id, first, last) = (schoolClass.id, days.first.iso, days.last.iso)
    return """
      SELECT sum(to_class_id = \(id) AND kind = 'arrival' AND day > '\(first)' AND day <= '\(last)'),
        sum(to_class_id = \(id) AND kind = 'classTransfer' AND day > '\(first)' AND day <= '\(last)'),
        sum(from_class_id = \(id) AND kind = 'departure' AND day >= '\(first)' AND day < '\(last)'),
        sum(from_class_id = \(id) AND kind = 'classTransfer' AND day > '\(first)' AND day <= '\(last)'),
        sum(from_class_id = \(id) AND kind = 'graduation' AND day >= '\(first)' AND day < '\(last)')
      FROM movement
      """
  }
}

extension MovementSheetProperties {
  /// Whatever movements were recorded, the school's figures are those of the tables, without changes of class.
  ///
  /// Shows S0-5.1.7.a, D-19.
  @Test(arguments: 11...14 as ClosedRange<UInt64>)
  func totalsOfTheSchoolEqualTheTables(seed: UInt64) throws {
    let snapshot = try Journal.moved(80, seed: seed).store.snapshot()
    let scope = SchoolScope(
      Journal.year, .period(.year), moment: try Journal.day("2026-06-30"),
      classes: try snapshot.classes(in: Journal.year))
    let data = try SchoolMovementData.fetch(scope, from: snapshot, under: House.profile())
    let sheet = try #require(data.sheet, "seed \(seed): \(data.refusal?.description ?? "")")
    #expect(sheet.disagreements(periods: ["1", "2", "3", "4"], year: "год") == [], "seed \(seed)")
    let year = try #require(sheet.line(.school, nil))
    let counts = try snapshot.numbers(
      """
      SELECT (SELECT count(*) FROM enrolment WHERE first_day <= '2025-09-01'
          AND coalesce(last_day, '9999') >= '2025-09-01'),
        (SELECT count(*) FROM movement WHERE kind = 'arrival' AND day BETWEEN '2025-09-02' AND '2026-05-26'),
        (SELECT count(*) FROM movement WHERE kind IN ('departure', 'graduation')
          AND day BETWEEN '2025-09-01' AND '2026-05-25'),
        (SELECT count(*) FROM enrolment WHERE first_day <= '2026-05-26'
          AND coalesce(last_day, '9999') >= '2026-05-26'),
        (SELECT count(*) FROM movement WHERE kind = 'classTransfer' AND day BETWEEN '2025-09-02' AND '2026-05-26')
      """)[0]
    #expect(
      counts == [year.start, year.arrived.total, year.left.total, year.end, year.inside], "seed \(seed)")
    #expect(year.inside > 0 || year.arrived.total > 0, "seed \(seed)")
  }
}
