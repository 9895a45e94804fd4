extension LessonRefusal {
  var planSentence: (String, String, String) {
    switch self {
    case .subjectNotPlanned(let id):
      ("класс \(id)", "предмета нет в учебном плане", "внесите предмет в план")
    case .loadOverPlan(let load, let plan):
      (
        "нагрузка", "\(WeeklyHours.printed(load)) ч больше плана \(WeeklyHours.printed(plan)) ч",
        "уменьшите нагрузку или измените план"
      )
    case .planNotApproved(let id):
      ("класс \(id)", "учебный план не утверждён", "дождитесь утверждения директором")
    case .planIsApproved: ("план", "утверждённый план не меняют", "внесите новый план")
    case .assignmentNotApproved(let id):
      ("назначение \(id)", "нагрузка не утверждена", "дождитесь утверждения директором")
    case .assignmentNotInForce(let id, let day):
      ("назначение \(id)", "не действует \(day.dotted)", "проверьте дату или назначение")
    case .planRowsNotInOrder(let number):
      ("план, строка \(number)", "номера идут не подряд", "пронумеруйте строки с 1 без пропусков")
    case .thematicHoursDiffer(let thematic, let plan):
      (
        "КТП",
        "\(thematic) ч, по учебному плану \(LessonRefusal.hours(plan)) ч, разница "
          + LessonRefusal.difference(thematic, plan), "приведите часы в соответствие"
      )
    case .otherThematicPlan(let id):
      ("план \(id)", "он для другого предмета, класса или года", "выберите другой план")
    case .clashes(let clashes):
      (
        "расписание", "накладки: \(clashes.map(\.printed).joined(separator: "; "))",
        "разведите уроки по времени"
      )
    default: ("", "", "")
    }
  }

  var lessonSentence: (String, String, String) {
    switch self {
    case .notYetConducted(let day, let today):
      ("урок \(day.dotted)", "ещё не проведён, сегодня \(today.dotted)", "внесите запись в день урока")
    case .noLessons(let day, let kind):
      ("урок \(day.dotted)", "в этот день уроков нет: \(kind.printed)", "проверьте дату или календарь")
    case .notInTimetable(let place):
      ("урок \(place.printed)", "его нет в расписании", "исправьте номер или внесите изменение расписания")
    case .placeTaken(let place, let id):
      ("урок \(place.printed)", "место занято уроком \(id)", "исправьте номер урока")
    case .beforeElectronicStart(let day, let since):
      (
        "урок \(day.dotted)", "электронный журнал ведётся с \(since.dotted)",
        "уроки до этого дня остаются на бумаге"
      )
    case .notTheTeacher(let id, let day):
      (
        "сотрудник \(id)", "не ведёт этот урок и не замещает учителя \(day.dotted)",
        "зарегистрируйте замену"
      )
    case .alreadyConducted(let id): ("урок \(id)", "уже записан как проведённый", "измените тему или задание")
    case .isCancelled(let id): ("урок \(id)", "отменён", "запишите другой урок")
    case .isNotConducted(let id): ("урок \(id)", "ещё не записан как проведённый", "сначала внесите урок")
    case .locked(let id, let reason, _):
      ("урок \(id)", "изменять уже нельзя: \(reason.printed)", "подайте заявку на изменение")
    default: ("", "", "")
    }
  }

  var contentSentence: (String, String, String) {
    switch self {
    case .deviationNeedsReason(let id):
      ("урок \(id)", "тема не из календарно-тематического плана", "укажите причину отклонения")
    case .rowOfOtherPlan(let id): ("строка \(id)", "она из другого плана", "выберите строку своего плана")
    case .workNeedsTopic(let id):
      ("урок \(id)", "у практической, лабораторной или контрольной работы нет темы", "назовите тему работы")
    case .unknownWorkType: ("вид работы", "такого вида в школе нет", "выберите вид из workTypeWeights")
    case .homeworkInUnmarkedGrade(let grade):
      ("класс \(grade)", "в классе без отметок домашних заданий не задают", "уберите задание")
    case .homeworkKindOff(let kind):
      ("домашнее задание", "вид «\(kind.printed)» школа не ведёт", "выберите другой вид")
    case .creativeNeedsNature(let id):
      ("урок \(id)", "у творческого задания не указан характер", "напишите, что нужно сделать")
    case .homeworkNeedsText(let id):
      ("урок \(id)", "в задании нет текста", "впишите задание или отметьте «не задано»")
    case .individualNeedsPupils(let id):
      (
        "урок \(id)", "ученики указаны не у индивидуального задания или не указаны у него",
        "назовите учеников индивидуального задания"
      )
    case .notInLesson(let pupil, let lesson):
      ("ученик \(pupil)", "не состоит в списке урока \(lesson)", "проверьте список")
    case .dueNotAfterLesson(let day):
      ("домашнее задание", "срок \(day.dotted) не позже дня урока", "укажите день следующего урока")
    default: ("", "", "")
    }
  }

  /// A number of hours, whole or as a decimal.
  private static func hours(_ hours: Rational) -> String {
    hours.denominator == 1 ? "\(hours.numerator)" : hours.printed(digits: 2)
  }

  /// «−2 ч», «+1 ч».
  private static func difference(_ thematic: Int, _ plan: Rational) -> String {
    let over = thematic * plan.denominator - plan.numerator
    let amount = Rational(Int(over.magnitude), over: plan.denominator) ?? Rational(0)
    return "\(over < 0 ? "\u{2212}" : "+")\(hours(amount)) ч"
  }
}

extension LessonPlace {
  /// «14.10.2024, № 3».
  public var printed: String { "\(day.dotted), № \(number)" }
}

extension EditLock.Reason {
  /// «окно изменений закрылось 16.10.2024 23:59».
  public var printed: String {
    switch self {
    case .windowEnded(let moment): "окно изменений закрылось \(moment.printed)"
    case .periodClosed: "учебный период закрыт"
    case .yearClosed: "учебный год закрыт"
    }
  }
}
