public import JournalCore
public import JournalStore

/// What the attendance journal of a course shows: its members, its meetings with topics, who was there (REQUIREMENTS K-19).
///
/// It holds the whole year up to the moment; `meetings(in:)` and `members(in:)` give the part that a paper prints.
public struct CourseAttendanceData: ReportData {
  /// A pupil who takes part.
  public struct Member: Hashable, Sendable {
    /// The pupil.
    public let pupil: ID<Pupil>
    /// The name, or the code name.
    public internal(set) var name: Personal<PupilName>
    /// The class on the moment, or the last one before it.
    public let label: ClassLabel
    /// The days in the course, within the year up to the moment; never empty.
    public let spans: [DayRange]

    /// Whether the pupil was in the course on the day.
    public func takesPart(on day: Day) -> Bool { spans.contains { $0.contains(day) } }
  }

  /// A meeting that was held.
  public struct Meeting: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// The number in the day.
    public let number: Int
    /// What it was about; empty while no topic is entered.
    public let topic: String
    /// Those who were expected, each with the code; nil for presence.
    public let codes: [ID<Pupil>: AbsenceCode?]
    /// Whether the leader confirmed who was there.
    public let isConfirmed: Bool

    /// How many of those who were expected were there, whether or not in time.
    public var present: Int { codes.values.count { $0?.isAbsence != true } }
  }

  /// The school.
  public let school: School
  /// The course.
  public let course: Course
  /// The days that the paper is named after.
  public let span: ReportSpan
  /// The data moment.
  public let moment: Day
  /// Who leads the course on the moment, in the order of assignment; empty when nobody is recorded.
  public private(set) var leaders: [Personal<PersonName>]
  /// All who took part, by name; code names by their own letters and number.
  public private(set) var members: [Member]
  /// The meetings held, by day and number.
  public let meetings: [Meeting]
  /// Codes stored at meetings at which the pupil was not expected.
  public let strays: Int

  /// Reads the journal of the scope's course.
  public static func fetch(
    _ scope: CourseScope, from snapshot: StoreSnapshot, under profile: SchoolProfile
  ) throws(StoreError) -> CourseAttendanceData {
    let school = try snapshot.school().school
    return try snapshot.read { db in
      let query = CourseQuery(db: db, course: scope.course, moment: scope.moment)
      let members = try query.members()
      let (meetings, strays) = try query.meetings(of: members)
      return CourseAttendanceData(
        school: school, course: scope.course, span: scope.span, moment: scope.moment,
        leaders: try query.leaders().map { Personal(sealed: $0) }, members: members, meetings: meetings,
        strays: strays)
    }
  }

  /// The days of the paper: the month, the period's dates are those of the year.
  public var days: DayRange {
    switch span {
    case .month(let month): month.days
    case .days(let days): days
    case .period, .day: course.year.days
    }
  }

  /// The meetings in the days.
  public func meetings(in days: DayRange) -> [Meeting] { meetings.filter { days.contains($0.day) } }

  /// The places in the list of those who were in the course on a day of the span.
  public func members(in days: DayRange) -> [Int] {
    members.indices.filter { members[$0].spans.contains { $0.overlaps(days) } }
  }

  /// Presence of the pupil at the meetings of the days: the own ones alone.
  public func presence(of pupil: ID<Pupil>, in days: DayRange) -> [LessonPresence] {
    meetings(in: days).compactMap { meeting in
      meeting.codes[pupil].map { LessonPresence(day: meeting.day, code: $0) }
    }
  }

  public mutating func disclose(through clearance: inout Clearance) {
    for index in leaders.indices { leaders[index].disclose(through: &clearance, mask: .blank) }
    for index in members.indices {
      members[index].name.disclose(through: &clearance, mask: .code("Обучающийся № \(index + 1)"))
    }
  }
}
