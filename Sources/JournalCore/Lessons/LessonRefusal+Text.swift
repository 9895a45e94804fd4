extension LessonRefusal {
  /// One line: где › что (пункт) › что сделать.
  public var description: String {
    let (place, what, advice) = sentence
    return "\(place) › \(what) (\(number)) › \(advice)"
  }

  /// «п. 4.10 (S0-4.10)»; the code alone where it is none of a school's act.
  private var number: String {
    guard let dash = clause.firstIndex(of: "-"), clause.first == "S" else { return clause }
    return "п. \(clause[clause.index(after: dash)...]) (\(clause))"
  }

  private var sentence: (place: String, what: String, advice: String) {
    switch self {
    case .unknownRecord(let word, let id): ("\(word.rawValue) \(id)", "записи нет", "проверьте номер")
    case .unknownRoom(let code): ("кабинет \(code)", "записи нет", "проверьте код или добавьте кабинет")
    case .activatedNeedsAct, .movedNeedsWeekday, .bellsDoNotRise, .unknownGrade: calendarSentence
    case .notInClass, .subjectLeftOut, .brokenPartition, .alreadyDivided, .groupChangeWithinPeriod,
      .alreadyMember, .notMember, .noStreams, .courseNotForGrade:
      groupSentence
    case .subjectNotPlanned, .loadOverPlan, .planNotApproved, .planIsApproved, .assignmentNotApproved,
      .assignmentNotInForce, .planRowsNotInOrder, .thematicHoursDiffer, .otherThematicPlan, .clashes:
      planSentence
    case .notYetConducted, .noLessons, .notInTimetable, .placeTaken, .beforeElectronicStart, .notTheTeacher,
      .alreadyConducted, .isCancelled, .isNotConducted, .locked:
      lessonSentence
    case .deviationNeedsReason, .rowOfOtherPlan, .workNeedsTopic, .unknownWorkType, .homeworkInUnmarkedGrade,
      .homeworkKindOff, .creativeNeedsNature, .homeworkNeedsText, .individualNeedsPupils, .notInLesson,
      .dueNotAfterLesson:
      contentSentence
    case .substitutionOverlaps, .absentIsNotTheTeacher, .substitutionEnteredByOthers, .absenceOverlaps:
      substitutionSentence
    }
  }

  private var calendarSentence: (String, String, String) {
    switch self {
    case .activatedNeedsAct(let day):
      ("день \(day.dotted)", "номер акта нужен актированному дню и только ему", "укажите номер акта")
    case .movedNeedsWeekday(let day):
      (
        "день \(day.dotted)", "день недели расписания нужен дню по переносу и только ему",
        "укажите число от 1 до 7"
      )
    case .bellsDoNotRise(let number):
      ("звонки, урок \(number)", "время не возрастает", "исправьте начало и конец урока")
    case .unknownGrade(let grade):
      ("класс \(grade)", "такой параллели в школе нет", "проверьте номер параллели")
    default: ("", "", "")
    }
  }

  private var groupSentence: (String, String, String) {
    switch self {
    case .notInClass(let pupil, let day):
      ("ученик \(pupil)", "не числится в классе на \(day.dotted)", "проверьте список класса")
    case .subjectLeftOut(let pupil):
      ("ученик \(pupil)", "не изучает предмет по индивидуальному плану", "уберите его из группы")
    case .brokenPartition(let missing, let doubled):
      (
        "деление класса", LessonRefusal.partition(missing, doubled),
        "запишите каждого ученика ровно в одну группу"
      )
    case .alreadyDivided(let id):
      ("класс \(id)", "уже разделён на группы по этому предмету", "переводите учеников по одному")
    case .groupChangeWithinPeriod(let day, let next):
      (
        "перевод \(day.dotted)", "в другую группу переводят только в конце учебного периода",
        next.map { "назначьте перевод на \($0.dotted)" } ?? "назначьте перевод на начало периода"
      )
    case .alreadyMember(let pupil, let day):
      ("ученик \(pupil)", "уже состоит в группе на \(day.dotted)", "проверьте дату")
    case .notMember(let pupil, let day):
      ("ученик \(pupil)", "не состоит в группе на \(day.dotted)", "проверьте дату")
    case .noStreams:
      ("учебный поток", "школа не ведёт потоков из нескольких классов", "включите studyStreams в профиле")
    case .courseNotForGrade(let grade, let grades):
      (
        "курс", "для \(grades.lowerBound)–\(grades.upperBound) классов, ученик учится в \(grade)",
        "уберите ученика или расширьте курс"
      )
    default: ("", "", "")
    }
  }

  private static func partition(_ missing: [ID<Pupil>], _ doubled: [ID<Pupil>]) -> String {
    let parts = [("не вошли в группы", missing), ("записаны дважды или лишние", doubled)]
    return parts.filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.map(\.description).joined(separator: ", "))" }.joined(separator: "; ")
  }

  private var substitutionSentence: (String, String, String) {
    switch self {
    case .substitutionOverlaps(let id):
      ("замена", "на эти дни уже есть замена \(id)", "измените даты")
    case .absentIsNotTheTeacher(let id):
      ("сотрудник \(id)", "не ведёт этот предмет", "укажите учителя из нагрузки")
    case .substitutionEnteredByOthers(let entry):
      ("замена", "замены вносит \(entry.printed)", "передайте запись тому, кто их вносит")
    case .absenceOverlaps(let id):
      ("отсутствие", "на эти дни уже есть запись \(id)", "измените даты")
    default: ("", "", "")
    }
  }
}
