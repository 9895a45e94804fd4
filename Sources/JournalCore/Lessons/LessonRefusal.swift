/// Why a rule about calendar, groups, plans, timetable or lessons refuses an operation.
public enum LessonRefusal: Error, RuleRefusal {
  // Records.
  /// The journal has no such record: the kind of the record in Russian, and its id.
  case unknownRecord(RecordWord, Int64)
  /// The school has no room with the code.
  case unknownRoom(code: String)

  // Calendar.
  /// An activated day and the number of its act belong together (G-9).
  case activatedNeedsAct(Day)
  /// A moved workday needs the day of the week whose timetable it follows, no other day has one.
  case movedNeedsWeekday(Day)
  /// A lesson of a bell schedule begins before the one before it ended, or ends before it began.
  case bellsDoNotRise(number: Int)
  /// The school does not teach the grade.
  case unknownGrade(Int)

  // Groups.
  /// The pupil is not in the class, or in none of the stream's classes, on the day.
  case notInClass(pupil: ID<Pupil>, Day)
  /// The pupil's individual plan leaves the subject out.
  case subjectLeftOut(pupil: ID<Pupil>)
  /// A division into subgroups leaves pupils out, or puts them into two groups.
  case brokenPartition(missing: [ID<Pupil>], doubled: [ID<Pupil>])
  /// The class is divided for the subject already; single pupils are moved instead.
  case alreadyDivided(ID<SchoolClass>)
  /// A pupil would change subgroup within a period; `next` is the first day on which that is possible.
  case groupChangeWithinPeriod(Day, next: Day?)
  /// The pupil belongs to the group on the day already.
  case alreadyMember(pupil: ID<Pupil>, Day)
  /// The pupil does not belong to the group on the day.
  case notMember(pupil: ID<Pupil>, Day)
  /// The school has no streams over several classes.
  case noStreams
  /// The course is not for the pupil's grade.
  case courseNotForGrade(grade: Int, grades: ClosedRange<Int>)

  // Plan and load.
  /// The class's plan does not have the subject.
  case subjectNotPlanned(ID<SchoolClass>)
  /// Hours of load, in hundredths, exceed those of the plan.
  case loadOverPlan(load: Int, plan: Int)
  /// The class's plan is not approved.
  case planNotApproved(ID<SchoolClass>)
  /// The plan is approved; approved plans change only by a new draft.
  case planIsApproved
  /// The assignment is not approved.
  case assignmentNotApproved(ID<TeachingAssignment>)
  /// The assignment does not hold on the day.
  case assignmentNotInForce(ID<TeachingAssignment>, Day)
  /// The rows of a thematic plan are not numbered 1, 2, 3 …: the first number that is missing or stands twice.
  case planRowsNotInOrder(number: Int)
  /// The hours of a thematic plan differ from those of the curriculum plan.
  case thematicHoursDiffer(thematic: Int, plan: Rational)
  /// The thematic plan is for another subject, grade or year.
  case otherThematicPlan(ID<ThematicPlan>)
  /// A teacher, group or room would be at two places at once.
  case clashes([TimetableClash])

  // Lessons.
  /// The lesson's time has not come.
  case notYetConducted(Day, today: Day)
  /// There are no lessons on the day.
  case noLessons(Day, DayKind)
  /// The timetable in force does not have the lesson.
  case notInTimetable(LessonPlace)
  /// The group has another lesson there.
  case placeTaken(LessonPlace, by: ID<Lesson>)
  /// The lesson is before the first day of the electronic journal.
  case beforeElectronicStart(Day, since: Day)
  /// The person neither has the assignment nor stands in on the day.
  case notTheTeacher(ID<StaffMember>, Day)
  /// The lesson was recorded as conducted already.
  case alreadyConducted(ID<Lesson>)
  /// The lesson was cancelled.
  case isCancelled(ID<Lesson>)
  /// Nothing was recorded of the lesson yet.
  case isNotConducted(ID<Lesson>)
  /// The record may not be changed any more.
  case locked(ID<Lesson>, EditLock.Reason, clause: String)

