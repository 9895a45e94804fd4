public import JournalCore
public import JournalStore

/// What the journal of substitutions shows: the lessons of a month that another than the assigned teacher taught, and
/// those that nobody taught (FORMS §17, S0-5.4.3.b, S1-2.10).
public struct SubstitutionsData: ReportData {
  /// A lesson, or a substitution of which no lesson was recorded.
  public struct Item: Hashable, Sendable {
    /// The day; the first of a substitution without lessons.
    public let day: Day
    /// The number of the lesson; nil for a substitution without lessons.
    public let number: Int?
    /// The classes taught, in order; empty for a course.
    public let classes: [ClassLabel]
    /// The subgroup or stream; nil for whole classes.
    public let group: String?
    /// Whether a pupil is taught at home.
    public let isAtHome: Bool
    /// The subject or course.
    public let subject: String
    /// Who was absent.
    public let absent: ID<StaffMember>
    /// Why; nil when nothing is recorded of a lesson that nobody taught.
    public let reason: String?
    /// The order, where there is one.
    public let order: OrderReference?
    /// Who stood in; nil for a lesson that nobody taught.
    public let substitute: ID<StaffMember>?
    /// Hours to be paid.
    public let hours: Int
  }

  /// The school.
  public let school: School
  /// The month.
  public let month: Month
  /// The day whose state is printed.
  public let moment: Day
  /// The deputy on that day; nil when none is recorded.
  public private(set) var deputy: Personal<PersonName>?
  /// The lines by day, lesson and class.
  public let items: [Item]
  /// The names of teachers.
  public private(set) var staff: [ID<StaffMember>: Personal<PersonName>]
  /// Substitutions that end in the month whose hours are not those of the lessons taught: id, hours, lessons.
  public let differences: [SubstitutionDifference]

  /// Hours of each substitute, for payroll, in the order of ids; every hour once.
  public var hours: [(substitute: ID<StaffMember>, hours: Int)] {
    let sums = items.reduce(into: [ID<StaffMember>: Int]()) { sums, item in
      if let substitute = item.substitute { sums[substitute, default: 0] += item.hours }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Reads the journal of the scope's month; of some classes only where not all are on the paper.
  public static func fetch(
    _ scope: SchoolScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> SubstitutionsData {
    let month = if case .month(let month) = scope.span { month } else { Month(containing: scope.moment) }
    let all = try snapshot.classes(in: scope.year)
    let source = try SubstitutionsSource.fetch(month, scope, from: snapshot)
    let labels = Set(scope.classes.map(\.label))
    let isWhole = labels.isSuperset(of: all.map(\.label))
    return SubstitutionsData(
      school: try snapshot.school().school, month: month, moment: scope.moment, deputy: source.deputy,
      items: source.items.filter { isWhole || !labels.isDisjoint(with: $0.classes) }, staff: source.staff,
      differences: source.differences)
  }

  public mutating func disclose(through clearance: inout Clearance) {
    deputy?.disclose(through: &clearance, mask: .blank)
    for id in staff.keys.sorted() { staff[id]?.disclose(through: &clearance, mask: .blank) }
  }
}

/// A substitution whose recorded hours are not the lessons that were taught under it.
public struct SubstitutionDifference: Hashable, Sendable {
  /// The record.
  public let id: ID<Substitution>
  /// The hours of the record.
  public let hours: Int
  /// The lessons conducted.
  public let lessons: Int
}
