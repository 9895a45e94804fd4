/// Why an operation on presence and absence is refused.
public enum AttendanceRefusal: RuleRefusal, Error {
  /// There is no such lesson.
  case noSuchLesson(ID<Lesson>)
  /// Presence is kept for conducted lessons.
  case lessonNotConducted(ID<Lesson>)
  /// The school has no such code.
  case codeNotUsed(ID<Lesson>, AbsenceCode, allowed: [AbsenceCode], clause: String)
  /// The pupil does not belong to the lesson on its day.
  case notOnRoster(ID<Pupil>, ID<Lesson>)
  /// The pupil's individual plan leaves the subject out.
  case notStudied(ID<Pupil>, ID<Lesson>)
  /// The pupil is taught at home and not expected at the lesson.
  case taughtAtHome(ID<Pupil>, ID<Lesson>)
  /// «ОТ» for a pupil freed from physical load, who attends and does theory.
  case exemptIsPresent(ID<Pupil>, ID<Lesson>, clause: String)
  /// The pupil has no entry at the lesson.
  case noEntry(ID<Pupil>, ID<Lesson>)
  /// The reason is known already.
  case reasonKnown(ID<Pupil>, ID<Lesson>, AbsenceCode)
  /// «ОТ» may not become the code.
  case reasonNotAllowed(ID<Pupil>, ID<Lesson>, AbsenceCode, allowed: [AbsenceCode], clause: String)
  /// The same pupil with two codes.
  case twoCodes(ID<Pupil>, ID<Lesson>)
  /// The lesson was confirmed before.
  case confirmedAlready(ID<Lesson>)
  /// The time in which presence may be changed is over.
  case locked(ID<Lesson>, EditLock.Reason, clause: String)
  /// The week was looked through before.
  case reviewedAlready(ID<SchoolClass>, monday: Day)
  /// The week has not begun.
  case weekToCome(ID<SchoolClass>, monday: Day)
}

extension AttendanceRefusal {
  /// The clause that refuses, as messages print it.
  public var clause: String {
    switch self {
    case .codeNotUsed(_, _, _, let clause), .exemptIsPresent(_, _, let clause),
      .reasonNotAllowed(_, _, _, _, let clause), .locked(_, _, let clause):
      clause
    case .noSuchLesson, .lessonNotConducted: ClauseText.printed("S0-4.10")
    case .notOnRoster: ClauseText.printed("S0-4.9.c")
    case .notStudied: ClauseText.printed("S1-2.3.d")
    case .taughtAtHome: ClauseText.printed("S0-4.12.10")
    case .noEntry, .confirmedAlready: ClauseText.printed("S0-4.13.1")
    case .reasonKnown: ClauseText.printed("S0-4.13.5")
    case .twoCodes: ClauseText.printed("S0-4.13.2.a")
    case .reviewedAlready, .weekToCome: ClauseText.printed("S0-5.3.7")
    }
  }
}

extension AttendanceRefusal: CustomStringConvertible {
  /// One line: где › что (пункт) › что сделать.
  public var description: String {
    let (place, what, advice) = parts
    return "\(place) › \(what) (\(clause)) › \(advice)"
  }

  private var parts: (place: String, what: String, advice: String) {
    switch self {
    case .noSuchLesson(let lesson): ("урок \(lesson)", "такого урока нет", "проверьте номер")
    case .lessonNotConducted(let lesson):
      ("урок \(lesson)", "урок не проведён", "сначала запишите его проведённым")
    case .codeNotUsed(let lesson, let code, let allowed, _):
      (
        "урок \(lesson)", "кода «\(code.printed)» у школы нет",
        "выберите из: \(AttendanceRefusal.listed(allowed))"
      )
    case .notOnRoster(let pupil, let lesson):
      ("обучающийся \(pupil), урок \(lesson)", "в день урока не в этом классе или группе", "проверьте список")
    case .notStudied(let pupil, let lesson):
      ("обучающийся \(pupil), урок \(lesson)", "предмета нет в индивидуальном плане", "проверьте план")
    case .taughtAtHome(let pupil, let lesson):
      (
        "обучающийся \(pupil), урок \(lesson)", "обучается на дому и на уроке не ожидается",
        "отмечайте только уроки на дому"
      )
    case .exemptIsPresent(let pupil, let lesson, _):
      (
        "обучающийся \(pupil), урок \(lesson)", "освобождён от нагрузки, но присутствует",
        "«ОТ» не ставьте, если он не отсутствует весь день"
      )
    default: ofReason
    }
  }

  private var ofReason: (String, String, String) {
    switch self {
    case .noEntry(let pupil, let lesson):
      ("обучающийся \(pupil), урок \(lesson)", "отсутствие не отмечено", "проверьте номера")
    case .reasonKnown(let pupil, let lesson, let code):
      (
        "обучающийся \(pupil), урок \(lesson)", "причина уже указана: «\(code.printed)»",
        "исправляет учитель урока"
      )
    case .reasonNotAllowed(let pupil, let lesson, let code, let allowed, _):
      (
        "обучающийся \(pupil), урок \(lesson)", "«ОТ» не исправляется на «\(code.printed)»",
        "выберите из: \(AttendanceRefusal.listed(allowed))"
      )
    case .twoCodes(let pupil, let lesson):
      ("обучающийся \(pupil), урок \(lesson)", "указаны два кода", "оставьте один")
    case .confirmedAlready(let lesson):
      ("урок \(lesson)", "присутствие уже подтверждено", "ничего делать не нужно")
    case .locked(let lesson, let reason, _):
      ("урок \(lesson)", reason.printed, "подайте заявку на изменение")
    case .reviewedAlready(let schoolClass, let monday):
      ("класс \(schoolClass), неделя с \(monday.dotted)", "неделя уже сверена", "ничего делать не нужно")
    case .weekToCome(let schoolClass, let monday):
      ("класс \(schoolClass), неделя с \(monday.dotted)", "неделя ещё не началась", "сверьте её позже")
    default: preconditionFailure("each refusal has its text")
    }
  }

  private static func listed(_ codes: [AbsenceCode]) -> String {
    AbsenceCode.allCases.filter(codes.contains).map(\.printed).joined(separator: ", ")
  }
}
