import JournalCore

/// Who of a class is expected at lessons, day by day; `LessonRoster` decides, this gives it the facts of the day.
struct AttendanceSeats {
  /// Whom an assignment teaches in what.
  struct Taught {
    let target: AssignmentTarget
    let subject: ID<Subject>
  }

  /// Days of something that pupils belong to.
  typealias Spans = [ID<Pupil>: [DayRange]]

  let schoolClass: ID<SchoolClass>
  let taught: [Int64: Taught]
  let stays: Spans
  let groups: [Int64: Spans]
  let streams: [Int64: Spans]
  let leftOut: [ID<Subject>: Set<ID<Pupil>>]
  let atHome: Spans
  /// The class list of the day that was asked for last; lessons come in order of days.
  private var today: (day: Day, listed: [ID<Pupil>: ID<SchoolClass>], atHome: Set<ID<Pupil>>)?

  init(
    schoolClass: ID<SchoolClass>, taught: [Int64: Taught], stays: Spans, groups: [Int64: Spans],
    streams: [Int64: Spans], leftOut: [ID<Subject>: Set<ID<Pupil>>], atHome: Spans
  ) {
    self.schoolClass = schoolClass
    self.taught = taught
    self.stays = stays
    self.groups = groups
    self.streams = streams
    self.leftOut = leftOut
    self.atHome = atHome
  }

  /// The pupils of the class for whom a lesson of the assignment on the day is held.
  mutating func expected(at assignment: Int64, on day: Day) -> [ID<Pupil>] {
    guard let taught = taught[assignment] else { return [] }
    let (listed, home) = list(of: day)
    var facts = RosterFacts(target: taught.target, enrolled: listed)
    facts.members = members(of: taught.target, on: day)
    facts.leftOut = leftOut[taught.subject] ?? []
    facts.atHome = home
    return LessonRoster(facts).expected
  }

  private mutating func list(of day: Day) -> (listed: [ID<Pupil>: ID<SchoolClass>], atHome: Set<ID<Pupil>>) {
    if let today, today.day == day { return (today.listed, today.atHome) }
    let listed = AttendanceSeats.pupils(of: stays, on: day)
    let list = (
      day: day, listed: Dictionary(uniqueKeysWithValues: listed.map { ($0, schoolClass) }),
      atHome: AttendanceSeats.pupils(of: atHome, on: day)
    )
    today = list
    return (list.listed, list.atHome)
  }

  private func members(of target: AssignmentTarget, on day: Day) -> Set<ID<Pupil>> {
    switch target {
    case .subgroup(let group): AttendanceSeats.pupils(of: groups[group.rawValue] ?? [:], on: day)
    case .stream(let stream): AttendanceSeats.pupils(of: streams[stream.rawValue] ?? [:], on: day)
    case .schoolClass, .course, .pupil: []
    }
  }

  private static func pupils(of spans: Spans, on day: Day) -> Set<ID<Pupil>> {
    Set(spans.lazy.filter { $0.value.contains { $0.contains(day) } }.map(\.key))
  }
}
