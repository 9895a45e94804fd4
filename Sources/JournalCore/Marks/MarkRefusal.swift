/// Why an operation on works, marks or debts is refused.
public enum MarkRefusal: RuleRefusal, Error {
  // Works
  /// There is no such lesson.
  case noSuchLesson(ID<Lesson>)
  /// There is no such work.
  case noSuchWork(ID<Assessment>)
  /// A work belongs to a conducted lesson.
  case lessonNotConducted(ID<Lesson>)
  /// The grade learns without marks.
  case unmarkedGrade(ID<Lesson>, grade: Int, clause: String)
  /// The course has no marks in the grade.
  case unmarkedCourse(ID<Lesson>, grade: Int, clause: String)
  /// The subject has no marks in the class's plan.
  case unmarkedSubject(ID<Lesson>)
  /// The type of work is not given.
  case noWorkType(ID<Lesson>, clause: String)
  /// The school has no such type of work.
  case unknownWorkType(ID<Lesson>, text: String, clause: String)
  /// Several types share the code.
  case ambiguousWorkType(ID<Lesson>, code: String, names: [String], clause: String)
  /// The weight is not 1…5.
  case weightOutOfRange(ID<Lesson>, weight: Int, clause: String)
  /// The work was closed before.
  case workClosed(ID<Assessment>)
  /// The work has marks or debts and cannot be taken back.
  case workInUse(ID<Assessment>, marks: Int, debts: Int)
  /// Pupils were present and have no mark.
  case presentWithoutMark(ID<Assessment>, pupils: [ID<Pupil>], clause: String)

  // Marks
  /// The text is no mark of the school's scale.
  case notInScale(ID<Assessment>, text: String, scale: [Int], clause: String)
  /// The pupil does not belong to the lesson on its day.
  case notOnRoster(ID<Pupil>, ID<Lesson>)
  /// The pupil's individual plan leaves the subject out.
  case notStudied(ID<Pupil>, ID<Lesson>)
  /// A failing mark right after missed lessons.
  case failingAfterAbsence(ID<Pupil>, ID<Lesson>, missed: Int, clause: String)
  /// A failing mark right after holidays.
  case failingAfterHolidays(ID<Pupil>, ID<Lesson>, until: Day, clause: String)
  /// The pupil missed the lesson: the topic is passed by a protocol.
  case needsMakeUp(ID<Pupil>, ID<Assessment>, clause: String)
  /// The pupil missed the lesson: a later result needs a granted request.
  case needsChangeRequest(ID<Pupil>, ID<Assessment>, clause: String)
  /// The pupil is taught at home: the mark comes from a lesson at home.
  case taughtAtHome(ID<Pupil>, ID<Lesson>, day: Day)
  /// The mark would be visible before it is entered.
  case visibleTooEarly(ID<Assessment>, LocalMoment)
  /// The pupil has no mark for the work.
  case noSuchMark(ID<Pupil>, ID<Assessment>)
  /// Another one set the cell meanwhile; nil stands for no mark.
  case changedMeanwhile(ID<Pupil>, ID<Assessment>, present: Int?, wanted: Int)
  /// The time in which the mark may be changed is over.
  case locked(ID<Assessment>, EditLock.Reason, clause: String)

  // Lessons at home
  /// The lesson is none at a pupil's home.
  case notHomeLesson(ID<Lesson>)
  /// The class's lesson has another topic.
  case otherTopic(home: ID<Lesson>, ID<Assessment>)

  // Debts and make-ups
  /// The school keeps no debts.
  case debtsNotKept(ID<Assessment>, clause: String)
  /// The work is not an obligatory one.
  case notObligatory(ID<Assessment>, clause: String)
  /// The pupil owes the work already.
  case alreadyOwed(ID<Pupil>, ID<Assessment>, due: Day)
  /// The pupil has a mark for the work.
  case markedAlready(ID<Pupil>, ID<Assessment>)
  /// The pupil does not owe the work.
  case noOpenDebt(ID<Pupil>, ID<Assessment>)
  /// A debt without a mark ends for a reason only.
  case debtNeedsReason(ID<Pupil>, ID<Assessment>)
  /// The pupil was at the lesson, or missed it without a valid reason.
  case notMissedValidly(ID<Pupil>, ID<Lesson>)
  /// The make-up needs the number of its protocol.
  case noProtocol(ID<Pupil>, ID<Lesson>, clause: String)
  /// The make-up is earlier than the lesson, or in the future.
  case makeUpDay(ID<Pupil>, ID<Lesson>, passed: Day)
}

extension MarkRefusal {
  /// The clause that refuses, as messages print it.
  public var clause: String {
    switch self {
    case .unmarkedGrade(_, _, let clause), .unmarkedCourse(_, _, let clause), .noWorkType(_, let clause),
      .unknownWorkType(_, _, let clause), .ambiguousWorkType(_, _, _, let clause),
      .weightOutOfRange(_, _, let clause), .presentWithoutMark(_, _, let clause),
      .notInScale(_, _, _, let clause), .failingAfterAbsence(_, _, _, let clause),
      .failingAfterHolidays(_, _, _, let clause), .needsMakeUp(_, _, let clause),
      .needsChangeRequest(_, _, let clause), .locked(_, _, let clause), .debtsNotKept(_, let clause),
      .notObligatory(_, let clause), .noProtocol(_, _, let clause):
      clause
    case .noSuchLesson, .noSuchWork, .noSuchMark, .workInUse, .unmarkedSubject:
      ClauseText.printed("S0-5.4.15.a")
    case .lessonNotConducted: ClauseText.printed("S0-4.10")
    case .workClosed: ClauseText.printed("S0-4.12.5.b")
    case .notOnRoster: ClauseText.printed("S0-4.9.a")
    case .notStudied: ClauseText.printed("S1-2.3.d")
    case .taughtAtHome, .notHomeLesson, .otherTopic: ClauseText.printed("S0-4.12.10")
    case .visibleTooEarly: ClauseText.printed("S0-4.12.3")
    case .changedMeanwhile: ClauseText.printed("S4-1.2")
    case .alreadyOwed, .markedAlready, .noOpenDebt: ClauseText.printed("S0-4.12.8.a")
    case .debtNeedsReason: ClauseText.printed("S0-4.12.9")
    case .notMissedValidly: ClauseText.printed("S1-2.5.d")
    case .makeUpDay: ClauseText.printed("S1-2.5.e")
    }
  }
}
