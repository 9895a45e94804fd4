/// What the rules about recording a lesson look at.
public struct LessonFacts: Sendable {
  /// Where the lesson is.
  public let place: LessonPlace
  /// The assignment.
  public let assignment: TeachingAssignment
  /// Whether every class of the lesson has an approved plan; nil where no plan is needed: courses, home teaching.
  public let unapprovedPlan: ID<SchoolClass>?
  /// The lessons of the assignment: calendar, timetable, bells.
  public let days: LessonDays
  /// Another lesson that the same group has at the place.
  public let occupant: ID<Lesson>?
  /// The substitutions of the assignment that touch the day.
  public let substitutions: [Substitution]

  /// The facts of a lesson.
  public init(
    place: LessonPlace, assignment: TeachingAssignment, unapprovedPlan: ID<SchoolClass>?, days: LessonDays,
    occupant: ID<Lesson>?, substitutions: [Substitution]
  ) {
    self.place = place
    self.assignment = assignment
    self.unapprovedPlan = unapprovedPlan
    self.days = days
    self.occupant = occupant
    self.substitutions = substitutions
  }
}

/// The rules of placing and recording a lesson (§6.4).
public enum LessonRules {
  /// Checks that a lesson may stand at its place: assignment, plan, calendar, timetable.
  ///
  /// While data are loaded for the time before the journal was kept, a timetable need not be there. Throws
  /// `beforeElectronicStart`, `assignmentNotInForce`, `assignmentNotApproved`, `planNotApproved`, `noLessons`,
  /// `placeTaken` or `notInTimetable`.
  public static func checkPlace(_ facts: LessonFacts, in session: Session) throws(LessonRefusal) {
    let (place, assignment) = (facts.place, facts.assignment)
    if case .day(let since) = session.profile.identity.electronicSince, place.day < since {
      throw .beforeElectronicStart(place.day, since: since)
    }
    guard assignment.holds(on: place.day) else { throw .assignmentNotInForce(assignment.id, place.day) }
    guard assignment.isApproved else { throw .assignmentNotApproved(assignment.id) }
    if let unapproved = facts.unapprovedPlan { throw .planNotApproved(unapproved) }
    let calendar = facts.days.calendar
    guard calendar.hasLessons(on: place.day) else {
      throw .noLessons(place.day, calendar.kind(of: place.day))
    }
    if let occupant = facts.occupant { throw .placeTaken(place, by: occupant) }
    switch (assignment.target, facts.days.timetabled(on: place.day)) {
    case (.course, let numbers?), (.pupil, let numbers?):
      guard numbers.isEmpty || numbers.contains(place.number) else { throw .notInTimetable(place) }
    case (.course, nil), (.pupil, nil): break
    case (_, let numbers?):
      guard numbers.contains(place.number) else { throw .notInTimetable(place) }
    case (_, nil):
      guard session.mode == .initialLoad else { throw .notInTimetable(place) }
    }
  }

  /// Checks that the lesson's day has come; throws `notYetConducted` (S0-4.10).
  public static func checkTime(_ place: LessonPlace, in session: Session) throws(LessonRefusal) {
    if place.day > session.today { throw .notYetConducted(place.day, today: session.today) }
  }

  /// The substitution under which the person teaches the lesson; nil for the assigned teacher.
  ///
  /// Throws `notTheTeacher` for anybody else (S0-4.11, S1-2.10).
  public static func substitution(
    for teacher: ID<StaffMember>, _ facts: LessonFacts
  ) throws(LessonRefusal) -> ID<Substitution>? {
    if let found = facts.substitutions.first(where: { $0.lets(teacher, writeOn: facts.place.day) }) {
      return found.id
    }
    guard teacher == facts.assignment.teacher else { throw .notTheTeacher(teacher, facts.place.day) }
    return nil
  }
}
