import GRDB
public import JournalCore
public import JournalStore

/// What the individual record of a pupil taught at home shows: the lessons of a month with topics, marks and homework
/// (S0-1.11, S0-4.12.10, K-21).
public struct HomeTeachingData: ReportData {
  /// School, class and signers.
  public private(set) var head: ClassHead
  /// The month.
  public let month: Month
  /// The pupil.
  public private(set) var pupil: Personal<PupilName>?
  /// The order for teaching at home with its first and last day; nil when none holds in the month.
  public let order: Order?
  /// The lessons by day and number; marks without a lesson at home stand on the day of their work.
  public private(set) var entries: [HomeEntry]

  /// The order for teaching at home.
  public struct Order: Hashable, Sendable {
    /// Number and date.
    public let reference: OrderReference
    /// The first day.
    public let first: Day
    /// The last day; nil while it lasts.
    public let last: Day?
  }

  /// The pupils who are taught at home on some day of the month.
  public static func scopes(
    _ choice: ScopeChoice, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> [PupilScope] {
    let scopes = try PupilScope.all(choice, from: snapshot)
    guard let days = try scopes.first?.days(from: snapshot) else { return [] }
    let taught = try snapshot.read { db in
      Set(
        try Int64.fetchAll(
          db,
          sql: """
            SELECT person_id FROM home_teaching
            WHERE first_day <= ?2 AND (last_day IS NULL OR last_day >= ?1)
            """, arguments: [days.first.iso, days.last.iso]))
    }
    return scopes.filter { taught.contains($0.pupil.rawValue) }
  }

  /// Reads the record of the scope's pupil.
  public static func fetch(
    _ scope: PupilScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> HomeTeachingData {
    let days = try scope.days(from: snapshot)
    let own = ClassScope(scope.ofClass, scope.span, moment: scope.moment)
    let read = try snapshot.read { db in
      let query = HomeTeachingQuery(db: db, pupil: scope.pupil, days: days, moment: scope.moment)
      return (
        name: try NamesOnDay(of: [scope.pupil.rawValue], on: scope.moment, db).pupil(scope.pupil.rawValue),
        order: try query.order(), entries: try query.entries()
      )
    }
    return HomeTeachingData(
      head: try ClassHead.fetch(own, from: snapshot), month: Month(containing: days.first),
      pupil: read.name.map { Personal(sealed: $0) }, order: read.order, entries: read.entries)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    head.disclose(through: &clearance)
    pupil?.disclose(through: &clearance, mask: .code("Обучающийся"))
    for index in entries.indices { entries[index].disclose(through: &clearance) }
  }
}

/// A lesson at home, or a mark of the work at home that belongs to no recorded lesson.
public struct HomeEntry: Hashable, Sendable {
  /// A mark with the column of the class's journal that it stands in (S0-4.12.10).
  public struct GivenMark: Hashable, Sendable {
    /// The mark.
    public let value: Int
    /// The day of the class's lesson on the topic.
    public let column: Day
    /// The name of the type of work; nil where the work has none.
    public let workType: String?
  }

  /// The day.
  public let day: Day
  /// The number of the lesson; nil for marks without one.
  public let number: Int?
  /// The subject.
  public let subject: String
  /// The topic; nil when none is recorded.
  public let topic: String?
  /// The marks in the order of entry.
  public let marks: [GivenMark]
  /// The homework as the pupil sees it.
  public let homework: [String]
  /// Who taught.
  public private(set) var teacher: Personal<PersonName>?

  init(
    day: Day, number: Int?, subject: String, topic: String?, marks: [GivenMark], homework: [String],
    teacher: Personal<PersonName>?
  ) {
    (self.day, self.number, self.subject, self.topic) = (day, number, subject, topic)
    (self.marks, self.homework, self.teacher) = (marks, homework, teacher)
  }

  mutating func disclose(through clearance: inout Clearance) {
    teacher?.disclose(through: &clearance, mask: .blank)
  }
}
