/// The code of a pupil who was not, or not in time, at a lesson (§6.6).
public struct AttendanceEntry: Hashable, Sendable {
  /// The lesson.
  public let lesson: ID<Lesson>
  /// The pupil.
  public let pupil: ID<Pupil>
  /// The code.
  public let code: AbsenceCode
  /// When it was entered, whether late, whether in initial load.
  public let stamp: EntryStamp
  /// Who entered it.
  public let author: ID<StaffMember>
  /// Who set the reason in place of «ОТ»; nil when the author did.
  public let reasonSetBy: ID<StaffMember>?
  /// What confirms the reason; empty when nothing does.
  public let document: String

  /// A stored entry.
  public init(
    lesson: ID<Lesson>, pupil: ID<Pupil>, code: AbsenceCode, stamp: EntryStamp, author: ID<StaffMember>,
    reasonSetBy: ID<StaffMember>? = nil, document: String = ""
  ) {
    self.lesson = lesson
    self.pupil = pupil
    self.code = code
    self.stamp = stamp
    self.author = author
    self.reasonSetBy = reasonSetBy
    self.document = document
  }
}

/// The week of a class whose attendance the class teacher looked through (S0-5.3.1, S0-5.3.7).
public struct WeeklyAttendanceReview: Hashable, Sendable {
  /// The class.
  public let schoolClass: ID<SchoolClass>
  /// The week's Monday.
  public let monday: Day
  /// When it was signed off.
  public let reviewedAt: LocalMoment
  /// How many «ОТ» were left.
  public let unresolved: Int

  /// A stored review.
  public init(schoolClass: ID<SchoolClass>, monday: Day, reviewedAt: LocalMoment, unresolved: Int) {
    self.schoolClass = schoolClass
    self.monday = monday
    self.reviewedAt = reviewedAt
    self.unresolved = unresolved
  }

  /// The Monday of the week that the day lies in.
  public static func monday(of day: Day) -> Day { day.adding(days: 1 - day.weekday) }
}
