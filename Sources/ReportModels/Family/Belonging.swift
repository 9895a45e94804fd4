import JournalCore

/// What one pupil belonged to over time; it decides which lessons are his (S1-2.3.c, G-13).
struct Belonging: Hashable, Sendable {
  /// Days of something; without a last day it goes on.
  struct Stay<Whole: Hashable & Sendable>: Hashable, Sendable {
    let whole: Whole
    let first: Day
    let last: Day?

    /// Whether it holds on the day.
    func holds(on day: Day) -> Bool {
      first <= day && last.map { $0 >= day } ?? true
    }
  }

  let pupil: ID<Pupil>
  var classes: [Stay<ID<SchoolClass>>] = []
  var subgroups: [Stay<ID<Subgroup>>] = []
  var streams: [Stay<ID<StudyStream>>] = []
  var homeTeaching: [Stay<ID<Pupil>>] = []
  /// The subjects that an individual plan leaves out in the year (S1-2.3.d).
  var leftOut: Set<ID<Subject>> = []

  init(_ pupil: ID<Pupil>) { self.pupil = pupil }

  /// Whether the pupil belongs to what is taught on the day: nobody who is in no class does, and one who is taught at home
  /// belongs to his own lessons only.
  func includes(_ taught: AttendanceSeats.Taught, on day: Day) -> Bool {
    guard !leftOut.contains(taught.subject), classes.contains(where: { $0.holds(on: day) }) else {
      return false
    }
    if case .pupil(let own) = taught.target { return own == pupil }
    guard !homeTeaching.contains(where: { $0.holds(on: day) }) else { return false }
    return switch taught.target {
    case .schoolClass(let own): classes.contains { $0.whole == own && $0.holds(on: day) }
    case .subgroup(let own): subgroups.contains { $0.whole == own && $0.holds(on: day) }
    case .stream(let own): streams.contains { $0.whole == own && $0.holds(on: day) }
    case .course, .pupil: false
    }
  }
}
