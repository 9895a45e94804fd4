import GRDB
public import JournalCore
public import JournalStore

/// What the register of applications about the electronic diary shows: those for it and those against it
/// (S4-1.12.d, S4-2.2.1, S0-11.4.1, K-52).
public struct DiaryApplicationsData: ReportData {
  /// What a family asks for.
  public enum Wish: Hashable, Sendable {
    /// The diary, with the decision; nil while it waits.
    case diary(DiaryApplication.Decision?, on: Day?)
    /// No diary, with the order on paper and the days of the paper diary.
    case refusal(OrderReference?, from: Day, to: Day?)
  }

  /// An application.
  public struct Row: Hashable, Sendable {
    /// Number and date.
    public let paper: PaperReference
    /// The pupil, or the code name.
    public internal(set) var pupil: Personal<PupilName>?
    /// The pupil's class on the date of the paper; the first one of a pupil who came later.
    public let label: ClassLabel
    /// Who applied; nil for a grown-up pupil, for papers without the applicant, and for the family of a coded pupil.
    public internal(set) var guardian: Personal<PupilName>?
    /// What is asked for, and what became of it.
    public let wish: Wish
  }

  /// School and signers.
  public private(set) var head: SchoolHead
  /// The period, or the year.
  public let period: PeriodSelection
  /// The applications by date, those of a day by number.
  public private(set) var rows: [Row]

  /// Reads the applications of pupils of the scope's classes, none dated after the moment.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> DiaryApplicationsData {
    let days = scope.period == .year ? scope.year.days : try scope.days(from: snapshot)
    let rows = try snapshot.read { db in
      try DiaryApplicationQuery(db: db, days: days, scope: scope).rows()
    }
    return DiaryApplicationsData(
      head: try SchoolHead.fetch(scope, from: snapshot), period: scope.period, rows: rows)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    for index in rows.indices {
      rows[index].pupil?.disclose(through: &clearance, mask: .code("Обучающийся"))
      rows[index].guardian?.disclose(through: &clearance, mask: .real(.blank))
    }
  }
}

/// The reads behind the register; applications and refusals in one statement.
struct DiaryApplicationQuery {
  let db: Database
  let days: DayRange
  let scope: SchoolScope

  func rows() throws -> [DiaryApplicationsData.Row] {
    let labels = Dictionary(uniqueKeysWithValues: scope.classes.map { ($0.id.rawValue, $0.label) })
    let papers = try papers()
    let stays = try stays(of: papers.map { $0[3] })
    let found = try papers.compactMap { row -> (Row, ClassLabel)? in
      let day = max(try row.day(2), scope.year.days.first)
      let own = stays[row[3]] ?? []
      guard let stay = own.last(where: { $0.first <= day }) ?? own.first, let label = labels[stay.schoolClass]
      else { return nil }
      return (row, label)
    }
    let persons = found.flatMap { row, _ in [row[3] as Int64?, row[4] as Int64?].compactMap(\.self) }
    let names = try NamesOnDay(of: persons, on: scope.moment, db)
    return try found.map { row, label in
      DiaryApplicationsData.Row(
        paper: PaperReference(number: row[1], day: try row.day(2)),
        pupil: names.pupil(row[3]).map { Personal(sealed: $0) }, label: label,
        guardian: names.guardian(row[4], of: row[3]), wish: try wish(row))
    }.sorted {
      ($0.paper.day, CollationKey($0.paper.number)) < ($1.paper.day, CollationKey($1.paper.number))
    }
  }

  /// What is decided or ends after the moment has not happened yet.
  private func wish(_ row: Row) throws -> DiaryApplicationsData.Wish {
    guard row[0] as Bool else {
      let day = try row.dayIfAny(6).flatMap { $0 <= scope.moment ? $0 : nil }
      return .diary(try day.map { _ in try row.word(5) }, on: day)
    }
    let order: OrderReference? =
      if let number: String = row[5], let day = try row.dayIfAny(6), day <= scope.moment {
        OrderReference(number: number, date: day)
      } else {
        nil
      }
    let last = try row.dayIfAny(8)
    return .refusal(
      order, from: try row.day(7), to: last.flatMap { $0 <= scope.moment ? $0 : nil })
  }

  private func papers() throws -> [Row] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM (
          SELECT 0, number, day, person_id, guardian_id, decision, decided_on, NULL, NULL, id FROM diary_application
          UNION ALL SELECT 1, application_number, application_day, person_id, NULL, order_number, order_day,
            first_day, last_day, id FROM diary_refusal
        ) WHERE day BETWEEN ?1 AND ?2 ORDER BY 3, 1, 10
        """, arguments: [days.first.iso, min(days.last, scope.moment).iso])
  }

  /// The classes of each pupil, earliest first.
  private func stays(of pupils: [Int64]) throws -> [Int64: [(first: Day, schoolClass: Int64)]] {
    let list = "[\(Set(pupils).sorted().map(String.init).joined(separator: ","))]"
    return try Row.fetchAll(
      db,
      sql: """
        SELECT person_id, first_day, class_id FROM enrolment
        WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY first_day
        """, arguments: [list]
    ).reduce(into: [:]) { found, row in
      found[row[0] as Int64, default: []].append((try row.day(1), row[2]))
    }
  }
}