  // Topics and homework.
  /// The topic is not that of a row of the thematic plan, and no reason is given.
  case deviationNeedsReason(ID<Lesson>)
  /// The row belongs to a plan that the assignment does not follow.
  case rowOfOtherPlan(ID<ThematicPlanRow>)
  /// A practical, laboratory or control work has no topic of its own.
  case workNeedsTopic(ID<Lesson>)
  /// The school has no such type of work.
  case unknownWorkType
  /// Homework in a grade without marks.
  case homeworkInUnmarkedGrade(Int)
  /// The school does not set homework of the kind.
  case homeworkKindOff(HomeworkText.Kind)
  /// Creative homework does not say what is to be made.
  case creativeNeedsNature(ID<Lesson>)
  /// Homework without a text.
  case homeworkNeedsText(ID<Lesson>)
  /// Individual homework names no pupil, or other homework names some.
  case individualNeedsPupils(ID<Lesson>)
  /// The pupil does not belong to the lesson.
  case notInLesson(pupil: ID<Pupil>, ID<Lesson>)
  /// Homework would be due before the next lesson's day.
  case dueNotAfterLesson(Day)

  // Substitution.
  /// The days of the assignment are taken by another substitution.
  case substitutionOverlaps(ID<Substitution>)
  /// The one said to be absent does not have the assignment.
  case absentIsNotTheTeacher(ID<StaffMember>)
  /// The school has substitutions entered by others.
  case substitutionEnteredByOthers(SubstitutionEntry)
  /// The absence meets another one of the same teacher.
  case absenceOverlaps(ID<TeacherAbsence>)

  /// What a record is, for `unknownRecord`.
  public enum RecordWord: String, Hashable, Sendable, CaseIterable {
    case subgroup = "подгруппа"
    case stream = "учебный поток"
    case course = "курс"
    case subject = "предмет"
    case schoolClass = "класс"
    case assignment = "назначение нагрузки"
    case thematicPlan = "календарно-тематический план"
    case planRow = "строка плана"
    case timetable = "версия расписания"
    case controlWork = "контрольная работа"
    case lesson = "урок"
    case homework = "домашнее задание"
    case substitution = "замена"
  }
}

extension LessonRefusal {
  public var clause: String {
    switch self {
    case .unknownRecord, .unknownRoom: "REQUIREMENTS 6"
    case .activatedNeedsAct: "S0-5.4.1.b"
    case .movedNeedsWeekday, .noLessons, .unknownGrade: "S0-5.2.5.d"
    case .bellsDoNotRise: "S3-3.5.c"
    case .notInClass, .brokenPartition, .alreadyDivided, .alreadyMember, .notMember: "S0-5.3.3"
    case .groupChangeWithinPeriod: "S0-5.4.8.b"
    case .subjectLeftOut: "S1-2.3.d"
    case .noStreams: "S1-2.3.c"
    case .courseNotForGrade: "S0-1.12"
    case .subjectNotPlanned, .loadOverPlan: "S0-3.4"
    case .planNotApproved, .planIsApproved: "S0-9.5"
    case .assignmentNotApproved: "S3-3.7.d"
    case .assignmentNotInForce: "S0-3.4"
    case .planRowsNotInOrder, .otherThematicPlan: "S0-4.14.2"
    case .thematicHoursDiffer: "S0-5.4.6.b"
    case .clashes: "S0-5.1.4.a"
    case .notYetConducted, .isNotConducted: "S0-4.10"
    case .notInTimetable, .placeTaken, .alreadyConducted, .isCancelled: "S0-3.5"
    case .beforeElectronicStart: "S2-O1"
    case .notTheTeacher: "S0-4.11"
    case .locked(_, _, let clause): clause
    case .deviationNeedsReason: "S0-3.8"
    case .rowOfOtherPlan: "S0-4.14.3"
    case .workNeedsTopic, .unknownWorkType: "S0-5.4.7.b"
    case .homeworkInUnmarkedGrade: "S0-4.7.a"
    case .homeworkKindOff, .homeworkNeedsText: "S0-4.15.2.a"
    case .creativeNeedsNature: "S0-4.15.2.b"
    case .individualNeedsPupils, .notInLesson: "S0-4.15.2.c"
    case .dueNotAfterLesson: "S0-4.9.d"
    case .substitutionOverlaps, .absentIsNotTheTeacher: "S0-5.4.3"
    case .substitutionEnteredByOthers: "S3-3.6.c"
    case .absenceOverlaps: "S4-4.c"
    }
  }
}
