public import JournalCore

/// The marks of one pupil and the works that he owes, with type and topic of each work (FORMS §13, S0-5.4.15).
public struct PupilWorks: Hashable, Sendable {
  /// A mark for a work at a lesson.
  public struct GivenMark: Hashable, Sendable {
    /// The subject.
    public let subject: ID<Subject>
    /// The day of the lesson.
    public let day: Day
    /// The number of the lesson.
    public let number: Int
    /// The mark with the weight of the work.
    public let mark: WeightedMark
    /// The name of the type of the work; nil where works have none.
    public let workType: String?
    /// The topic of the work, else of the lesson; empty where none is told.
    public let topic: String
  }

  /// An obligatory work that is owed (S0-4.12.8.a).
  public struct OwedWork: Hashable, Sendable {
    /// The subject.
    public let subject: Subject
    /// The name of the type of the work; nil where works have none.
    public let workType: String?
    /// The topic of the work, else of the lesson; empty where none is told.
    public let topic: String
    /// The day of the work.
    public let day: Day
    /// The last day for it (S0-4.12.9).
    public let due: Day
    /// The weight of the work.
    public let weight: Int

    /// Whether the last day for it has passed on the day.
    public func isOverdue(on moment: Day) -> Bool { due < moment }
  }

  /// The marks by day and number, without those that families may not see yet at the end of the days.
  public let marks: [GivenMark]
  /// The works owed at the end of the last day, of whatever period, by day.
  public let debts: [OwedWork]

  /// The marks of a subject in the days.
  func marks(in subject: ID<Subject>, _ days: DayRange) -> [GivenMark] {
    marks.filter { $0.subject == subject && days.contains($0.day) }
  }

  /// The first day whose works papers of the days need: that of their period, for averages count from there.
  static func beginning(of days: DayRange, in periods: [Period]) -> Day {
    periods.last { $0.days.first <= days.last }.map { min($0.days.first, days.first) } ?? days.first
  }

  /// The works with the marks of fewer days.
  func limited(to days: DayRange) -> PupilWorks {
    PupilWorks(marks: marks.filter { days.contains($0.day) }, debts: debts)
  }
}
