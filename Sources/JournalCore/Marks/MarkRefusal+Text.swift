extension MarkRefusal: CustomStringConvertible {
  /// One line: где › что (пункт) › что сделать.
  public var description: String {
    let (place, what, advice) = parts
    return "\(place) › \(what) (\(clause)) › \(advice)"
  }

  private var parts: (place: String, what: String, advice: String) {
    switch self {
    case .noSuchLesson(let lesson): ("урок \(lesson)", "такого урока нет", "проверьте номер")
    case .noSuchWork(let work): ("работа \(work)", "такой работы нет", "проверьте номер")
    case .lessonNotConducted(let lesson):
      ("урок \(lesson)", "урок не проведён", "сначала запишите его проведённым")
    case .unmarkedGrade(let lesson, let grade, _):
      ("урок \(lesson)", "в \(grade) классе отметок нет", "отметку не ставьте")
    case .unmarkedCourse(let lesson, let grade, _):
      ("урок \(lesson)", "на курсах в \(grade) классе отметок нет", "ведите только посещаемость")
    case .unmarkedSubject(let lesson):
      ("урок \(lesson)", "предмет ведётся без отметок", "проверьте учебный план класса")
    case .noWorkType(let lesson, _): ("урок \(lesson)", "вид работы не указан", "укажите вид работы")
    case .unknownWorkType(let lesson, let text, _):
      ("урок \(lesson)", "вида работы «\(text)» у школы нет", "выберите вид из списка школы")
    case .ambiguousWorkType(let lesson, let code, let names, _):
      (
        "урок \(lesson)", "код «\(code)» означает разные виды работ",
        "назовите один: \(names.joined(separator: ", "))"
      )
    case .weightOutOfRange(let lesson, let weight, _):
      ("урок \(lesson)", "вес работы \(weight)", "укажите вес от 1 до 5 или не указывайте его")
    case .workClosed(let work): ("работа \(work)", "работа уже закрыта", "ничего делать не нужно")
    case .workInUse(let work, let marks, let debts):
      ("работа \(work)", "отметок \(marks), задолженностей \(debts)", "сначала снимите их")
    case .presentWithoutMark(let work, let pupils, _):
      (
        "работа \(work)", "присутствовали и не имеют отметки: \(MarkRefusal.listed(pupils))",
        "поставьте отметки или отметьте отсутствие"
      )
    default: ofMark
    }
  }

  private var ofMark: (String, String, String) {
    switch self {
    case .notInScale(let work, let text, let scale, _):
      (
        "работа \(work)", "«\(text)» — не отметка",
        "поставьте одну из: \(scale.map(String.init).joined(separator: ", "))"
      )
    case .notOnRoster(let pupil, let lesson):
      ("обучающийся \(pupil), урок \(lesson)", "в день урока не в этом классе или группе", "проверьте список")
    case .notStudied(let pupil, let lesson):
      ("обучающийся \(pupil), урок \(lesson)", "предмета нет в индивидуальном плане", "проверьте план")
    case .failingAfterAbsence(let pupil, let lesson, let missed, _):
      (
        "обучающийся \(pupil), урок \(lesson)",
        "неудовлетворительная отметка после пропуска подряд: \(missed) ур.",
        "дайте время и оцените позже"
      )
    case .failingAfterHolidays(let pupil, let lesson, let until, _):
      (
        "обучающийся \(pupil), урок \(lesson)",
        "неудовлетворительная отметка сразу после каникул по \(until.dotted)", "оцените на следующих уроках"
      )
    case .needsMakeUp(let pupil, let work, _):
      ("обучающийся \(pupil), работа \(work)", "урок пропущен", "оформите зачёт темы по протоколу")
    case .needsChangeRequest(let pupil, let work, _):
      ("обучающийся \(pupil), работа \(work)", "урок пропущен", "подайте заявку на изменение")
    case .taughtAtHome(let pupil, let lesson, let day):
      (
        "обучающийся \(pupil), урок \(lesson)", "\(day.dotted) обучается на дому",
        "поставьте отметку по уроку на дому с той же темой"
      )
    case .visibleTooEarly(let work, let moment):
      ("работа \(work)", "видимость с \(moment.printed) раньше внесения", "укажите время не раньше внесения")
    case .noSuchMark(let pupil, let work):
      ("обучающийся \(pupil), работа \(work)", "отметки нет", "проверьте номера")
    case .changedMeanwhile(let pupil, let work, let present, let wanted):
      (
        "обучающийся \(pupil), работа \(work)",
        "за это время \(present.map { "поставлено \($0)" } ?? "отметка снята"), вы вносите \(wanted)",
        "проверьте и повторите"
      )
    case .locked(let work, let reason, _):
      ("работа \(work)", reason.printed, "подайте заявку на изменение")
    case .notHomeLesson(let lesson):
      ("урок \(lesson)", "это не урок на дому", "укажите урок учителя на дому")
    case .otherTopic(let home, let work):
      ("урок \(home), работа \(work)", "темы уроков различаются", "выберите работу по той же теме")
    default: ofDebt
    }
  }

  private var ofDebt: (String, String, String) {
    switch self {
    case .debtsNotKept(let work, _):
      ("работа \(work)", "школа не ведёт задолженностей", "отложенную работу не отмечайте")
    case .notObligatory(let work, _):
      ("работа \(work)", "работа не обязательная", "задолженность не открывается")
    case .alreadyOwed(let pupil, let work, let due):
      (
        "обучающийся \(pupil), работа \(work)", "задолженность уже есть, до \(due.dotted)",
        "ничего делать не нужно"
      )
    case .markedAlready(let pupil, let work):
      ("обучающийся \(pupil), работа \(work)", "отметка уже стоит", "задолженность не нужна")
    case .noOpenDebt(let pupil, let work):
      ("обучающийся \(pupil), работа \(work)", "открытой задолженности нет", "проверьте номера")
    case .debtNeedsReason(let pupil, let work):
      (
        "обучающийся \(pupil), работа \(work)", "отметки нет, причина не указана",
        "поставьте отметку или укажите причину"
      )
    case .notMissedValidly(let pupil, let lesson):
      (
        "обучающийся \(pupil), урок \(lesson)", "нет пропуска по болезни или уважительной причине",
        "сначала укажите причину пропуска"
      )
    case .noProtocol(let pupil, let lesson, _):
      ("обучающийся \(pupil), урок \(lesson)", "номер протокола не указан", "укажите номер протокола")
    case .makeUpDay(let pupil, let lesson, let passed):
      (
        "обучающийся \(pupil), урок \(lesson)", "зачёт \(passed.dotted) раньше урока или ещё не прошёл",
        "проверьте дату"
      )
    default: preconditionFailure("each refusal has its text")
    }
  }

  /// «3 (12, 15, 18)», the first ten by id.
  private static func listed(_ pupils: [ID<Pupil>]) -> String {
    let shown = pupils.prefix(10).map(\.description).joined(separator: ", ")
    return "\(pupils.count) (\(shown)\(pupils.count > 10 ? " и другие" : ""))"
  }
}
